import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { localPostgres } from '../../lib/database/local-postgres.ts'
import { migrate } from '../../lib/database/migrate.ts'
import { migrateJobs } from '../../lib/jobs/migrate-jobs.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run; its database is a template to copy. */
    databaseServer: string
  }
}

/** One server for the run, in a folder of its own; each test file gets a copy of its migrated database. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'quizwire-tests-'))
  await chmod(folder, 0o755) // root's PostgreSQL runs under another account, which must be able to enter
  const server = await localPostgres(folder, {
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
  })
  await migrate(server.url)
  await migrateJobs(server.url)
  const client = new Client({ connectionString: server.url.replace(/quizwire$/, 'postgres') })
  await client.connect()
  await client.query('ALTER DATABASE quizwire WITH IS_TEMPLATE true ALLOW_CONNECTIONS false')
  await client.end()
  project.provide('databaseServer', server.url)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
