import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const TONES = {
  neutral: 'border-hairline bg-sunken text-ink-soft',
  accent: 'border-accent-soft bg-accent-soft text-accent-strong',
  right: 'border-right-soft bg-right-soft text-right',
  wrong: 'border-wrong-soft bg-wrong-soft text-wrong',
  caution: 'border-caution-soft bg-caution-soft text-caution',
}

type BadgeProps = { tone?: keyof typeof TONES; className?: string; children: ReactNode }

/** A word or two about the thing beside it. */
export function Badge({ tone = 'neutral', className, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-sm border px-1.5 py-px text-xs font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
