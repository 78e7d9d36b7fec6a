import type { Route } from 'next'
import Link from 'next/link'
import { formatNumber } from '#components/format/numbers.ts'
import type { FactProgress } from '#lib/progress/progress-view.ts'

type FactListProps = { facts: FactProgress[]; empty: string }

/** Facts as sentences, each with how it went and the way to where it was explained last. */
export function FactList({ facts, empty }: FactListProps) {
  if (facts.length === 0) return <p className="border-y border-hairline py-4 text-ink-soft">{empty}</p>
  return (
    <ul className="divide-y divide-hairline border-y border-hairline">
      {facts.map(({ factId, statement, questions, correct, askedIn }) => (
        <li key={factId} className="py-3">
          <p className="line-clamp-4 font-serif">{statement}</p>
          <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-sm text-ink-soft">
            <span className="tabular-nums">{timesRight(correct, questions)}</span>
            {askedIn ? (
              <Link
                href={`/attempts/${askedIn.attemptId}/review#q${askedIn.number}` as Route}
                className="text-link"
                aria-label={`See the explanation: ${statement}`}
              >
                See the explanation
              </Link>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}

function timesRight(correct: number, questions: number): string {
  if (questions === 1) return correct === 1 ? 'Asked once, right' : 'Asked once, missed'
  if (correct === 0) return `Missed all ${formatNumber(questions)} times`
  if (correct === questions) return `Right all ${formatNumber(questions)} times`
  return `Right ${formatNumber(correct)} of ${formatNumber(questions)} times`
}
