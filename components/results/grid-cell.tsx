'use client'

import { memo } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import type { GradebookCell } from '#lib/results/gradebook-cell.ts'
import { CellContent } from './cell-content.tsx'
import type { Showing } from './gradebook-address.ts'
import { GridPart } from './grid-part.tsx'
import { ACTIVE } from './grid-sizes.ts'

type GridCellProps = {
  row: number
  column: number
  left: number
  width: number
  href: string
  /** Undefined while it is on its way. */
  cell: GradebookCell | undefined
  show: Showing
  isActive: boolean
}

/** A score that leads to the learner's work; stays as it is while others come into view. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, column, left, width, href, cell, show, isActive } = props
  return (
    <GridPart
      role="gridcell"
      at={{ row, column }}
      className={classNames('absolute top-0 h-full', isActive && ACTIVE)}
      style={{ left, width }}
    >
      <a tabIndex={-1} href={href} className="flex h-full items-center px-2 hover:bg-accent-soft">
        {cell ? <CellContent cell={cell} show={show} /> : <span className="text-ink-faint">…</span>}
      </a>
    </GridPart>
  )
})
