import { runMigrations } from 'graphile-worker'

/** Makes or updates the tables of the queue, so that jobs can be added before a worker runs. */
export async function migrateJobs(connectionString: string): Promise<void> {
  await runMigrations({ connectionString })
}
