// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { heading, network, option, play, press, settled } from './open-player.tsx'

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
