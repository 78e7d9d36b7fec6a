import { BANDS, type Distribution } from '#lib/results/distribution.ts'

const HEIGHT = 16

/** How scores are spread, as small as a word; what it shows stands in words beside it. */
export function BandBars({ distribution: { bands } }: { distribution: Distribution }) {
  const most = Math.max(1, ...bands)
  return (
    <svg aria-hidden viewBox={`0 0 ${BANDS * 6} ${HEIGHT}`} className="h-4 w-15 shrink-0">
      <rect y={HEIGHT - 1} width={BANDS * 6} height="1" className="fill-hairline" />
      {bands.map((count, band) => {
        const height = (count / most) * (HEIGHT - 1)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
            key={band}
            x={band * 6 + 0.5}
            y={HEIGHT - height}
            width="5"
            height={height}
            className="fill-accent"
          />
        )
      })}
    </svg>
  )
}
