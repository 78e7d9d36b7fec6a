/** Where the cells of the gradebook lead. */
import type { Route } from 'next'
import { firstSorting, parseSorting, sortingText } from '#lib/results/gradebook-order.ts'
import type { Gradebook } from '#lib/results/gradebook-view.ts'
import {
  columnAddress,
  type GradebookQuery,
  gradebookAddress,
  learnerAddress,
  workAddress,
} from './gradebook-address.ts'
import { FIRST_COLUMN, type GridPlace } from './grid-keys.ts'

/** The work of a learner, the learner, the assignment; for the other headings, sorting by them. */
export function addressAt(book: Gradebook, query: GradebookQuery, at: GridPlace): Route | null {
  const learner = book.learners[book.order[at.row - 1] ?? -1]
  const assignment = book.assignments[at.column - FIRST_COLUMN]
  if (at.row === 0) {
    return assignment ? columnAddress(book.classId, assignment.id) : sortAddressAt(book, query, at)
  }
  if (!learner) return null
  return assignment
    ? workAddress(book.classId, learner.id, assignment.id)
    : learnerAddress(book.classId, learner.id)
}

/** Sorted by the column; once more turns it round. */
export function sortAddressAt(book: Gradebook, query: GradebookQuery, { column }: GridPlace): Route {
  const by = ['name', 'mean'][column] ?? book.assignments[column - FIRST_COLUMN]?.id ?? 'name'
  const sorting = parseSorting(query.sort)
  const next = sorting.by === by ? { by, isDown: !sorting.isDown } : firstSorting(by)
  return gradebookAddress(book.classId, query, { sort: sortingText(next), page: 1 })
}
