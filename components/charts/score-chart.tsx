import type { Route } from 'next'
import Link from 'next/link'
import { formatMoment } from '#components/format/dates.ts'
import { formatCount, formatPoints, formatShare, shareOf } from '#components/format/numbers.ts'
import { MOST_SCORES, type ScorePoint } from '#lib/progress/progress-view.ts'
import { DataTable } from './data-table.tsx'
import { LINE_HEIGHT, scoreLine } from './score-line.ts'

type ScoreChartProps = { scores: ScorePoint[]; timeZone: string }

/** From so many points on they are drawn small. */
const MANY = 40

/** Scores over time as a line, drawn on the server, with the same as text and as a table. */
export function ScoreChart({ scores, timeZone }: ScoreChartProps) {
  const { points, path, shares, days } = scoreLine(scores, timeZone)
  return (
    <figure>
      <svg
        role="img"
        aria-label={inWords(points.map((point) => point.share))}
        width="100%"
        height={LINE_HEIGHT.all}
        className="overflow-visible text-xs"
      >
        {shares.map(({ y, label }) => (
          <g key={label}>
            <line x1="0" x2="100%" y1={y} y2={y} className="stroke-hairline" />
            <text x="0" y={y - 5} className="fill-ink-faint">
              {label}
            </text>
          </g>
        ))}
        <svg
          aria-hidden
          width="100%"
          height={LINE_HEIGHT.all}
          viewBox={`0 0 100 ${LINE_HEIGHT.all}`}
          preserveAspectRatio="none"
          className="overflow-visible"
        >
          <path
            d={path}
            vectorEffect="non-scaling-stroke"
            className="fill-none stroke-accent stroke-2"
            strokeLinejoin="round"
          />
        </svg>
        {points.map(({ x, y }, index) => (
          <circle
            key={scores[index]?.attemptId}
            cx={`${x}%`}
            cy={y}
            r={points.length > MANY ? 2.5 : 4.5}
            className="fill-paper stroke-accent stroke-2"
          >
            <title>{pointWords(scores[index], timeZone)}</title>
          </circle>
        ))}
        {days.map(({ x, label, anchor }) => (
          <text key={x} x={`${x}%`} y={LINE_HEIGHT.all - 6} textAnchor={anchor} className="fill-ink-soft">
            {label}
          </text>
        ))}
      </svg>
      <Note count={points.length} />
      <DataTable
        name="Scores as a table"
        head={['Submitted', 'Quiz', 'Points', 'Share']}
        rows={scores.map(({ attemptId, submittedAt, quizTitle, score, maxScore }) => ({
          key: attemptId,
          cells: [
            formatMoment(submittedAt, timeZone),
            <Link key="quiz" href={`/attempts/${attemptId}/review` as Route} className="text-link">
              {quizTitle}
            </Link>,
            `${formatPoints(score)} of ${formatPoints(maxScore)}`,
            formatShare(shareOf(score, maxScore)),
          ],
        }))}
      />
    </figure>
  )
}

function Note({ count }: { count: number }) {
  const words =
    count === 1
      ? 'The line begins with your second quiz.'
      : count >= MOST_SCORES && `The latest ${MOST_SCORES} quizzes. The history below has them all.`
  return words ? <p className="mt-2 text-sm text-ink-soft">{words}</p> : null
}

/** "Tariffs: 8 of 10, October 14, 2025 at 9:05 AM". */
function pointWords(point: ScorePoint | undefined, timeZone: string): string {
  if (!point) return ''
  const { quizTitle, score, maxScore, submittedAt } = point
  return `${quizTitle}: ${formatPoints(score)} of ${formatPoints(maxScore)}, ${formatMoment(submittedAt, timeZone)}`
}

/** The line in one sentence. */
function inWords(shares: number[]): string {
  const count = formatCount(shares.length, 'attempt', 'attempts')
  const [first = 0, last = 0] = [shares[0], shares.at(-1)]
  if (shares.length < 2) return `Score over time: ${count}, ${formatShare(first)}.`
  const best = formatShare(Math.max(...shares))
  return `Score over time: ${count}, first ${formatShare(first)}, latest ${formatShare(last)}, best ${best}.`
}
