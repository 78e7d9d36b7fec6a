import { Check, X } from 'lucide-react'
import type { Reviewed } from './reviewed.ts'

/** The order that was given beside the right one. */
export function OrderReview({ question }: { question: Reviewed }) {
  const { options, key, choice, correct, explanation } = question
  const text = (id: string) => options.find((option) => option.id === id)?.text ?? ''
  const right = key.map((id) => ({ id, text: text(id), isInPlace: true }))
  const yours = (choice ?? []).map((id, index) => ({ id, text: text(id), isInPlace: key[index] === id }))
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
      {choice && !correct ? <p className="text-sm text-ink-soft">{followWords(key, choice)}</p> : null}
      <p className="mt-1">{explanation}</p>
    </>
  )
}

type OrderProps = {
  title: string
  look: 'right' | 'wrong'
  events: { id: string; text: string; isInPlace: boolean }[]
}

function Order({ title, look, events }: OrderProps) {
  return (
    <div
      data-look={look}
      className="border-l-3 px-3 py-3 data-[look=right]:border-right data-[look=right]:bg-right-soft data-[look=wrong]:border-wrong data-[look=wrong]:bg-wrong-soft"
    >
      <h3 className="text-sm text-ink-soft">{title}</h3>
      <ol className="mt-1 grid gap-1.5">
        {events.map(({ id, text, isInPlace }, index) => {
          const Sign = isInPlace ? Check : X
          return (
            <li key={id} className="grid grid-cols-[1.25rem_1.25rem_minmax(0,1fr)] items-baseline gap-x-1.5">
              <Sign
                role="img"
                aria-label={isInPlace ? 'Right place' : 'Wrong place'}
                data-right={isInPlace}
                className="size-4 translate-y-0.5 text-wrong data-[right=true]:text-right"
                strokeWidth={2.5}
              />
              <span className="text-sm text-ink-soft tabular-nums">{index + 1}.</span>
              <span className="font-semibold">{text}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** What the points were given for: see marking.ts. */
function followWords(key: string[], choice: string[]): string {
  const all = key.length - 1
  const right = key
    .slice(1)
    .filter((id, index) => choice.indexOf(id) === choice.indexOf(key[index] ?? '') + 1)
  return `${right.length} of ${all} follow rightly on the one before; that is what counts.`
}
