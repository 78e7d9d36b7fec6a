import { encode } from 'uqr'
import { classNames } from '#components/ui/class-names.ts'

/** Light around it, which scanners need to find it. */
const BORDER = 3

/** A text as a QR code, drawn by the server. Dark on light in both themes: not all scanners read it the other way. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER })
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={classNames('on-white-paper', className)}
    >
      <rect width={size} height={size} className="fill-raised" />
      <path d={path} className="fill-ink" />
    </svg>
  )
}
