import { Client } from 'pg'

/** Lends one connection, outside of the pool of the client. */
export async function withClient<T>(
  connectionString: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString })
  client.on('error', () => {}) // told by the query that fails; without a listener it would end the process
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
