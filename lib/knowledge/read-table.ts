import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// From the folder that a program runs in: the built web server's is that of its bundle, into which next.config.ts has
// these files copied. Where the code itself stands, its bundler does not tell.
const folder = join(process.cwd(), 'lib/knowledge/data')

/** The cells of one row in the order of the head line; an empty cell is ''. */
export type Cells = string[]

/**
 * Reads a table of `lib/knowledge/data`: lines that begin with # say source, licence and day, the first
 * other line names the columns, cells are separated by tabs. The caller names the columns as it reads them.
 */
export function readTable(name: string, columns: string): Cells[] {
  return readRows(name, columns).map((line) => line.split('\t'))
}

/** The rows of a table as they stand in it: for large tables of which few rows are ever asked for. */
export function readRows(name: string, columns: string): string[] {
  const lines = readFileSync(join(folder, `${name}.tsv`), 'latin1').split('\n')
  const head = lines.findIndex((line) => !line.startsWith('#'))
  const found = lines[head]?.replaceAll('\t', ' ')
  if (found !== columns) throw new Error(`${name}.tsv has the columns "${found}", not "${columns}"`)
  const rows: string[] = []
  for (let index = head + 1; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line !== '') rows.push(ASCII.test(line) ? line : Buffer.from(line, 'latin1').toString())
  }
  return rows
}

/** One letter beyond Latin 1 would double the memory of a whole file and the time to read it: bytes first, then rows. */
const ASCII = /^[\t -~]*$/

const NONE: string[] = []

/** The parts of a cell that holds several values. */
export function cellList(cell: string | undefined): string[] {
  return cell ? cell.split(';') : NONE
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
