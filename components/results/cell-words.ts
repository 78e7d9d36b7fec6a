/** A cell of the gradebook in words. */
import { formatPoints, formatShare } from '#components/format/numbers.ts'
import { type GradebookCell, hasMark, shareIn } from '#lib/results/gradebook-cell.ts'
import type { Showing } from './gradebook-address.ts'

type Words = {
  /** What stands in it; empty for nothing yet. */
  text: string
  tone: 'plain' | 'soft' | 'wrong'
  isLate: boolean
  isSet: boolean
  hasComment: boolean
  /** All of it, for those who cannot see the signs. */
  spoken: string
}

export function cellWords(cell: GradebookCell, show: Showing): Words {
  const [text, tone] = textOf(cell, show)
  const isLate = hasMark(cell, 'late')
  const isSet = hasMark(cell, 'overridden')
  const hasComment = hasMark(cell, 'commented')
  const more = [isLate && 'late', isSet && 'set by hand', hasComment && 'with a comment'].filter(Boolean)
  return { text, tone, isLate, isSet, hasComment, spoken: [text || 'Nothing yet', ...more].join(', ') }
}

function textOf(cell: GradebookCell, show: Showing): [string, Words['tone']] {
  const [score] = cell
  if (score !== null) return [scoreText(cell, show), 'plain']
  if (hasMark(cell, 'missing')) return ['Missing', 'wrong']
  if (hasMark(cell, 'running')) return ['In progress', 'soft']
  if (hasMark(cell, 'notAssigned')) return ['Not assigned', 'soft']
  return ['', 'soft']
}

function scoreText(cell: GradebookCell, show: Showing): string {
  const share = shareIn(cell)
  return show === 'percent' && share !== null ? formatShare(share) : formatPoints(cell[0] ?? 0)
}
