import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { disconnect } from '../../lib/database/client.ts'

// Runs before each test file of the project `database`: a fresh, migrated database that is the file's own.
const server = new URL(inject('databaseServer'))
const name = `test_${randomBytes(6).toString('hex')}`

async function ask(sql: string): Promise<void> {
  const url = new URL(server)
  url.pathname = '/postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

await ask(`CREATE DATABASE ${name} TEMPLATE quizwire`)
const own = new URL(server)
own.pathname = `/${name}`
process.env.DATABASE_URL = own.href

afterAll(async () => {
  await disconnect()
  await ask(`DROP DATABASE ${name} WITH (FORCE)`)
})
