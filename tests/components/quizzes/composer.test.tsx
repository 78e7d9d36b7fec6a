// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AddButton } from '#components/quizzes/add-button.tsx'
import { Composer } from '#components/quizzes/composer.tsx'
import { COMPOSITION_FORM } from '#components/quizzes/composition-form.ts'
import type { Saved } from '#components/quizzes/use-composition.ts'
import {
  type ComposedQuestion,
  type Composition,
  type CompositionItem,
  rowsOf,
} from '#lib/quizzes/composition.ts'

const question = (name: string, article = 'Ferry'): ComposedQuestion => ({
  questionId: `q-${name}`,
  versionId: name,
  stem: name,
  contextLine: `March 4, 2025 · ${article}`,
  topic: 'Money',
  article: { id: article, title: article },
  newer: null,
  isKept: true,
})
const composition = (seen: string, ...names: string[]): Composition => ({
  quizId: 'quiz',
  title: 'Quiz',
  seen,
  rows: rowsOf(
    names.map((name) => ({ versionId: name, points: 100, section: null, question: question(name) })),
  ),
})

const save = vi.fn<(seen: string, items: CompositionItem[]) => Promise<Saved>>()
const look = vi.fn<() => Promise<Composition | null>>()
const extra = question('Extra', 'Bridge')

async function show() {
  const server = { save, look }
  const byForm = async () => ({ rows: null, seen: null, message: null, conflict: null })
  render(
    <Composer
      stored={composition('first', 'One', 'Two', 'Three')}
      found={[extra]}
      server={server}
      byForm={byForm}
    >
      <AddButton question={extra} form={COMPOSITION_FORM} />
    </Composer>,
  )
  await wait(0)
}

const wait = (ms = 600) => act(() => vi.advanceTimersByTimeAsync(ms))
const button = (name: string) => screen.getByRole('button', { name })
const press = (name: string) => {
  button(name).focus()
  fireEvent.click(button(name))
}
const stems = () =>
  screen
    .getAllByRole('listitem')
    .flatMap((item) => item.textContent?.match(/\d+\. (One|Two|Three|Extra)/)?.[1] ?? [])
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('')
const sent = () =>
  save.mock.lastCall?.[1].map(({ versionId, points, section }) => [versionId, points, section])

beforeEach(() => {
  vi.useFakeTimers()
  save.mockResolvedValue({ kind: 'saved', seen: 'second' })
  look.mockResolvedValue(null)
})
afterEach(() => {
  cleanup()
  vi.resetAllMocks()
  vi.useRealTimers()
})

describe('the order', () => {
  it('is changed by buttons, keeps the focus, is said and saved once after a moment', async () => {
    await show()
    press('Move up: Three')
    press('Move up: Three')
    expect(stems()).toEqual(['Three', 'One', 'Two'])
    expect(document.activeElement).toBe(button('Move up: Three'))
    expect(said()).toBe('“Three” is now question 1 of 3.')
    press('Move up: Three')
    expect(said()).toBe('No further.')
    await wait()
    expect(save).toHaveBeenCalledExactlyOnceWith('first', expect.any(Array))
    expect(sent()?.map(([id]) => id)).toEqual(['Three', 'One', 'Two'])
    expect(screen.getByText('All changes are saved')).toBeTruthy()
    press('Move down: Three')
    await wait()
    expect(save.mock.lastCall?.[0]).toBe('second')
  })

  it('is changed by Alt with an arrow key on anything of a question', async () => {
    await show()
    const points = screen.getByRole('textbox', { name: 'Points of question 1' })
    points.focus()
    fireEvent.keyDown(points, { key: 'ArrowDown', altKey: true })
    fireEvent.keyDown(points, { key: 'ArrowDown' })
    expect(stems()).toEqual(['Two', 'One', 'Three'])
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Points of question 2' }))
  })

  it('is changed by dragging', async () => {
    await show()
    const items = screen.getAllByRole('listitem')
    for (const [index, item] of items.entries()) {
      item.getBoundingClientRect = () => ({ top: index * 50, bottom: index * 50 + 40, height: 40 }) as DOMRect
      item.setPointerCapture = () => undefined
    }
    // jsdom has no pointer events that carry a place.
    const drag = (type: string, pageY: number) =>
      fireEvent(
        items[0]!,
        Object.assign(new MouseEvent(type, { bubbles: true, button: 0, clientY: pageY }), {
          pointerType: 'mouse',
        }),
      )
    drag('pointerdown', 10)
    drag('pointermove', 130)
    drag('pointerup', 130)
    expect(stems()).toEqual(['Two', 'Three', 'One'])
    expect(said()).toBe('“One” is now question 3 of 3.')
  })
})

describe('what is in it', () => {
  it('questions are taken out, which can be undone, and added once', async () => {
    await show()
    press('Take out: Two')
    expect(stems()).toEqual(['One', 'Three'])
    expect(said()).toBe('“Two” is taken out.')
    expect(document.activeElement).toBe(button('Take out: Three'))
    press('Undo')
    expect(stems()).toEqual(['One', 'Two', 'Three'])
    press('Add: Extra')
    press('In the quiz: Extra')
    expect(stems()).toEqual(['One', 'Two', 'Three', 'Extra'])
    await wait()
    expect(sent()).toHaveLength(4)
  })

  it('points are saved once they are some', async () => {
    await show()
    const points = () => screen.getByRole('textbox', { name: 'Points of question 1' })
    fireEvent.change(points(), { target: { value: 'two' } })
    await wait()
    expect(save).not.toHaveBeenCalled()
    expect(points().getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('Not saved yet: mend what is marked')).toBeTruthy()
    fireEvent.change(points(), { target: { value: '0,5' } })
    await wait()
    expect(sent()?.[0]).toEqual(['One', 50, null])
    expect(screen.getByText('3 questions, 2.5 points')).toBeTruthy()
  })

  it('headings are put in, named, made by article and removed', async () => {
    await show()
    press('Put a heading above: Two')
    fireEvent.change(screen.getByRole('textbox', { name: 'Heading' }), { target: { value: 'Money' } })
    await wait()
    expect(sent()).toEqual([
      ['One', 100, null],
      ['Two', 100, 'Money'],
      ['Three', 100, null],
    ])
    press('Remove the heading: Money')
    press('Add: Extra')
    press('Sections by article')
    await wait()
    expect(sent()?.map(([, , section]) => section)).toEqual(['Ferry', null, null, 'Bridge'])
  })
})

describe('when something is in the way', () => {
  it('a change from elsewhere is shown beside what is here, with the choice between the two', async () => {
    const stored = composition('theirs', 'Three', 'One')
    save.mockResolvedValueOnce({ kind: 'conflict', stored })
    await show()
    press('Move up: Two')
    await wait()
    expect(screen.getByRole('alert').textContent).toMatch(/Stored: 2 questions \(here: 3\).*Only here: “Two”/)
    await wait(5000)
    expect(save).toHaveBeenCalledTimes(1)
    press('Keep what is here')
    await wait()
    expect(save.mock.lastCall?.[0]).toBe('theirs')
    expect(sent()?.map(([id]) => id)).toEqual(['Two', 'One', 'Three'])
    expect(screen.queryByRole('alert')).toBe(null)
  })

  it('what is stored can be taken instead', async () => {
    save.mockResolvedValueOnce({ kind: 'conflict', stored: composition('theirs', 'Three', 'One') })
    await show()
    press('Move up: Two')
    await wait()
    press('Take what is stored')
    await wait()
    expect(stems()).toEqual(['Three', 'One'])
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('a lost connection is told, and what was not saved is saved later', async () => {
    save.mockRejectedValueOnce(new Error('offline'))
    await show()
    press('Move up: Two')
    await wait()
    expect(screen.getByRole('alert').textContent).toContain('cannot be reached')
    press('Try again')
    await wait()
    expect(save).toHaveBeenCalledTimes(2)
    expect(screen.getByText('All changes are saved')).toBeTruthy()
  })

  it('a page that comes into view again shows what was changed elsewhere, unless something is open here', async () => {
    await show()
    look.mockResolvedValue(composition('later', 'Two', 'One'))
    fireEvent(document, new Event('visibilitychange'))
    await wait(0)
    expect(stems()).toEqual(['Two', 'One'])
    look.mockResolvedValue(composition('latest', 'One'))
    press('Move up: One')
    fireEvent(document, new Event('visibilitychange'))
    await wait(0)
    expect(stems()).toEqual(['One', 'Two'])
  })
})
