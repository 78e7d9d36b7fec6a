import { MessageSquare } from 'lucide-react'
import type { GradebookCell } from '#lib/results/gradebook-cell.ts'
import { cellWords } from './cell-words.ts'
import type { Showing } from './gradebook-address.ts'

const TONES = {
  plain: 'tabular-nums whitespace-nowrap',
  soft: 'text-xs text-ink-faint',
  wrong: 'text-xs font-medium text-wrong',
}

/** What stands in a cell of the gradebook: the score, and what is said about it in a word each. As little as can be. */
export function CellContent({ cell, show }: { cell: GradebookCell; show: Showing }) {
  const { text, tone, isLate, isSet, hasComment } = cellWords(cell, show)
  return (
    <span className={TONES[tone]}>
      {text || <span className="sr-only">Nothing yet</span>}
      {isSet ? <span className="ml-1.5 text-xs font-medium text-accent">set</span> : null}
      {isLate ? <span className="ml-1.5 text-xs font-medium text-caution">late</span> : null}
      {hasComment ? (
        <MessageSquare
          role="img"
          aria-label="with a comment"
          className="ml-1.5 inline size-3 text-ink-soft"
        />
      ) : null}
    </span>
  )
}
