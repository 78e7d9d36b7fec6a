import { once } from 'node:events'
import { Client, type Submittable } from 'pg'

/** What of pg's connection a COPY needs; its types leave it out. */
type Connection = {
  stream: NodeJS.WritableStream & { writableNeedDrain: boolean }
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

type Value = string | number | boolean | Date | null

/** Rows on their way into a table. */
export type CopyIn = { write(row: Value[]): void; drain(): Promise<void>; end(): Promise<void> }

const CHUNK = 1 << 16

const escaped = (value: Value): string => {
  if (value === null) return '\\N'
  if (value instanceof Date) return value.toISOString()
  return String(value).replace(
    /[\\\t\n\r]/g,
    (found) => ({ '\t': '\\t', '\n': '\\n', '\r': '\\r' })[found] ?? '\\\\',
  )
}

/** Opens a connection of its own that copies rows into a table. References are not checked: whoever copies vouches. */
export async function copyInto(url: string, table: string, columns: string[]): Promise<CopyIn> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // told by the COPY that breaks; without a listener it would end the process
  await client.connect()
  await client.query('SET session_replication_role = replica')
  const { connection, done } = await startCopy(
    client,
    `COPY "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) FROM STDIN`,
  )
  let waiting = ''
  const send = () => {
    connection.sendCopyFromChunk(Buffer.from(waiting))
    waiting = ''
  }
  return {
    write: (row) => {
      waiting += `${row.map(escaped).join('\t')}\n`
      if (waiting.length > CHUNK) send()
    },
    drain: async () => {
      if (connection.stream.writableNeedDrain) await Promise.race([once(connection.stream, 'drain'), done])
    },
    end: async () => {
      send()
      connection.endCopyFrom()
      await done
      await client.end()
    },
  }
}

/** pg lets a query speak the protocol itself; this one waits until the server takes rows. */
function startCopy(client: Client, sql: string): Promise<{ connection: Connection; done: Promise<void> }> {
  return new Promise((ready, fail) => {
    let over = () => {}
    let broke = (_: Error) => {}
    const done = new Promise<void>((resolve, reject) => {
      over = resolve
      broke = reject
    })
    done.catch(() => {}) // told by whoever awaits it next
    const query = {
      submit: (connection: unknown) => (connection as Connection).query(sql),
      handleCopyInResponse: (connection: Connection) => ready({ connection, done }),
      handleError: (error: Error) => {
        fail(error)
        broke(error)
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => over(),
    }
    client.query(query as unknown as Submittable)
  })
}
