import {
  type FormEvent,
  type KeyboardEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { newId } from '#components/attempts/new-id.ts'
import { startDrag } from '#components/ui/start-drag.ts'
import { type Change, type ComposedQuestion, changed, type Row } from '#lib/quizzes/composition.ts'
import { changeWords } from './change-words.ts'
import { changeOf, stepOf } from './pressed.ts'

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

type Moved = {
  rows: Row[]
  /** Gives the rows after it. */
  apply: (what: Change) => Row[]
  /** Questions that can be added. */
  found: ComposedQuestion[]
}

/** Buttons, keys and drags in the list of a quiz's rows: each changes them, keeps the focus, and says what it did. */
export function useMoves({ rows, apply, found }: Moved) {
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<Element | null>(null)
  const [said, say] = useState('')

  // A browser takes the focus from an element that is moved in the page.
  useLayoutEffect(() => {
    if (focused.current instanceof HTMLElement && focused.current.isConnected) focused.current.focus()
    focused.current = null
  })

  function change(what: Change): void {
    focused.current = list.current?.contains(document.activeElement) ? document.activeElement : null
    if (what.what === 'take-out') focused.current = neighbour(list.current, what.at)
    say(changeWords(rows, apply(what), what))
  }

  function press(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter
    const what = changeOf(button?.getAttribute('value') ?? '', rows, found, newId)
    if (what) change(what)
  }

  function pressKey(event: KeyboardEvent, at: number): void {
    const step = event.altKey ? STEPS[event.key] : undefined
    if (step === undefined || !rows[at]?.question) return
    event.preventDefault()
    change({ what: 'move', from: at, to: at + step })
  }

  function take(event: PointerEvent<HTMLElement>, at: number): void {
    const target = event.target instanceof Element ? event.target : null
    // A finger on the words scrolls the page; on the grip it drags.
    const isHeld = event.pointerType === 'mouse' || target?.closest('[data-grip]')
    if (!rows[at]?.question || !isHeld || target?.closest('button, input, label') || event.button !== 0)
      return
    const items = [...(list.current?.children ?? [])].filter((item) => item instanceof HTMLElement)
    const drop = (to: number) => change({ what: 'move', from: at, to })
    startDrag(event.nativeEvent, event.currentTarget, { items, from: at, drop })
  }

  return { list, said, press, pressKey, take } as const
}

/** Where the focus goes when a row is taken out: the same button of the row that comes up. */
function neighbour(list: Element | null, at: number): Element | null {
  const row = list?.children[at + 1] ?? list?.children[at - 1]
  return row?.querySelector('button[value^=out]') ?? null
}

/** Whether a row has no place further up or down. */
export const isEnd = (rows: Row[], at: number, step: -1 | 1): boolean =>
  changed(rows, stepOf(rows, at, step)) === rows
