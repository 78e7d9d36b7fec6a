import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// From the folder that a program runs in: the built web server's is that of its bundle, into which next.config.ts has
// these files copied. Where the code itself stands, its bundler does not tell.
const folder = join(process.cwd(), 'lib/knowledge/data')

/** One row of a table: its cells by the names of the head line; an empty cell is ''. */
export type Row = Record<string, string>

/**
 * Reads a table of `lib/knowledge/data`: lines that begin with # say source, licence and day, the first
 * other line names the columns, cells are separated by tabs.
 */
export function readTable(name: string): Row[] {
  const lines = readFileSync(join(folder, `${name}.tsv`), 'utf8').split('\n')
  const body = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const columns = (body.shift() ?? '').split('\t')
  const rows: Row[] = []
  for (const line of body) {
    const row: Row = {}
    const cells = line.split('\t')
    for (let index = 0; index < columns.length; index += 1) row[columns[index] ?? ''] = cells[index] ?? ''
    rows.push(row)
  }
  return rows
}

/** The parts of a cell that holds several values. */
export function cellList(cell: string | undefined): string[] {
  return cell ? cell.split(';').map((part) => part.trim()) : []
}

/** Runs `make` on the first call only: tables are read when they are first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Adds a value to the list that a map keeps for a key. */
export function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
