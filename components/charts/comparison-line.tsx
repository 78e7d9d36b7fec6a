import type { Comparison } from '#lib/progress/comparison.ts'
import { comparisonWords } from './comparison-words.ts'

/** Somebody compared with themselves; says nothing while there are too few answers. */
export function ComparisonLine({ comparison }: { comparison: Comparison | null }) {
  if (!comparison) return null
  const { shares, sentence } = comparisonWords(comparison)
  return (
    <p className="mb-6 flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="headline text-2xl tabular-nums">
        {shares[0]} <span aria-hidden>→</span>
        <span className="sr-only">to</span> {shares[1]}
      </span>
      <span className="text-sm text-ink-soft">{sentence}</span>
    </p>
  )
}
