import { localPostgres } from '../../lib/database/local-postgres.ts'
import { withClient } from '../../lib/database/with-client.ts'

/** Asks the database of the running program: for what takes days, or cannot be seen from outside. */
export async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  const server = await localPostgres(process.env.E2E_DATA_DIR ?? '')
  try {
    return await withClient(server.url, async (client) => (await client.query(text, values)).rows as Row[])
  } finally {
    await server.stop()
  }
}
