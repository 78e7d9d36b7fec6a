import { database } from '../../lib/database/client.ts'

type Row = Record<string, unknown>

const tables = async () =>
  database.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`

/** All rows of all tables, as the database itself writes them out; a table added later is among them. */
export async function everything(): Promise<Map<string, Row[]>> {
  const all = new Map<string, Row[]>()
  for (const { name } of await tables()) {
    const rows = await database.$queryRawUnsafe<{ row: Row }[]>(`SELECT to_jsonb(t) AS row FROM "${name}" t`)
    all.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return all
}

/** Where any of these words stands: "table.column", each once. */
export async function placesOf(words: string[]): Promise<string[]> {
  const places = new Set<string>()
  for (const [table, rows] of await everything()) {
    for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
      const text = JSON.stringify(value).toLowerCase()
      if (words.some((word) => text.includes(word.toLowerCase()))) places.add(`${table}.${column}`)
    }
  }
  return [...places].sort()
}
