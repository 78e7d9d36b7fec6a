import { MessageSquare } from 'lucide-react'
import type { GradebookCell } from '#lib/results/gradebook-cell.ts'
import { cellWords } from './cell-words.ts'
import type { Showing } from './gradebook-address.ts'

const TONES = { plain: 'text-ink', soft: 'text-ink-faint text-xs', wrong: 'text-wrong text-xs font-medium' }

/** What stands in a cell of the gradebook: the score, and signs with words for all that is said about it. */
export function CellContent({ cell, show }: { cell: GradebookCell; show: Showing }) {
  const { text, tone, isLate, isSet, hasComment, spoken } = cellWords(cell, show)
  return (
    <>
      <span className="sr-only">{spoken}</span>
      <span aria-hidden className="inline-flex items-center gap-1.5 whitespace-nowrap tabular-nums">
        <span className={TONES[tone]}>{text || '·'}</span>
        {isSet ? <span className="text-xs font-medium text-accent">set</span> : null}
        {isLate ? <span className="text-xs font-medium text-caution">late</span> : null}
        {hasComment ? <MessageSquare className="size-3 text-ink-soft" /> : null}
      </span>
    </>
  )
}
