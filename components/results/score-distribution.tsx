import { DataTable } from '#components/charts/data-table.tsx'
import { formatCount, formatShare } from '#components/format/numbers.ts'

const BANDS = 10
const HEIGHT = 120
const GAP = 1

/** How many reached which share of the points, in ten bars drawn on the server, with a table behind. */
export function ScoreDistribution({ shares }: { shares: number[] }) {
  const bands = bandsOf(shares)
  const most = Math.max(1, ...bands.map(({ count }) => count))
  const width = 100 / BANDS
  return (
    <figure>
      <svg role="img" aria-label={inWords(shares)} width="100%" height={HEIGHT + 44} className="text-xs">
        {bands.map(({ name, count }, index) => (
          <g key={name}>
            <rect
              x={`${index * width + GAP / 2}%`}
              y={20 + HEIGHT - (count / most) * HEIGHT}
              width={`${width - GAP}%`}
              height={(count / most) * HEIGHT}
              className="fill-accent"
            />
            {count > 0 ? (
              <text
                x={`${(index + 0.5) * width}%`}
                y={14 + HEIGHT - (count / most) * HEIGHT}
                textAnchor="middle"
                className="fill-ink-soft tabular-nums"
              >
                {count}
              </text>
            ) : null}
          </g>
        ))}
        <line x1="0" x2="100%" y1={HEIGHT + 20} y2={HEIGHT + 20} className="stroke-edge" />
        {[0, 25, 50, 75, 100].map((percent) => (
          <text
            key={percent}
            x={`${percent}%`}
            y={HEIGHT + 38}
            textAnchor={percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle'}
            className="fill-ink-soft"
          >
            {percent}%
          </text>
        ))}
      </svg>
      <DataTable
        name="Scores as a table"
        head={['Score', 'Learners']}
        rows={bands.map(({ name, count }) => ({ key: name, cells: [name, count] }))}
      />
    </figure>
  )
}

function bandsOf(shares: number[]): { name: string; count: number }[] {
  return Array.from({ length: BANDS }, (_, index) => {
    const isLast = index === BANDS - 1
    const [from, to] = [index / BANDS, (index + 1) / BANDS]
    const name = `${Math.round(from * 100)}% to ${isLast ? '' : 'below '}${Math.round(to * 100)}%`
    return { name, count: shares.filter((share) => share >= from && (isLast || share < to)).length }
  })
}

function inWords(shares: number[]): string {
  const [least = 0, most = 0] = [shares[0], shares.at(-1)]
  return `Scores of ${formatCount(shares.length, 'learner', 'learners')}: from ${formatShare(least)} to ${formatShare(most)}.`
}
