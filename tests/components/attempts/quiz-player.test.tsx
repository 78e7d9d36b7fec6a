// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QuizPlayer } from '#components/attempts/quiz-player.tsx'
import type { PlayerView } from '#lib/attempts/player-view.ts'

// The server is a stub of `fetch`: what the page does with each answer is the matter here; the queue behind it and the
// real server have tests of their own.
const network = vi.fn<(address: string, request: RequestInit) => Promise<Response>>()

let attempts = 0
function view(): PlayerView {
  attempts += 1
  const question = (position: number, stem: string) => ({
    position,
    kind: 'wh' as const,
    contextLine: 'October 14, 2025 · A visit to Moscow',
    stem,
    options: ['w', 'x', 'y', 'z'].map((id) => ({ id: `${id}${position}`, text: `Option ${id}${position}` })),
    unit: null,
    choice: null,
    revision: 0,
    flagged: false,
    seconds: 0,
    explained: null,
  })
  return {
    attemptId: `attempt-${attempts}`,
    quizId: 'quiz',
    quizTitle: 'A visit to Moscow',
    state: 'inProgress',
    feedback: 'submitted',
    startedAt: '2026-01-01T10:00:00.000Z',
    sections: {},
    serverTime: '2026-01-01T10:00:00.000Z',
    deadlineAt: null,
    questions: [
      question(0, 'Who went?'),
      { ...question(1, 'He went to _____.'), kind: 'complete' },
      question(2, 'When?'),
    ],
  }
}

const play = (place: number | 'check' = 1, shown = view()) => {
  window.history.replaceState(null, '', `/attempts/${shown.attemptId}?q=${place}`)
  const drawn = { changed: null, explained: {}, sections: {}, keys: null }
  render(<QuizPlayer view={shown} place={place} drawn={drawn} answer={async () => {}} />)
  return shown
}
const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(target, { key })
const heading = () => screen.getByRole('heading', { level: 2 })
const option = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const settled = (text: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(text))

beforeEach(() => {
  network.mockImplementation(async (_address, request) => {
    const { revision } = JSON.parse(String(request.body))
    return Response.json({ revision: revision + 1 })
  })
  vi.stubGlobal('fetch', network)
  window.scrollTo = () => {}
  Element.prototype.scrollIntoView = () => {} // jsdom has no layout
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  network.mockReset()
  window.localStorage.clear()
})

describe('a question', () => {
  it('is a group of four radio buttons named by the question and its context', () => {
    play()
    const group = screen.getByRole('group', { name: /Question 1 of 3.*October 14, 2025.*Who went\?/ })
    expect(within(group).getAllByRole('radio')).toHaveLength(4)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A visit to Moscow')
  })

  it('reads its blank out', () => {
    play(2)
    expect(heading().textContent?.replace(/\s+/g, ' ')).toContain('He went to blank .')
  })

  it('saves what is clicked and says so', async () => {
    const { attemptId } = play()
    fireEvent.click(option(/Option x0/))
    expect(option(/Option x0/).checked).toBe(true)
    await settled('Saved')
    const [address, request] = network.mock.calls[0]!
    expect(address).toBe(`/api/attempts/${attemptId}/responses/0`)
    expect(JSON.parse(String(request.body))).toMatchObject({ choice: ['x0'], revision: 0 })
  })
})

describe('the keyboard', () => {
  it('chooses by number and by letter, and puts the focus there', () => {
    play()
    press('3')
    expect(option(/Option y0/).checked).toBe(true)
    press('b')
    expect(option(/Option x0/).checked).toBe(true)
    expect(document.activeElement).toBe(option(/Option x0/))
  })

  it('goes on by Enter and arrow, back by arrow, and takes the focus to the question', () => {
    play()
    press('Enter')
    expect(heading().textContent).toContain('Question 2 of 3')
    expect(document.activeElement).toBe(heading())
    press('ArrowRight')
    expect(heading().textContent).toContain('Question 3 of 3')
    press('ArrowLeft')
    expect(heading().textContent).toContain('Question 2 of 3')
    expect(window.location.search).toBe('?q=2')
  })

  it('ends before submitting, where Enter does nothing by itself', () => {
    play(3)
    press('Enter')
    expect(heading().textContent).toContain('Submit as it is?')
    press('Enter')
    expect(network).not.toHaveBeenCalled()
  })

  it('leaves Enter to a button, and every key with Ctrl to the browser', () => {
    play()
    press('Enter', screen.getByRole('button', { name: 'Question 3, open' }))
    fireEvent.keyDown(document.body, { key: '1', ctrlKey: true })
    expect(heading().textContent).toContain('Question 1 of 3')
    expect(screen.getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false)
  })

  it('has a switch for letters and numbers, which is remembered', () => {
    play()
    fireEvent.click(screen.getByRole('checkbox', { name: /Letters and numbers/, hidden: true }))
    press('1', document.body)
    expect(option(/Option w0/).checked).toBe(false)
    press('ArrowRight', document.body)
    expect(heading().textContent).toContain('Question 2 of 3')
    expect(window.localStorage.getItem('quizwire:single-keys')).toBe('off')
  })
})

describe('the map', () => {
  it('tells which questions are answered, which is shown, and leads there', () => {
    play()
    press('1')
    const map = within(screen.getByRole('navigation', { name: 'All questions' }))
    expect(map.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Question 1, answered',
      'Question 2, open',
      'Question 3, open',
    ])
    fireEvent.click(map.getByRole('button', { name: 'Question 3, open' }))
    expect(heading().textContent).toContain('Question 3 of 3')
    expect(map.getByRole('button', { name: 'Question 3, open' }).getAttribute('aria-current')).toBe('step')
  })
})

describe('the address', () => {
  it('follows the question, and the back button of the browser leads back', async () => {
    play()
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    expect(window.location.search).toBe('?q=2')
    await act(async () => {
      window.history.back()
      await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    })
    expect(heading().textContent).toContain('Question 1 of 3')
  })
})

describe('before submitting', () => {
  it('lists what is open and leads there', () => {
    play()
    press('1')
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    fireEvent.click(screen.getByRole('button', { name: 'Check and submit' }))
    const open = within(screen.getByRole('region', { name: /Submit as it is/ })).getAllByRole('button')
    expect(open.map((button) => button.textContent?.[0])).toEqual(['2', '3'])
    fireEvent.click(open[1]!)
    expect(heading().textContent).toContain('Question 3 of 3')
  })

  it('says that it waits for the connection, and can be cancelled', async () => {
    network.mockRejectedValue(new TypeError('Failed to fetch'))
    play('check')
    fireEvent.click(screen.getByRole('button', { name: 'Submit' }))
    await screen.findByText('There is no connection. The quiz is submitted as soon as it works again.')
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.getByRole('button', { name: 'Submit' }).getAttribute('aria-disabled')).toBeNull()
  })
})

describe('trouble', () => {
  it('keeps the answer on the device while offline, and sends it when the browser is online again', async () => {
    network.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const { attemptId } = play()
    press('1')
    await settled('Offline – kept on this device')
    expect(window.localStorage.getItem(`quizwire:attempt:${attemptId}`)).toContain('w0')
    fireEvent(window, new Event('online'))
    await settled('Saved')
    expect(window.localStorage.getItem(`quizwire:attempt:${attemptId}`)).toBeNull()
  })

  it('offers to sign in and come back to this question when the session has ended', async () => {
    network.mockResolvedValueOnce(Response.json({}, { status: 401 }))
    const { attemptId } = play(2)
    press('1')
    const link = await screen.findByRole('link', { name: 'Sign in and come back here' })
    expect(link.getAttribute('href')).toBe(
      `/sign-in?next=${encodeURIComponent(`/attempts/${attemptId}?q=2`)}`,
    )
  })

  it('shows both answers after a change from elsewhere and lets the person choose', async () => {
    const details = { choice: ['z0'], revision: 3 }
    network.mockResolvedValueOnce(Response.json({ error: { details } }, { status: 409 }))
    play()
    press('1')
    const notice = await screen.findByRole('alert')
    expect(notice.textContent).toContain('There it is D (“Option z0”), here it is A (“Option w0”).')
    fireEvent.click(within(notice).getByRole('button', { name: 'Take D' }))
    expect(option(/Option z0/).checked).toBe(true)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(network).toHaveBeenCalledTimes(1)
  })

  it('leads to the answer that was changed elsewhere from any other question', async () => {
    const details = { choice: ['z0'], revision: 3 }
    network.mockResolvedValueOnce(Response.json({ error: { details } }, { status: 409 }))
    play()
    press('1')
    await screen.findByRole('alert')
    press('Enter')
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }))
    expect(heading().textContent).toContain('Question 1 of 3')
    expect(screen.getByRole('button', { name: 'Question 1, changed elsewhere' })).toBeTruthy()
  })

  it('closes the question when the attempt was submitted elsewhere', async () => {
    network.mockResolvedValueOnce(
      Response.json({ error: { details: { state: 'submitted' } } }, { status: 409 }),
    )
    const { attemptId } = play()
    press('1')
    expect((await screen.findByRole('alert')).textContent).toContain('This attempt has been submitted')
    expect(screen.getByRole('link', { name: /See your result/ }).getAttribute('href')).toBe(
      `/attempts/${attemptId}/review`,
    )
    for (const radio of screen.getAllByRole<HTMLInputElement>('radio'))
      expect(radio.matches(':disabled')).toBe(true)
  })
})

it('knows better than an old copy of the page what was answered since', async () => {
  const old = play()
  press('2')
  await settled('Saved')
  cleanup()
  play(1, old)
  expect(option(/Option x0/).checked).toBe(true)
  press('1')
  await waitFor(() => expect(network).toHaveBeenCalledTimes(2))
  expect(JSON.parse(String(network.mock.calls[1]?.[1].body))).toMatchObject({ revision: 1 })
})

describe('a flag', () => {
  it('is set by its button and by F, shown in the map and before submitting, and taken away again', async () => {
    play()
    const button = screen.getByRole('button', { name: /Flag/ })
    fireEvent.click(button)
    expect(button.getAttribute('aria-pressed')).toBe('true')
    press('f', document.body)
    expect(button.getAttribute('aria-pressed')).toBe('false')
    press('F', document.body)
    expect(screen.getByRole('button', { name: 'Question 1, open, flagged' })).toBeTruthy()
    press('ArrowLeft', document.body)
    fireEvent.click(screen.getByRole('button', { name: 'Question 3, open' }))
    press('ArrowRight', document.body)
    const flagged = screen.getByRole('heading', { name: 'Flagged for later' }).nextElementSibling
    expect(within(flagged as HTMLElement).getAllByRole('button')).toHaveLength(1)
  })
})

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
