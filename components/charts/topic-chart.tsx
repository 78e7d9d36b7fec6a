import { formatNumber, formatShare } from '#components/format/numbers.ts'
import type { TopicProgress } from '#lib/progress/progress-view.ts'
import { topicBars } from './topic-bars.ts'

/** How much is right by topic. Each bar has its figures beside it, so it needs no table. */
export function TopicChart({ topics }: { topics: TopicProgress[] }) {
  return (
    <ul className="grid gap-4">
      {topicBars(topics).map(({ topic, questions, correct, share, enough }) => (
        <li key={topic}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-medium first-letter:uppercase">{topic}</span>
            <span className="text-sm text-ink-soft tabular-nums">
              {formatNumber(correct)} of {formatNumber(questions)} right
              {enough ? ` · ${formatShare(share)}` : ' · too few to say'}
            </span>
          </p>
          <svg aria-hidden width="100%" height="10" className="mt-1.5 block">
            <rect width="100%" height="10" rx="2" className="fill-sunken stroke-hairline" />
            <rect
              width={`${share * 100}%`}
              height="10"
              rx="2"
              data-enough={enough}
              className="fill-accent data-[enough=false]:opacity-40"
            />
          </svg>
        </li>
      ))}
    </ul>
  )
}
