import type { Route } from 'next'
import Link from 'next/link'
import { formatMoment } from '#components/format/dates.ts'
import { formatPoints } from '#components/format/numbers.ts'
import type { TaskAttempt, TaskView } from '#lib/attempts/read-task.ts'

/** What the learner did so far, each with the way to its explanations. */
export function TaskAttempts({ task: { attempts, timeZone } }: { task: TaskView }) {
  const over = attempts.filter(({ state }) => state !== 'inProgress')
  if (over.length === 0) return null
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts" className="headline text-xl">
        Your attempts
      </h2>
      <ol className="mt-3 divide-y divide-hairline border-y border-hairline">
        {over.map((attempt) => (
          <li key={attempt.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <span className="text-ink-soft">
              {formatMoment((attempt.submittedAt ?? attempt.startedAt).toISOString(), timeZone)}
            </span>
            <Told attempt={attempt} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Told({ attempt }: { attempt: TaskAttempt }) {
  const { state, score, maxScore, isExplained, discardReason, number } = attempt
  if (state === 'discarded') {
    return <span>Set aside by your teacher{discardReason ? `: ${discardReason}` : '.'}</span>
  }
  return (
    <>
      {score === null ? (
        <span>Submitted</span>
      ) : (
        <span className="font-semibold tabular-nums">
          {formatPoints(score)} of {formatPoints(maxScore)}
        </span>
      )}
      <Link
        href={`/attempts/${attempt.id}/review` as Route}
        className="text-link inline-flex min-h-11 items-center"
        aria-label={`${isExplained ? 'Explanations' : 'Result'} of attempt ${number}`}
      >
        {isExplained ? 'Explanations' : 'Result'}
      </Link>
    </>
  )
}
