import { formatDuration } from '#components/format/duration.ts'
import { formatCount, formatNumber, formatShare, shareOf } from '#components/format/numbers.ts'
import type { ProgressView } from '#lib/progress/progress-view.ts'

type ProgressTotalsProps = Pick<ProgressView, 'totals' | 'week' | 'streak'>

/** The four figures at the head of the progress page. */
export function ProgressTotals({ totals, week, streak }: ProgressTotalsProps) {
  const figures = [
    {
      name: 'Quizzes taken',
      value: formatNumber(totals.attempts),
      note: `on ${formatCount(totals.days, 'day', 'days')}`,
    },
    {
      name: 'Right so far',
      value: formatShare(shareOf(totals.correct, totals.questions)),
      note: `${formatNumber(totals.correct)} of ${formatCount(totals.questions, 'question', 'questions')}`,
    },
    {
      name: 'Days in a row',
      value: formatNumber(streak.current),
      note: `best: ${formatNumber(streak.best)}`,
    },
    {
      name: 'Time in the last 7 days',
      value: week.seconds > 0 ? formatDuration(week.seconds) : '0 min',
      note: totals.seconds > 0 ? `${formatDuration(totals.seconds)} in all` : 'counted while you answer',
    },
  ]
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-6 lg:grid-cols-4">
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className="headline mt-1 text-3xl tabular-nums">
            {value}
            <span className="block font-sans text-sm font-normal tracking-normal text-ink-soft">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
