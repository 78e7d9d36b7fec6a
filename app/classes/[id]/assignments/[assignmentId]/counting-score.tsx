import type { Route } from 'next'
import { formatMoment } from '#components/format/dates.ts'
import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { TaskView } from '#lib/attempts/read-task.ts'

/** The score that counts, or when it is told, what the teacher wrote about it, and the way to the explanations. */
export function CountingScore({ task }: { task: TaskView }) {
  const { counting, byHand, scoreFrom, timeZone, points, attempts } = task
  if (scoreFrom) {
    return (
      <Notice tone="success" title="Submitted" className="mb-8">
        Your score and the explanations open on {formatMoment(scoreFrom.toISOString(), timeZone)}.
      </Notice>
    )
  }
  const score = byHand?.score ?? counting?.score ?? null
  if (score === null && !byHand?.comment) return null
  const explained = attempts.find(({ id, isExplained }) => isExplained && id === counting?.attemptId)
  return (
    <div className="mb-8 space-y-3">
      {score === null ? null : (
        <p>
          <span className="headline text-3xl tabular-nums">
            {formatPoints(score)}{' '}
            <span className="text-ink-faint">of {formatPoints(counting?.maxScore ?? points)}</span>
          </span>
          <span className="block text-ink-soft">{scoreWords(task)}</span>
        </p>
      )}
      {byHand?.comment ? (
        <p className="whitespace-pre-line">
          <span className="text-ink-soft">Your teacher writes:</span> {byHand.comment}
        </p>
      ) : null}
      {explained ? (
        <LinkButton variant="secondary" href={`/attempts/${explained.id}/review` as Route}>
          See the explanations
        </LinkButton>
      ) : null}
    </div>
  )
}

function scoreWords({ counting, byHand, rules }: TaskView): string {
  if (byHand && byHand.score !== null)
    return `is the score that counts, set by your teacher: ${byHand.reason}`
  const lateDays = counting?.lateDays ?? 0
  if (lateDays === 0) return 'is the score that counts.'
  const off = rules.lateRule === 'deduct' ? ': points are taken off for it' : ''
  return `is the score that counts, ${formatCount(lateDays, 'day', 'days')} late${off}.`
}
