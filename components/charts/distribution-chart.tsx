import { formatCount, formatShare } from '#components/format/numbers.ts'
import { BANDS, type Distribution } from '#lib/results/distribution.ts'
import { DataTable } from './data-table.tsx'

const HEIGHT = 120
/** Room for the count above a bar. */
const ABOVE = 18

/** How the scores of a class are spread over tenths of the points; its figures stand in a table behind it. */
export function DistributionChart({ distribution }: { distribution: Distribution }) {
  const { count, mean, median, bands } = distribution
  if (mean === null || median === null) return <p className="text-ink-soft">Nobody has a score yet.</p>
  const words = `Average ${formatShare(mean)}, median ${formatShare(median)}, of ${formatCount(count, 'score', 'scores')}`
  const most = Math.max(...bands)
  return (
    <figure>
      <figcaption className="mb-3">{words}.</figcaption>
      <svg
        role="img"
        aria-label={`How scores are spread. ${words}.`}
        width="100%"
        height={HEIGHT + ABOVE + 20}
        className="block overflow-visible text-xs tabular-nums"
      >
        {bands.map((amount, band) => (
          <Bar key={bandName(band)} band={band} amount={amount} height={(amount / most) * HEIGHT} />
        ))}
        <line x1="0" x2="100%" y1={HEIGHT + ABOVE} y2={HEIGHT + ABOVE} className="stroke-edge" />
        {[0, 0.5, 1].map((at) => (
          <text
            key={at}
            x={`${at * 100}%`}
            y={HEIGHT + ABOVE + 16}
            textAnchor={at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}
            className="fill-ink-faint"
          >
            {formatShare(at)}
          </text>
        ))}
        <MeanLine at={`${Math.min(1, mean) * 100}%`} />
        {bands.map((amount, band) => (
          <Amount key={bandName(band)} band={band} amount={amount} height={(amount / most) * HEIGHT} />
        ))}
      </svg>
      <p className="mt-1 text-sm text-ink-soft">The dashed line is the average.</p>
      <DataTable
        name="Scores as a table"
        head={['Share of the points', 'Learners']}
        rows={bands.map((amount, band) => ({ key: bandName(band), cells: [bandName(band), amount] }))}
      />
    </figure>
  )
}

const SHARE = 100 / BANDS

type BarProps = { band: number; amount: number; height: number }

function Bar({ band, amount, height }: BarProps) {
  if (amount === 0) return null
  return (
    <rect
      x={`${band * SHARE + 0.5}%`}
      y={ABOVE + HEIGHT - height}
      width={`${SHARE - 1}%`}
      height={height}
      className="fill-accent"
    />
  )
}

/** Over the bars in a gap of its own: in neither theme is there a colour that stands out from bar and paper. */
function MeanLine({ at }: { at: string }) {
  const line = { x1: at, x2: at, y1: 0, y2: HEIGHT + ABOVE }
  return (
    <>
      <line {...line} strokeWidth="6" className="stroke-paper" />
      <line {...line} strokeWidth="2" strokeDasharray="5 3" className="stroke-ink" />
    </>
  )
}

/** How many, above the bar and above the line of the average. */
function Amount({ band, amount, height }: BarProps) {
  if (amount === 0) return null
  return (
    <text
      x={`${(band + 0.5) * SHARE}%`}
      y={ABOVE + HEIGHT - height - 4}
      textAnchor="middle"
      paintOrder="stroke"
      strokeWidth="4"
      strokeLinejoin="round"
      className="fill-ink-soft stroke-paper"
    >
      {amount}
    </text>
  )
}

/** "70–80%"; the last band holds all of the points and more. */
const bandName = (band: number): string =>
  `${(band * 100) / BANDS}–${((band + 1) * 100) / BANDS}%${band === BANDS - 1 ? ' and more' : ''}`
