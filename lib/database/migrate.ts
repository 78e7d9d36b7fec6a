import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { AppError } from '../errors.ts'
import { withClient } from './with-client.ts'

// Table, checksum and lock are those of `prisma migrate deploy`, so that either can take over from the other.
const LOCK = 72_707_369
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

type Migration = { name: string; sql: string; checksum: string }
type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** The migrations that are still to be applied; refuses when the database tells of another history. */
function pending(migrations: Migration[], applied: Applied[]): Migration[] {
  const rows = new Map(applied.map((row) => [row.migration_name, row]))
  return migrations.filter(({ name, checksum }) => {
    const row = rows.get(name)
    if (!row) return true
    if (!row.finished_at) {
      throw new AppError('unavailable', `The migration ${name} failed earlier; see "prisma migrate resolve".`)
    }
    if (row.checksum !== checksum) {
      throw new AppError('unavailable', `The migration ${name} was edited after it was applied; put it back.`)
    }
    return false
  })
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql) // without parameters: many statements in one message
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('unavailable', `The migration ${name} failed and was undone: ${reason}`, {
      cause: error,
    })
  }
}

/** Applies what is new in the folder, each migration whole or not at all, and returns the names. */
export async function migrate(
  connectionString: string,
  folder = join(import.meta.dirname, '../../prisma/migrations'),
): Promise<string[]> {
  return withClient(connectionString, async (client) => {
    await client.query(`SELECT pg_advisory_lock(${LOCK})`) // several processes may start at once
    await client.query(TABLE)
    const { rows } = await client.query<Applied>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const todo = pending(await readMigrations(folder), rows)
    for (const migration of todo) await apply(client, migration)
    return todo.map((migration) => migration.name)
  })
}
