'use client'

import { memo } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import type { GradebookCell } from '#lib/results/gradebook-cell.ts'
import { parseSorting } from '#lib/results/gradebook-order.ts'
import type { Gradebook, GradebookAssignment } from '#lib/results/gradebook-view.ts'
import { ColumnSummary, SortSign, spreadOf } from './column-heading.tsx'
import { columnAddress, type GradebookQuery } from './gradebook-address.ts'
import { sortAddressAt } from './grid-addresses.ts'
import { FIRST_COLUMN, type GridPlace } from './grid-keys.ts'
import { GridPart } from './grid-part.tsx'
import { ACTIVE, type GridSizes } from './grid-sizes.ts'

type GridHeadProps = {
  book: Gradebook
  query: GradebookQuery
  sizes: GridSizes
  width: number
  /** Columns in view. */
  shown: number[]
  at: GridPlace
  columns: ReadonlyMap<string, GradebookCell[]>
}

/** Assignments with how the class did; stays in view. */
export function GridHead({ book, query, sizes, width, shown, at, columns }: GridHeadProps) {
  const sorting = parseSorting(query.sort)
  const head = (column: number, by: string) => ({
    role: 'columnheader' as const,
    at: { row: 0, column },
    'aria-sort':
      sorting.by !== by
        ? ('none' as const)
        : sorting.isDown
          ? ('descending' as const)
          : ('ascending' as const),
  })
  const active = (column: number) => at.row === 0 && at.column === column && ACTIVE
  const sign = (by: string) => <SortSign isSorted={sorting.by === by} isDown={sorting.isDown} />
  return (
    <GridPart
      role="row"
      at={{ row: 0, column: 0 }}
      className="sticky top-0 z-20 border-b border-edge bg-raised"
      style={{ height: sizes.head, width }}
    >
      <GridPart
        {...head(0, 'name')}
        className={classNames(
          'sticky left-0 z-10 inline-flex h-full items-end border-r border-hairline bg-raised p-2 font-medium',
          active(0),
        )}
        style={{ width: sizes.name }}
      >
        <a
          tabIndex={-1}
          href={sortAddressAt(book, query, { row: 0, column: 0 })}
          className="inline-flex items-end gap-1 hover:underline max-sm:min-h-11"
        >
          Learner {sign('name')}
        </a>
      </GridPart>
      <GridPart
        {...head(1, 'mean')}
        className={classNames('absolute top-0 flex h-full items-end p-2 font-medium', active(1))}
        style={{ left: sizes.name, width: sizes.mean }}
      >
        <a
          tabIndex={-1}
          href={sortAddressAt(book, query, { row: 0, column: 1 })}
          className="inline-flex items-end gap-1 hover:underline max-sm:min-h-11"
        >
          Average {sign('mean')}
        </a>
      </GridPart>
      {shown.map((index) => {
        const assignment = book.assignments[index]
        if (!assignment) return null
        const column = index + FIRST_COLUMN
        return (
          <GridPart
            key={assignment.id}
            {...head(column, assignment.id)}
            className={classNames(
              'absolute top-0 flex h-full flex-col justify-end gap-1 p-2',
              active(column),
            )}
            style={{ left: sizes.name + sizes.mean + index * sizes.column, width: sizes.column }}
          >
            <a
              tabIndex={-1}
              href={columnAddress(book.classId, assignment.id)}
              title={assignment.title}
              className="line-clamp-2 font-medium hover:underline max-sm:min-h-11"
            >
              {assignment.title}
            </a>
            <Spread assignment={assignment} cells={columns.get(assignment.id)} learners={book.learners} />
            <a
              tabIndex={-1}
              href={sortAddressAt(book, query, { row: 0, column })}
              className="inline-flex min-h-11 items-center gap-1 text-xs text-ink-soft hover:underline sm:min-h-6"
            >
              Sort<span className="sr-only"> by {assignment.title}</span> {sign(assignment.id)}
            </a>
          </GridPart>
        )
      })}
    </GridPart>
  )
}

type SpreadProps = {
  assignment: GradebookAssignment
  cells: GradebookCell[] | undefined
  learners: Gradebook['learners']
}

const Spread = memo(function Spread({ assignment, cells, learners }: SpreadProps) {
  if (!cells) return <span className="text-xs text-ink-faint">…</span>
  return <ColumnSummary spread={spreadOf({ id: assignment.id, cells }, learners)} assignment={assignment} />
})
