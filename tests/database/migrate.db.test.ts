import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { Client } from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../lib/database/migrate.ts'
import { migrationsOf, schemaEngine } from '../../scripts/pending-sql.ts'
import { ask, emptyDatabase } from '../support/empty-database.ts'

const first = 'CREATE TABLE pears (id INT PRIMARY KEY);'
const second = 'ALTER TABLE pears ADD COLUMN ripe BOOLEAN; INSERT INTO pears VALUES (1, true);'
let url: string
let folder: string

beforeEach(async () => {
  url = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'quizwire-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await add('20260101000000_first', first)
  await add('20260102000000_second', second)
  await writeFile(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
})

async function add(name: string, sql: string) {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

const rows = async (sql: string) => (await ask(url, sql)).rows
const tables = async () =>
  (await rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")).map(
    (row) => row.table_name,
  )
const names = async () =>
  (await rows('SELECT migration_name FROM _prisma_migrations ORDER BY started_at')).map(
    (row) => row.migration_name,
  )

test('migrations are applied in the order of their names, and only once', async () => {
  expect(await migrate(url, folder)).toEqual(['20260101000000_first', '20260102000000_second'])
  expect(await rows('SELECT * FROM pears')).toEqual([{ id: 1, ripe: true }])
  expect(await migrate(url, folder)).toEqual([])
})

test('a new migration is applied alone', async () => {
  await migrate(url, folder)
  await add('20260103000000_third', 'CREATE TABLE plums (id INT);')
  expect(await migrate(url, folder)).toEqual(['20260103000000_third'])
})

test('two processes that start at once apply each migration once', async () => {
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)])
  expect(applied.flat().sort()).toEqual(['20260101000000_first', '20260102000000_second'])
})

test('it waits while Prisma itself migrates', async () => {
  const prisma = new Client({ connectionString: url })
  await prisma.connect()
  await prisma.query('SELECT pg_advisory_lock(72707369)')
  const migrating = migrate(url, folder)
  await expect
    .poll(
      async () => (await rows("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")).length,
    )
    .toBeGreaterThan(0)
  expect(await tables()).toEqual([])
  await prisma.end()
  expect(await migrating).toHaveLength(2)
})

test('an edited migration is refused by name, and nothing after it is applied', async () => {
  await migrate(url, folder)
  await add('20260101000000_first', `${first} -- one more thing`)
  await add('20260103000000_third', 'CREATE TABLE plums (id INT);')
  await expect(migrate(url, folder)).rejects.toThrow('20260101000000_first was edited after it was applied')
  expect(await tables()).not.toContain('plums')
})

test('a failing migration is undone whole, and those before it stay', async () => {
  await add(
    '20260103000000_third',
    'CREATE TABLE plums (id INT); INSERT INTO plums VALUES (1); SELECT 1 / 0;',
  )
  await expect(migrate(url, folder)).rejects.toThrow(
    '20260103000000_third failed and was undone: division by zero',
  )
  expect(await tables()).not.toContain('plums')
  expect(await names()).toEqual(['20260101000000_first', '20260102000000_second'])
  await add('20260103000000_third', 'CREATE TABLE plums (id INT);')
  expect(await migrate(url, folder)).toEqual(['20260103000000_third'])
})

test('a migration that cannot be noted as applied is undone as well', async () => {
  const sql = 'CREATE TABLE plums (id INT); ALTER TABLE _prisma_migrations ADD CHECK (false) NOT VALID;'
  await add('20260103000000_third', sql)
  await expect(migrate(url, folder)).rejects.toThrow('20260103000000_third failed and was undone')
  expect(await tables()).not.toContain('plums')
  await add('20260103000000_third', 'CREATE TABLE plums (id INT);')
  expect(await migrate(url, folder)).toEqual(['20260103000000_third'])
})

test('a migration that Prisma began and never finished stops the start', async () => {
  await migrate(url, folder)
  await ask(url, "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%second'")
  await expect(migrate(url, folder)).rejects.toThrow('20260102000000_second failed earlier')
  await ask(url, "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%second'")
  await ask(url, 'ALTER TABLE pears DROP COLUMN ripe')
  await ask(url, 'TRUNCATE pears')
  expect(await migrate(url, folder)).toEqual(['20260102000000_second'])
})

test('the checksum is the SHA-256 of the file', async () => {
  await migrate(url, folder)
  const checksums = (await rows('SELECT checksum FROM _prisma_migrations ORDER BY migration_name')).map(
    (row) => row.checksum,
  )
  expect(checksums).toEqual([first, second].map((sql) => createHash('sha256').update(sql).digest('hex')))
})

const COLUMNS = `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
  FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`
const ROWS = `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at, applied_steps_count
  FROM _prisma_migrations ORDER BY migration_name`

test("Prisma's own engine writes the same table and the same rows, and each takes over from the other", async () => {
  const filters = { externalTables: [], externalEnums: [] }
  const engineOn = (connectionString: string) =>
    schemaEngine('prisma/schema.prisma', new PrismaPg({ connectionString }))
  const theirs = await emptyDatabase()
  const engine = await engineOn(theirs)
  await engine.applyMigrations({ migrationsList: migrationsOf(folder), filters })
  await migrate(url, folder)
  expect(await rows(COLUMNS)).toEqual((await ask(theirs, COLUMNS)).rows)
  expect(await rows(ROWS)).toEqual((await ask(theirs, ROWS)).rows)
  expect(await migrate(theirs, folder)).toEqual([])
  const ours = await engineOn(url)
  expect(await ours.applyMigrations({ migrationsList: migrationsOf(folder), filters })).toMatchObject({
    appliedMigrationNames: [],
  })
})
