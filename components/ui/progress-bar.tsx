import { classNames } from './class-names.ts'

type ProgressBarProps = {
  /** What is progressing; read out, not shown. */
  label: string
  value: number
  max: number
  /** In words, e.g. “7 of 12 answered”; without it screen readers say a percentage. */
  valueText?: string
  tone?: 'accent' | 'right'
  className?: string
}

const TONES = { accent: 'fill-accent', right: 'fill-right' }

/** How far something is, as a thin line. Drawn as SVG because the content security policy allows no inline styles. */
export function ProgressBar({ label, value, max, valueText, tone = 'accent', className }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <svg
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      className={classNames('block h-1.5 w-full overflow-hidden rounded-full bg-hairline', className)}
      preserveAspectRatio="none"
      viewBox="0 0 100 1"
    >
      <rect className={TONES[tone]} width={share * 100} height={1} />
    </svg>
  )
}
