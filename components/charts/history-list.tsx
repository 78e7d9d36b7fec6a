import type { Route } from 'next'
import Link from 'next/link'
import { formatMoment } from '#components/format/dates.ts'
import { formatDuration } from '#components/format/duration.ts'
import { formatPoints, formatShare, shareOf } from '#components/format/numbers.ts'
import type { HistoryItem } from '#lib/progress/history-view.ts'

type HistoryListProps = { items: HistoryItem[]; timeZone: string }

/** What was taken, newest first, each with its review. */
export function HistoryList({ items, timeZone }: HistoryListProps) {
  return (
    <ol className="divide-y divide-hairline border-y border-hairline">
      {items.map((item) => (
        <li
          key={item.attemptId}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3"
        >
          <div className="min-w-0">
            <Link href={`/attempts/${item.attemptId}/review` as Route} className="text-link font-medium">
              {item.quizTitle}
            </Link>
            <p className="text-sm text-ink-soft">
              {formatMoment(item.submittedAt, timeZone)}
              {item.seconds > 0 ? ` · ${formatDuration(item.seconds)}` : null}
            </p>
          </div>
          <Score item={item} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  )
}

function Score({ item: { score, maxScore, opensAt }, timeZone }: { item: HistoryItem; timeZone: string }) {
  if (score === null) {
    return opensAt ? (
      <p className="text-sm text-ink-soft">Results open on {formatMoment(opensAt, timeZone)}</p>
    ) : null
  }
  return (
    <p className="tabular-nums">
      {formatPoints(score)} of {formatPoints(maxScore)}{' '}
      <span className="text-ink-soft">· {formatShare(shareOf(score, maxScore))}</span>
    </p>
  )
}
