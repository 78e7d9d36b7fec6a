import type { Route } from 'next'
import Link from 'next/link'
import { formatMoment } from '#components/format/dates.ts'
import { formatPoints } from '#components/format/numbers.ts'
import { zoneName } from '#components/format/zones.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { WorkAttempt, WorkView } from '#lib/results/learner-view.ts'

/** Every attempt with its score; those that were submitted lead to their answers. */
export function WorkAttempts({ view }: { view: WorkView }) {
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts" className="headline mb-2 text-xl">
        Attempts
      </h2>
      {view.attempts.length === 0 ? (
        <p className="text-ink-soft">Nothing begun yet.</p>
      ) : (
        <>
          <ul className="divide-y divide-hairline border-y border-hairline">
            {view.attempts.map((attempt) => (
              <Attempt key={attempt.id} attempt={attempt} view={view} />
            ))}
          </ul>
          <p className="mt-2 text-sm text-ink-soft">
            All times are on the clocks of {zoneName(view.timeZone)}.
          </p>
        </>
      )}
    </section>
  )
}

function Attempt({ attempt, view: { timeZone, isOwn } }: { attempt: WorkAttempt; view: WorkView }) {
  const { id, number, state, startedAt, submittedAt, score, maxScore, discardReason, counts } = attempt
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
      <span className="font-medium">Attempt {number}</span>
      {counts ? <Badge tone="accent">counts</Badge> : null}
      <span className="text-sm text-ink-soft">
        {state === 'inProgress' ? `In progress since ${formatMoment(startedAt, timeZone)}` : null}
        {state === 'discarded' ? `Set aside${discardReason ? `: ${discardReason}` : ''}` : null}
        {state === 'submitted' && submittedAt ? `Submitted ${formatMoment(submittedAt, timeZone)}` : null}
      </span>
      {score === null ? null : (
        <span className="tabular-nums">
          {formatPoints(score)} of {formatPoints(maxScore)}
        </span>
      )}
      {state === 'submitted' ? (
        <Link
          href={`/attempts/${id}/review` as Route}
          prefetch={false}
          className="text-link ml-auto inline-flex min-h-11 items-center"
        >
          {isOwn ? 'Explanations' : 'Answers'}
          <span className="sr-only"> of attempt {number}</span>
        </Link>
      ) : null}
    </li>
  )
}
