// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { heading, network, option, play, press, settled } from './open-player.tsx'

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
