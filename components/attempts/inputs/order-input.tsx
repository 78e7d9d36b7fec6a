import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { moved } from '#components/ui/moved.ts'
import type { InputProps } from './input-props.ts'
import { OrderItem } from './order-item.tsx'

// Few questions are dragged: fetched when the first of them is shown.
const fetchDrag = () => import('#components/ui/start-drag.ts')

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

/** Events to be put in order: dragged, moved by buttons or by Alt with an arrow key, or numbered where nothing else works. */
export function OrderInput({ question, choice, onChoose }: InputProps) {
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<Element | null>(null)
  const [said, say] = useState('')
  const { options } = question
  const ids = choice ?? options.map(({ id }) => id)
  const events = ids.flatMap((id) => options.find((option) => option.id === id) ?? [])
  const last = events.length - 1

  // A browser takes the focus from an element that is moved in the page.
  useLayoutEffect(() => {
    if (focused.current instanceof HTMLElement) focused.current.focus()
    focused.current = null
  })

  useEffect(() => {
    fetchDrag().catch(() => undefined)
  }, [])

  const isClosed = () => list.current?.matches('fieldset:disabled *')

  function move(from: number, to: number): void {
    if (to < 0 || to > last || isClosed()) return
    focused.current = list.current?.contains(document.activeElement) ? document.activeElement : null
    onChoose(moved(ids, from, to))
    say(`“${events[from]?.text}” is now ${to + 1} of ${events.length}.`)
  }

  function keep(): void {
    // The button goes away, and the focus with it.
    focused.current = list.current?.querySelector('[data-option]') ?? null
    onChoose(ids)
    say('This order is your answer.')
  }

  function press(event: KeyboardEvent, index: number): void {
    const step = event.altKey ? STEPS[event.key] : undefined
    if (step === undefined) return
    event.preventDefault()
    move(index, index + step)
  }

  function take(event: PointerEvent<HTMLElement>, index: number): void {
    const target = event.target instanceof Element ? event.target : null
    const isGrip = target?.closest('[data-grip]')
    // A finger on the text scrolls the page; on the grip it drags.
    if (isClosed() || target?.closest('button, select') || (event.pointerType !== 'mouse' && !isGrip)) return
    if (event.button !== 0) return
    const items = [...(list.current?.children ?? [])].filter((item) => item instanceof HTMLElement)
    const { nativeEvent, currentTarget } = event
    const drop = (to: number) => move(index, to)
    fetchDrag()
      .then(({ startDrag }) => startDrag(nativeEvent, currentTarget, { items, from: index, drop }))
      .catch(() => undefined) // let go already, or out of reach: there are the arrows
  }

  return (
    <>
      <p className="text-sm text-ink-soft">
        The first at the top.
        <span className="in-disabled:invisible noscript:hidden"> Drag them, or use the arrows.</span>
        <span className="hidden noscript:inline"> Choose a place for each.</span>
      </p>
      <ol ref={list} className="mt-3 grid gap-3">
        {events.map(({ id, text }, index) => (
          <OrderItem
            key={id}
            id={id}
            text={text}
            place={index + 1}
            count={events.length}
            isAnswered={choice !== null}
            onMove={(step) => move(index, index + step)}
            onKeyDown={(event) => press(event, index)}
            onPointerDown={(event) => take(event, index)}
          />
        ))}
      </ol>
      <p className="mt-3 flex min-h-11 flex-wrap items-center gap-x-3 text-sm text-ink-soft in-disabled:invisible noscript:hidden">
        {choice ? (
          'Answered. You can still move them.'
        ) : (
          <>
            Not answered yet.
            <button type="button" onClick={keep} className="text-link min-h-11 font-medium">
              Keep this order
            </button>
          </>
        )}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}
