import { Check, X } from 'lucide-react'
import type { Reviewed } from './reviewed.ts'

/** The order that was given beside the right one. */
export function OrderReview({ question }: { question: Reviewed }) {
  const { options, key, choice, correct, explanation } = question
  const text = (id: string) => options.find((option) => option.id === id)?.text ?? ''
  const right = key.map((id) => ({ id, text: text(id), follows: null }))
  const yours = (choice ?? []).map((id, index) => ({
    id,
    text: text(id),
    follows: follows(key, choice, index),
  }))
  return (
    <>
      {correct || !choice ? (
        <Order title={correct ? 'Your order, and right' : 'The right order'} look="right" events={right} />
      ) : (
        <div className="grid gap-2 sm:grid-cols-2">
          <Order title="Your order" look="wrong" events={yours} />
          <Order title="The right order" look="right" events={right} />
        </div>
      )}
      {choice && !correct ? <p className="text-sm text-ink-soft">{followWords(yours)}</p> : null}
      <p className="mt-1">{explanation}</p>
    </>
  )
}

type Event = {
  id: string
  text: string
  /** Whether it stands rightly behind the one before it; null for the first, and where all do. */
  follows: boolean | null
}

type OrderProps = { title: string; look: 'right' | 'wrong'; events: Event[] }

function Order({ title, look, events }: OrderProps) {
  return (
    <div
      data-look={look}
      className="border-l-3 px-3 py-3 data-[look=right]:border-right data-[look=right]:bg-right-soft data-[look=wrong]:border-wrong data-[look=wrong]:bg-wrong-soft"
    >
      <h3 className="text-sm text-ink-soft">{title}</h3>
      <ol className="mt-1 grid gap-1.5">
        {events.map((event, index) => (
          <li key={event.id} className="grid grid-cols-[1.25rem_minmax(0,1fr)_1rem] items-baseline gap-x-1.5">
            <span className="text-sm text-ink-soft tabular-nums">{index + 1}.</span>
            <span className="font-semibold">{event.text}</span>
            {event.follows === null ? null : <FollowSign follows={event.follows} />}
          </li>
        ))}
      </ol>
    </div>
  )
}

function FollowSign({ follows }: { follows: boolean }) {
  const Sign = follows ? Check : X
  return (
    <Sign
      role="img"
      aria-label={follows ? 'Follows rightly' : 'Does not follow here'}
      data-right={follows}
      className="size-4 translate-y-0.5 text-wrong data-[right=true]:text-right"
      strokeWidth={2.5}
    />
  )
}

/** Points are given for events that follow rightly on the one before: see marking.ts. */
function follows(key: string[], choice: string[] | null, index: number): boolean | null {
  if (!choice || index === 0) return null
  const [before = '', id = ''] = choice.slice(index - 1, index + 1)
  return key.indexOf(id) === key.indexOf(before) + 1
}

function followWords(events: Event[]): string {
  const right = events.filter((event) => event.follows)
  return `${right.length} of ${events.length - 1} follow rightly on the one before; that is what counts.`
}
