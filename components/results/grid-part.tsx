'use client'

import type { ComponentProps } from 'react'
import type { GridPlace } from './grid-keys.ts'
import { cellId } from './grid-sizes.ts'

type GridPartProps = ComponentProps<'div'> & {
  role: 'row' | 'rowheader' | 'columnheader' | 'gridcell'
  at: GridPlace
}

/** A row or a cell of the grid, with its place for screen readers. The grid has the focus for all of them. */
export function GridPart({ role, at, ...rest }: GridPartProps) {
  const place =
    role === 'row' ? { 'aria-rowindex': at.row + 1 } : { id: cellId(at), 'aria-colindex': at.column + 1 }
  return <div role={role} {...place} {...rest} />
}
