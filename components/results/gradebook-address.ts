/** What the address of the gradebook says. */
import type { Route } from 'next'

export type Showing = 'percent' | 'points'

export type GradebookQuery = {
  show: Showing
  /** As parseSorting reads it. */
  sort: string
  /** Of learners and of assignments, from 1; only where no script draws the whole of it. */
  page: number
  columns: number
  /** Whether those who left are shown, too. */
  gone: boolean
}

/** Of the plain table, on one page. */
const ROWS = 25
const COLUMNS = 10

/** The part of the gradebook that the plain table shows: places in its order, and assignments from the newest on. */
export const partOf = ({ page, columns }: GradebookQuery) => ({
  rows: { from: (page - 1) * ROWS, count: ROWS },
  columns: { from: (columns - 1) * COLUMNS, count: COLUMNS },
})

const NOTHING_SAID = { show: 'percent', sort: 'name', page: '1', columns: '1', gone: '' }

/** Only what is not said anyway stands in it. */
export function gradebookAddress(
  classId: string,
  query: GradebookQuery,
  change: Partial<GradebookQuery> = {},
): Route {
  const { gone, ...said } = { ...query, ...change }
  const all = { ...said, gone: gone ? '1' : '' }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(all)) {
    if (String(value) !== NOTHING_SAID[name as keyof typeof NOTHING_SAID]) search.set(name, String(value))
  }
  return `/classes/${classId}/gradebook${search.size > 0 ? `?${search}` : ''}` as Route
}

export const learnerAddress = (classId: string, memberId: string): Route =>
  `/classes/${classId}/members/${memberId}` as Route

export const workAddress = (classId: string, memberId: string, assignmentId: string): Route =>
  `/classes/${classId}/members/${memberId}/assignments/${assignmentId}` as Route

export const columnAddress = (classId: string, assignmentId: string): Route =>
  `/classes/${classId}/gradebook/${assignmentId}` as Route
