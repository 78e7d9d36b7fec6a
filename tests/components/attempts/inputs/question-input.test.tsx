// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QuestionInput } from '#components/attempts/inputs/question-input.tsx'
import type { Choice } from '#components/attempts/player-state.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'

const options = ['Beni', 'Goma', 'Katwa'].map((text, index) => ({ id: `o${index}`, text }))
const chosen = vi.fn<(choice: string[]) => void>()

type Shown = { kind: QuestionKind; first?: Choice; unit?: string | null; open?: boolean }

/** The input as the player holds it: what it says comes back as its choice. */
function Held({ kind, first = null, unit = null, open = true }: Shown) {
  const [choice, setChoice] = useState<Choice>(first)
  const typed = kind === 'number' || kind === 'short'
  return (
    <fieldset disabled={!open}>
      <QuestionInput
        question={{ kind, options: typed ? [] : options, unit }}
        choice={choice}
        onChoose={(next) => {
          chosen(next)
          setChoice(next.length > 0 ? next : null)
        }}
      />
      <button type="button" onClick={() => setChoice(['elsewhere'])}>
        Change elsewhere
      </button>
    </fieldset>
  )
}
const show = (shown: Shown) => render(<Held {...shown} />)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  chosen.mockReset()
  vi.useRealTimers()
})

describe('one option', () => {
  it('is chosen by its label and replaces another', () => {
    show({ kind: 'wh', first: ['o0'] })
    fireEvent.click(screen.getByRole('radio', { name: /Katwa/ }))
    expect(chosen).toHaveBeenLastCalledWith(['o2'])
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Beni/ }).checked).toBe(false)
  })
})

describe('several options', () => {
  it('are chosen and taken back one by one, and told in the order shown', () => {
    show({ kind: 'several' })
    const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })
    fireEvent.click(box(/Katwa/))
    fireEvent.click(box(/Beni/))
    expect(chosen).toHaveBeenLastCalledWith(['o0', 'o2'])
    expect(box(/Katwa/).checked && box(/Beni/).checked).toBe(true)
    fireEvent.click(box(/Katwa/))
    fireEvent.click(box(/Beni/))
    expect(chosen).toHaveBeenLastCalledWith([])
  })
})

describe('an order of events', () => {
  const shown = () =>
    screen.getAllByRole('listitem').map((item) => item.textContent?.match(/[A-Z][a-z]+/)?.[0])
  const button = (name: string) => screen.getByRole('button', { name })
  const said = () => screen.getByRole('status').textContent

  it('is changed by buttons, keeps the focus on the moved event and says its new place', () => {
    show({ kind: 'order' })
    const up = button('Move up: Katwa')
    up.focus()
    fireEvent.click(up)
    expect(shown()).toEqual(['Beni', 'Katwa', 'Goma'])
    expect(chosen).toHaveBeenLastCalledWith(['o0', 'o2', 'o1'])
    expect(document.activeElement).toBe(button('Move up: Katwa'))
    expect(said()).toBe('“Katwa” is now 2 of 3.')
  })

  it('is changed by Alt with an arrow key on any event, and not beyond its ends', () => {
    show({ kind: 'order' })
    const down = button('Move down: Beni')
    down.focus()
    fireEvent.keyDown(down, { key: 'ArrowUp', altKey: true })
    fireEvent.keyDown(down, { key: 'ArrowDown' })
    expect(chosen).not.toHaveBeenCalled()
    fireEvent.keyDown(down, { key: 'ArrowDown', altKey: true })
    fireEvent.keyDown(down, { key: 'ArrowDown', altKey: true })
    fireEvent.keyDown(down, { key: 'ArrowDown', altKey: true })
    expect(shown()).toEqual(['Goma', 'Katwa', 'Beni'])
    expect(document.activeElement).toBe(down)
    expect(chosen).toHaveBeenCalledTimes(2)
  })

  it('is changed by dragging', async () => {
    show({ kind: 'order' })
    const items = screen.getAllByRole('listitem')
    for (const [index, item] of items.entries()) {
      item.getBoundingClientRect = () => ({ top: index * 50, bottom: index * 50 + 40, height: 40 }) as DOMRect
      item.setPointerCapture = () => undefined
    }
    // jsdom has no pointer events that carry a place.
    const drag = async (type: string, clientY: number) => {
      const event = new MouseEvent(type, { bubbles: true, button: 0, clientY })
      fireEvent(items[0]!, Object.assign(event, { pointerType: 'mouse' }))
      await act(() => vi.dynamicImportSettled())
    }
    await drag('pointerdown', 10)
    await drag('pointermove', 130)
    await drag('pointerup', 130)
    expect(shown()).toEqual(['Goma', 'Katwa', 'Beni'])
    expect(said()).toBe('“Beni” is now 3 of 3.')
  })

  it('can be right as it stands', () => {
    show({ kind: 'order' })
    fireEvent.click(button('Keep this order'))
    expect(chosen).toHaveBeenLastCalledWith(['o0', 'o1', 'o2'])
    expect(screen.queryByRole('button', { name: 'Keep this order' })).toBe(null)
    expect(document.activeElement).toBe(button('Move up: Beni'))
    expect(said()).toBe('This order is your answer.')
  })

  it('shows the order that was given', () => {
    show({ kind: 'order', first: ['o2', 'o0', 'o1'] })
    expect(shown()).toEqual(['Katwa', 'Beni', 'Goma'])
  })
})

describe('a typed answer', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox')
  const type = (value: string) => fireEvent.change(field(), { target: { value } })
  const wait = () => act(() => vi.advanceTimersByTime(1000))

  it('is told once, after a pause, without spaces around it', () => {
    show({ kind: 'short' })
    for (const text of ['S', 'Sw', 'Swahili ']) type(text)
    expect(chosen).not.toHaveBeenCalled()
    wait()
    expect(chosen.mock.calls).toEqual([[['Swahili']]])
    expect(field().value).toBe('Swahili ')
  })

  it('is told at once when the field is left, on Enter, and when the question or the page goes away', () => {
    const { unmount } = show({ kind: 'short' })
    type('a')
    fireEvent.blur(field())
    expect(chosen).toHaveBeenLastCalledWith(['a'])
    type('b')
    fireEvent.keyDown(field(), { key: 'Enter' })
    expect(chosen).toHaveBeenLastCalledWith(['b'])
    type('c')
    window.dispatchEvent(new Event('pagehide'))
    expect(chosen).toHaveBeenLastCalledWith(['c'])
    type('d')
    unmount()
    expect(chosen).toHaveBeenLastCalledWith(['d'])
    wait()
    expect(chosen).toHaveBeenCalledTimes(4)
  })

  it('is taken back by an empty field', () => {
    show({ kind: 'number', first: ['5'] })
    type(' ')
    wait()
    expect(chosen).toHaveBeenLastCalledWith([])
  })

  it('follows a change from elsewhere', () => {
    show({ kind: 'short', first: ['here'] })
    fireEvent.click(screen.getByRole('button', { name: 'Change elsewhere' }))
    expect(field().value).toBe('elsewhere')
  })

  it('stands beside its unit, before it where it is a sign of money', () => {
    show({ kind: 'number', unit: 'million euros' })
    expect(field().getAttribute('aria-describedby')).toBe(screen.getByText('million euros').id)
    expect(field().nextElementSibling?.textContent).toBe('million euros')
    cleanup()
    show({ kind: 'number', unit: '€' })
    expect(field().previousElementSibling?.textContent).toBe('€')
  })
})

it('nothing can be changed once the attempt is over', () => {
  show({ kind: 'order', open: false })
  fireEvent.click(screen.getByRole('button', { name: 'Move up: Katwa' }))
  expect(chosen).not.toHaveBeenCalled()
})
