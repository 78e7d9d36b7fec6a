import { database } from '#lib/database/client.ts'

/** Counts tries against guessing; that somebody was refused may stand there. */
const COUNTERS = ['Tries']

export type Snapshot = {
  /** The tables that are not as they were. */
  changed(): Promise<string[]>
  /** Puts them back as they were; for after `changed`. */
  restore(tables: string[]): Promise<void>
}

const JOBS = 'graphile_worker._private_jobs'

/** Remembers all tables as they are now, and the queue, which must be empty. */
export async function takeSnapshot(name = 'kept'): Promise<Snapshot> {
  const rows = await database.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`
  const tables = rows.map(({ name }) => name)
  await database.$executeRawUnsafe(`CREATE SCHEMA ${name}`)
  for (const table of tables) {
    await database.$executeRawUnsafe(`CREATE TABLE ${name}."${table}" AS TABLE public."${table}"`)
  }
  const sums = [
    ...tables.filter((table) => !COUNTERS.includes(table)).map((table) => sumOf(table, `public."${table}"`)),
    sumOf(JOBS, JOBS),
  ].join(' UNION ALL ')
  const now = () => database.$queryRawUnsafe<{ name: string; sum: string }[]>(sums)
  const kept = new Map((await now()).map(({ name, sum }) => [name, sum]))
  let quiet = await written()
  let isQuiet = true
  return {
    changed: async () => {
      isQuiet = (await written()) === quiet
      if (isQuiet) return []
      return (await now()).filter(({ name, sum }) => kept.get(name) !== sum).map(({ name }) => name)
    },
    restore: async (changed) => {
      if (isQuiet) return
      const statements = [...changed, ...COUNTERS].flatMap((table) =>
        table === JOBS
          ? [`DELETE FROM ${JOBS}`]
          : [
              `DELETE FROM public."${table}"`,
              `INSERT INTO public."${table}" SELECT * FROM ${name}."${table}"`,
            ],
      )
      await database.$transaction([
        database.$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
        ...statements.map((statement) => database.$executeRawUnsafe(statement)),
      ])
      quiet = await written()
      isQuiet = true
    },
  }
}

/** How far PostgreSQL has written its log: where it wrote nothing, nothing has changed. Looking costs next to nothing. */
async function written(): Promise<string> {
  const [row] = await database.$queryRaw<{ at: string }[]>`SELECT pg_current_wal_insert_lsn()::text AS at`
  return row?.at ?? ''
}

const sumOf = (name: string, table: string) =>
  `SELECT '${name}' AS name, md5(string_agg(t::text, chr(10) ORDER BY t::text)) AS sum FROM ${table} t`
