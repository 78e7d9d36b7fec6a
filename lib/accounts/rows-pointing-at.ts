import type { Transaction } from '../database/client.ts'

type Reference = { table: string; column: string }

/**
 * Which rows still point to a record, by the foreign keys that the database itself knows. Asked before a merge
 * deletes something: a table added later cannot be forgotten and lost with it.
 */
export async function rowsPointingAt(
  tx: Transaction,
  table: 'User' | 'Article' | 'Member',
  id: string,
  except: readonly string[] = [],
): Promise<string[]> {
  const references = await tx.$queryRaw<Reference[]>`
    SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = to_regclass(${`"${table}"`})`
  const left: string[] = []
  for (const reference of references) {
    if (except.includes(reference.table.replaceAll('"', ''))) continue
    // Names come from the catalogue, quoted by it.
    const rows = await tx.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM ${reference.table} WHERE ${reference.column} = $1::uuid LIMIT 1`,
      id,
    )
    if (rows.length > 0) left.push(`${reference.table}.${reference.column}`)
  }
  return left
}
