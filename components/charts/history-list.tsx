import type { Route } from 'next'
import Link from 'next/link'
import { formatMoment } from '#components/format/dates.ts'
import { formatCount, formatPoints, formatShare, shareOf } from '#components/format/numbers.ts'
import type { ScorePoint } from '#lib/progress/progress-view.ts'

type HistoryListProps = { attempts: ScorePoint[]; timeZone: string }

const AT_ONCE = 10

/** What was taken, newest first, each with its review; what is older is folded away. */
export function HistoryList({ attempts, timeZone }: HistoryListProps) {
  const older = attempts.slice(AT_ONCE)
  return (
    <>
      <Attempts attempts={attempts.slice(0, AT_ONCE)} timeZone={timeZone} />
      {older.length > 0 ? (
        <details className="mt-3">
          <summary className="min-h-6 w-fit py-1 text-sm text-ink-soft hover:text-ink">
            {formatCount(older.length, 'older one', 'older ones')}
          </summary>
          <Attempts attempts={older} timeZone={timeZone} />
        </details>
      ) : null}
    </>
  )
}

function Attempts({ attempts, timeZone }: HistoryListProps) {
  return (
    <ol className="border-t border-hairline">
      {attempts.map(({ attemptId, quizTitle, submittedAt, score, maxScore }) => (
        <li
          key={attemptId}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hairline py-3"
        >
          <div className="min-w-0">
            <Link href={`/attempts/${attemptId}/review` as Route} className="text-link font-medium">
              {quizTitle}
            </Link>
            <p className="text-sm text-ink-soft">{formatMoment(submittedAt, timeZone)}</p>
          </div>
          <p className="tabular-nums">
            {formatPoints(score)} of {formatPoints(maxScore)}{' '}
            <span className="text-ink-soft">· {formatShare(shareOf(score, maxScore))}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
