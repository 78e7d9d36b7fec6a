import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'

type OrderItemProps = {
  id: string
  text: string
  place: number
  count: number
  isAnswered: boolean
  onMove: (step: -1 | 1) => void
  onKeyDown: (event: KeyboardEvent) => void
  onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

/** One event with its place: a grip, buttons up and down, and without scripts a number to choose. */
export function OrderItem(props: OrderItemProps) {
  const { id, text, place, count, isAnswered, onMove, onKeyDown, onPointerDown } = props
  return (
    <li
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      className="relative flex min-h-14 cursor-grab touch-pan-y items-center gap-2 rounded-lg border border-edge bg-raised py-1.5 pr-2 pl-1 select-none noscript:pl-3 hover:border-ink data-dragged:z-10 data-dragged:cursor-grabbing data-dragged:border-accent data-dragged:shadow-raised in-disabled:cursor-not-allowed in-disabled:hover:border-edge sm:pl-2"
    >
      <input type="hidden" name="choice" value={id} />
      <span
        data-grip
        aria-hidden
        className="grid h-11 w-7 shrink-0 touch-none place-items-center in-disabled:opacity-35 noscript:hidden"
      >
        <GripVertical className="size-5 text-ink-faint" />
      </span>
      <span
        aria-hidden
        className="grid size-8 shrink-0 place-items-center rounded-full border border-edge text-sm font-semibold text-ink-soft tabular-nums noscript:hidden"
      >
        {place}
      </span>
      <span data-text className="min-w-0 grow py-1 text-lg leading-snug">
        {text}
      </span>
      <Ranks text={text} place={isAnswered ? place : null} count={count} />
      <span className="flex shrink-0 noscript:hidden">
        <MoveButton
          name={`Move up: ${text}`}
          isEnd={place === 1}
          icon={ArrowUp}
          onMove={() => onMove(-1)}
          first
        />
        <MoveButton
          name={`Move down: ${text}`}
          isEnd={place === count}
          icon={ArrowDown}
          onMove={() => onMove(1)}
        />
      </span>
    </li>
  )
}

type MoveButtonProps = {
  name: string
  /** There is no place further on; the button stays, so that the focus does. */
  isEnd: boolean
  icon: typeof ArrowUp
  onMove: () => void
  /** A number key brings the focus here. */
  first?: boolean
}

function MoveButton({ name, isEnd, icon: Icon, onMove, first }: MoveButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-disabled={isEnd || undefined}
      data-option={first}
      onClick={onMove}
      className="grid size-11 cursor-pointer place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink disabled:cursor-not-allowed disabled:bg-transparent disabled:opacity-35 aria-disabled:cursor-not-allowed aria-disabled:opacity-35"
    >
      <Icon aria-hidden className="size-5" />
    </button>
  )
}

/** Without scripts: the place of each event is chosen. */
function Ranks({ text, place, count }: { text: string; place: number | null; count: number }) {
  const places = Array.from({ length: count }, (_, index) => index + 1)
  return (
    <select
      name="rank"
      aria-label={`Place of: ${text}`}
      defaultValue={place ?? ''}
      className="hidden min-h-11 shrink-0 rounded-md border border-edge bg-raised px-2 noscript:block"
    >
      <option value="">–</option>
      {places.map((number) => (
        <option key={number} value={number}>
          {number}
        </option>
      ))}
    </select>
  )
}
