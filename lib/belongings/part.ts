/** A part of what is handed over to a person: one list in data.json, and tables of the same rows for a spreadsheet. */
import type { Prisma } from '#lib/database/generated/client.ts'

/** What can be written as JSON; dates become ISO 8601 in UTC. */
export type Written = Record<string, unknown>

type Cell = string | number | boolean | Date | null

export type Table = {
  file: `${string}.csv`
  columns: readonly string[]
  /** The lines of one written row, in the order of the columns. */
  lines(row: Written): Cell[][]
}

export type Part = {
  /** Its name in data.json. */
  name: string
  /** What it holds, for the note that goes with the file. */
  says: string
  /** The tables of the database that it hands over. */
  models: readonly Prisma.ModelName[]
  tables: readonly Table[]
  /** All rows of a person, read some at a time, as they are written. */
  rows(userId: string, now: Date): AsyncIterable<Written[]>
}

type Definition<Place, Row extends Place> = Omit<Part, 'rows' | 'tables'> & {
  tables?: readonly Table[]
  /** How many rows are read at a time; few where one is large. */
  size: number
  /** The rows after a place, in an order that does not change. */
  read(userId: string, after: Place | undefined, size: number): Promise<Row[]>
  /** What of a row is handed over. */
  write(row: Row, now: Date): Written
}

export function definePart<Place, Row extends Place>(definition: Definition<Place, Row>): Part {
  const { size, read, write, tables = [], ...rest } = definition
  return {
    ...rest,
    tables,
    rows: async function* (userId, now) {
      let last: Row | undefined
      for (;;) {
        const rows: Row[] = await read(userId, last, size)
        if (rows.length > 0) yield rows.map((row) => write(row, now))
        if (rows.length < size) return
        last = rows.at(-1)
      }
    },
  }
}

/** A table with one line a row, whose columns are called like the row's values. */
export const tableOf = (file: Table['file'], columns: readonly string[]): Table => ({
  file,
  columns,
  lines: (row) => [columns.map((column) => row[column] as Cell)],
})
