/** Where the arrow keys lead in the gradebook. Pure. */

/** Row 0 is the heading, column 0 the names and column 1 their averages. */
export type GridPlace = { row: number; column: number }
export const FIRST_COLUMN = 2

type Size = { rows: number; columns: number; page: number }

/** Null for a key that moves nothing. */
export function movedBy(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: GridPlace,
  { rows, columns, page }: Size,
): GridPlace | null {
  const moves: Record<string, GridPlace> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? rows - 1 : row, column: columns - 1 },
  }
  const to = moves[key]
  if (!to) return null
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
  return { row: within(to.row, rows - 1), column: within(to.column, columns - 1) }
}
