'use client'

import { memo } from 'react'
import { formatShare } from '#components/format/numbers.ts'
import { classNames } from '#components/ui/class-names.ts'
import type { GradebookCell } from '#lib/results/gradebook-cell.ts'
import type { Gradebook } from '#lib/results/gradebook-view.ts'
import { learnerAddress, type Showing, workAddress } from './gradebook-address.ts'
import { GridCell } from './grid-cell.tsx'
import { FIRST_COLUMN } from './grid-keys.ts'
import { GridPart } from './grid-part.tsx'
import { ACTIVE, type GridSizes } from './grid-sizes.ts'

type GridRowProps = {
  book: Gradebook
  sizes: GridSizes
  width: number
  /** Columns in view. */
  shown: number[]
  /** Which row, from 0, and where it begins. */
  index: number
  start: number
  show: Showing
  columns: ReadonlyMap<string, GradebookCell[]>
  mean: number | null
  /** The one that has the focus; null when it is in another row. */
  column: number | null
}

/** A learner with what they did; drawn anew only when something in it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { book, sizes, width, shown, index, start, show, columns, mean, column: active } = props
  const place = book.order[index] ?? -1
  const learner = book.learners[place]
  if (!learner) return null
  const row = index + 1
  return (
    <GridPart
      role="row"
      at={{ row, column: 0 }}
      className="absolute left-0 border-b border-hairline"
      style={{ top: start, height: sizes.row, width }}
    >
      <GridPart
        role="rowheader"
        at={{ row, column: 0 }}
        className={classNames(
          'sticky left-0 z-10 h-full border-r border-hairline bg-raised font-medium',
          active === 0 && ACTIVE,
        )}
        style={{ width: sizes.name }}
      >
        <a
          tabIndex={-1}
          href={learnerAddress(book.classId, learner.id)}
          title={learner.name}
          className="flex h-full items-center gap-1.5 px-2 hover:underline"
        >
          <span className="truncate">{learner.name}</span>
          {learner.isActive ? null : <span className="text-xs text-ink-faint">left</span>}
        </a>
      </GridPart>
      <GridPart
        role="gridcell"
        at={{ row, column: 1 }}
        className={classNames(
          'absolute top-0 flex h-full items-center px-2 tabular-nums',
          active === 1 && ACTIVE,
        )}
        style={{ left: sizes.name, width: sizes.mean }}
      >
        {mean === null ? '' : formatShare(mean)}
      </GridPart>
      {shown.map((at) => {
        const assignment = book.assignments[at]
        if (!assignment) return null
        const cell = columns.get(assignment.id)?.[place]
        const column = at + FIRST_COLUMN
        return (
          <GridCell
            key={assignment.id}
            row={row}
            column={column}
            left={sizes.name + sizes.mean + at * sizes.column}
            width={sizes.column}
            href={workAddress(book.classId, learner.id, assignment.id)}
            cell={cell}
            show={show}
            isActive={active === column}
          />
        )
      })}
    </GridPart>
  )
})
