// A program that uses the local PostgreSQL of a folder, as `npm start` does; started and killed by the tests.
import { Client } from 'pg'
import { localPostgres } from '../../lib/database/local-postgres.ts'

process.once('disconnect', () => process.exit())
const server = await localPostgres(process.argv[2] ?? '')
const client = new Client({ connectionString: server.url })
await client.connect()
await client.query('CREATE TABLE IF NOT EXISTS notes (text TEXT)')
process.on('message', async (message) => {
  if (message === 'stop') {
    await client.end()
    await server.stop()
    process.exit()
  }
  await client.query('INSERT INTO notes VALUES ($1)', [message])
  process.send?.({ written: message })
})
process.send?.({ url: server.url })
