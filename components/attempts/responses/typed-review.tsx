import { amountWords, keyWords } from '#lib/questions/response-words.ts'
import { ResponseRow } from './response-row.tsx'
import type { Reviewed } from './reviewed.ts'

/** What was typed, what is right, and what else would have counted. */
export function TypedReview({ question }: { question: Reviewed }) {
  const { key, choice, correct, explanation } = question
  const [typed] = choice ?? []
  const right = keyWords(question, key)
  const more = alsoAccepted(question)
  return (
    <>
      {typed !== undefined ? (
        <ResponseRow
          look={correct ? 'right' : 'wrong'}
          label={correct ? 'Your answer, and right' : 'Your answer'}
          text={typed}
        >
          {correct && typed === right ? explanation : null}
        </ResponseRow>
      ) : null}
      {correct && typed === right ? null : (
        <ResponseRow look="right" label={correct ? 'As the article has it' : 'The right answer'} text={right}>
          {explanation}
        </ResponseRow>
      )}
      {more ? <p className="text-sm text-ink-soft">{more}</p> : null}
    </>
  )
}

const either = new Intl.ListFormat('en', { type: 'disjunction' })

function alsoAccepted({ kind, key, tolerance, unit }: Reviewed): string | null {
  if (kind === 'short') {
    const others = key.slice(1)
    return others.length > 0 ? `Also accepted: ${either.format(others)}.` : null
  }
  if (!tolerance) return null
  const value = Number(key[0])
  const [least, most] = [value - tolerance, value + tolerance].map((end) => amountWords(end, unit))
  return `Anything from ${least} to ${most} counts as right.`
}
