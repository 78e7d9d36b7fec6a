import type { Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'
import type { TopicProgress } from '#lib/progress/progress-view.ts'
import { DataTable } from './data-table.tsx'
import { type TopicBand, topicBands } from './topic-bands.ts'

/** More would be a list to search, not a drawing to look at; the table has them all. */
const AT_ONCE = 8

const SCALE = [
  { x: '0%', anchor: 'start' },
  { x: '50%', anchor: 'middle' },
  { x: '100%', anchor: 'end' },
] as const

/** What somebody knows of each topic, as far as their answers can tell: few answers, wide band. */
export function TopicChart({ topics }: { topics: TopicProgress[] }) {
  const bands = topicBands(topics)
  const left = bands.length - AT_ONCE
  return (
    <figure>
      <figcaption className="text-sm text-ink-soft">
        The line is the share that you had right. What you know lies within the band in four of five cases:
        the fewer answers, the wider it is.
      </figcaption>
      <ul className="mt-5 grid gap-5">
        {bands.slice(0, AT_ONCE).map((band) => (
          <Band key={band.topic} band={band} />
        ))}
      </ul>
      <svg aria-hidden width="100%" height="18" className="mt-1 overflow-visible text-xs">
        {SCALE.map(({ x, anchor }) => (
          <text key={x} x={x} y="14" textAnchor={anchor} className="fill-ink-faint">
            {x}
          </text>
        ))}
      </svg>
      <DataTable
        name={
          left > 0 ? `All ${formatCount(bands.length, 'topic', 'topics')} as a table` : 'Topics as a table'
        }
        head={['Topic', 'Right', 'Share', 'What you know']}
        rows={bands.map(({ topic, right, share, range }) => ({
          key: topic,
          cells: [topic, right, share, range],
        }))}
      />
    </figure>
  )
}

function Band({ band: { topic, at, from, width, share, range, answers } }: { band: TopicBand }) {
  return (
    <li>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          href={`/progress?topic=${encodeURIComponent(topic)}` as Route}
          className="text-link font-medium first-letter:uppercase"
        >
          {topic}
        </Link>
        <span className="text-sm text-ink-soft tabular-nums">
          {range}, {answers}
        </span>
      </p>
      <svg
        role="img"
        aria-label={`${share} right`}
        width="100%"
        height="16"
        className="mt-1.5 block overflow-visible"
      >
        <rect y="7" width="100%" height="2" rx="1" className="fill-hairline" />
        <line x1="50%" x2="50%" y1="4" y2="12" className="stroke-hairline" />
        <rect
          x={`${from}%`}
          y="2"
          width={`${width}%`}
          height="12"
          rx="3"
          className="fill-accent opacity-25"
        />
        <line x1={`${at}%`} x2={`${at}%`} y1="0" y2="16" className="stroke-accent" strokeWidth="3" />
      </svg>
    </li>
  )
}
