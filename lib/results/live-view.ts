/** An assignment while it runs, as those who teach or assist watch it. No answers, and scores only where asked for. */

export type LiveState = 'waiting' | 'running' | 'done'

export type LiveRow = {
  /** Of the member. */
  id: string
  name: string
  /** Of the newest attempt. */
  state: LiveState
  /** How many questions have an answer, of how many. */
  answered: number
  questions: number
  /** 0 before the first attempt. */
  attempt: number
  /** Hundredths, of what was handed in; null before, and where scores are not shown. */
  score: number | null
  maxScore: number
}

/** What is told as it happens: all at first, then what changed. */
export type LiveEvent =
  | { kind: 'all'; rows: LiveRow[] }
  | { kind: 'changed'; rows: LiveRow[]; gone: string[] }

export type LiveView = {
  classId: string
  assignmentId: string
  title: string
  rows: LiveRow[]
}

export const withoutScore = (row: LiveRow): LiveRow => ({ ...row, score: null })

/** What is to be told to somebody who was told `before`; null for nothing new. */
export function changesBetween(before: ReadonlyMap<string, string>, rows: LiveRow[]): LiveEvent | null {
  const changed = rows.filter((row) => before.get(row.id) !== JSON.stringify(row))
  const ids = new Set(rows.map(({ id }) => id))
  const gone = [...before.keys()].filter((id) => !ids.has(id))
  return changed.length > 0 || gone.length > 0 ? { kind: 'changed', rows: changed, gone } : null
}

/** The rows after an event, by name. */
export function rowsAfter(rows: readonly LiveRow[], event: LiveEvent): LiveRow[] {
  if (event.kind === 'all') return event.rows
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const row of event.rows) known.set(row.id, row)
  for (const id of event.gone) known.delete(id)
  return [...known.values()].sort(byName)
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
export const byName = (a: LiveRow, b: LiveRow): number =>
  collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
