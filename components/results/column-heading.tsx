import { ArrowDown, ArrowUp } from 'lucide-react'
import { formatShare } from '#components/format/numbers.ts'
import { type Distribution, distributionOf } from '#lib/results/distribution.ts'
import { shareIn } from '#lib/results/gradebook-cell.ts'
import type { GradebookAssignment, GradebookColumn, GradebookLearner } from '#lib/results/gradebook-view.ts'
import { BandBars } from './band-bars.tsx'

/** How the class did: without those who left. */
export function spreadOf(column: GradebookColumn, learners: readonly GradebookLearner[]): Distribution {
  return distributionOf(column.cells.map((cell, place) => (learners[place]?.isActive ? shareIn(cell) : null)))
}

/** What stands under the title of an assignment: how the class did. */
export function ColumnSummary({
  spread,
  assignment,
}: {
  spread: Distribution
  assignment: GradebookAssignment
}) {
  if (assignment.isWithdrawn) return <span className="text-xs text-caution">Withdrawn</span>
  if (spread.mean === null) return <span className="text-xs text-ink-faint">No scores yet</span>
  return (
    <span className="flex items-end gap-2 text-xs text-ink-soft tabular-nums">
      <BandBars distribution={spread} />
      <span title="Class average">
        <span className="sr-only">Class average </span>
        {formatShare(spread.mean)}
      </span>
    </span>
  )
}

/** The way in which a column is sorted; nothing where it is not. */
export function SortSign({ isSorted, isDown }: { isSorted: boolean; isDown: boolean }) {
  if (!isSorted) return null
  const Sign = isDown ? ArrowDown : ArrowUp
  return <Sign aria-hidden className="inline size-3.5" />
}
