// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { heading, network, option, play, press, view } from './open-player.tsx'

describe('practising', () => {
  const explained = {
    position: 0,
    kind: 'wh' as const,
    points: 100,
    score: 0,
    correct: false,
    explanation: 'The article says that the minister went.',
    tolerance: null,
    unit: null,
    key: ['x0'],
    choice: ['w0'],
    options: ['w', 'x', 'y', 'z'].map((id) => ({
      id: `${id}0`,
      text: `Option ${id}0`,
      why: '',
      isKey: id === 'x',
      isChosen: id === 'w',
    })),
    quotes: ['The minister went.'],
  }
  const practise = () => play(1, { ...view(), feedback: 'each' })
  const answerChecks = () =>
    network.mockImplementation(async (address, request) => {
      const { revision } = JSON.parse(String(request.body))
      return Response.json(address.endsWith('/check') ? { revision, explained } : { revision: revision + 1 })
    })

  it('checks the answer by Enter, explains it where the focus goes, fixes it, and goes on by Enter', async () => {
    answerChecks()
    practise()
    press('1')
    press('Enter', document.body)
    const verdict = await screen.findByRole('heading', { name: 'Wrong' })
    expect(document.activeElement).toBe(verdict)
    expect(screen.getByText('The article says that the minister went.')).toBeTruthy()
    expect(option(/Option w0/).matches(':disabled')).toBe(true)
    expect(screen.getByRole('button', { name: 'Question 1, wrong' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Check' })).toBeNull()
    press('Enter', document.body)
    expect(heading().textContent).toContain('Question 2 of 3')
  })

  it('checks nothing before there is an answer, and can go on without', () => {
    practise()
    const button = screen.getByRole('button', { name: 'Check' })
    fireEvent.click(button)
    expect(network).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(option(/Option w0/))
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }))
    expect(heading().textContent).toContain('Question 2 of 3')
  })

  it('does not take the focus to what was explained before', () => {
    const shown = view()
    const questions = shown.questions.map((question, index) =>
      index === 0 ? { ...question, choice: ['w0'], revision: 1, explained } : question,
    )
    play(1, { ...shown, feedback: 'each', questions })
    expect(screen.getByRole('heading', { name: 'Wrong' })).not.toBe(document.activeElement)
    expect(screen.getByRole('heading', { name: 'Wrong' })).toBeTruthy()
  })
})

describe('a time limit', () => {
  const limited = (serverTime: string) => ({
    ...view(),
    serverTime,
    deadlineAt: '2026-01-01T10:10:00.000Z',
  })

  it('shows the time left by the server’s clock, and a quiet word where the device’s is off', async () => {
    network.mockResolvedValue(
      Response.json({ serverTime: '2026-01-01T10:02:00.000Z', deadlineAt: '2026-01-01T10:10:00.000Z' }),
    )
    play(1, limited('2026-01-01T10:00:00.000Z'))
    expect(screen.getByRole('timer').textContent).toBe('10 minutes left')
    await waitFor(() => expect(screen.getByRole('timer').textContent).toBe('8 minutes left'))
    expect(screen.getByText(/The clock of this device is .* ahead/)).toBeTruthy()
  })

  it('at its end submits what was saved, and tells so where the focus goes', async () => {
    network.mockImplementation(async (address) =>
      Response.json(
        address.endsWith('/time')
          ? { serverTime: '2026-01-01T10:10:00.000Z', deadlineAt: '2026-01-01T10:10:00.000Z' }
          : {},
      ),
    )
    const { attemptId } = play(1, limited('2026-01-01T10:09:00.000Z'))
    const notice = await screen.findByText('Your answers to 0 of 3 questions were saved and submitted.', {
      exact: false,
    })
    expect(notice.closest('[tabindex]')).toBe(document.activeElement)
    expect(network.mock.calls.map(([address]) => address)).toContain(`/api/attempts/${attemptId}/submit`)
    expect(screen.getByRole('link', { name: 'See your result' })).toBeTruthy()
    press('1', document.body)
    expect(option(/Option w0/).checked).toBe(false)
  })
})
