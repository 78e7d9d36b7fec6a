import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Runs one statement, with its own connection. */
export async function ask(connectionString: string, sql: string, values?: unknown[]) {
  const client = new Client({ connectionString })
  client.on('error', () => {}) // told by the query
  await client.connect()
  return client.query(sql, values).finally(() => client.end())
}

/** The address of another database of the same server. */
function databaseNamed(connectionString: string, name: string): string {
  const url = new URL(connectionString)
  url.pathname = `/${name}`
  return url.href
}

/** A database without any table on the server of this test file. It goes with the server. */
export async function emptyDatabase(): Promise<string> {
  const server = process.env.DATABASE_URL ?? ''
  const name = `empty_${randomBytes(6).toString('hex')}`
  await ask(databaseNamed(server, 'postgres'), `CREATE DATABASE ${name}`)
  return databaseNamed(server, name)
}
