import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { reachDatabase } from '../../lib/database/reach-database.ts'

const url = process.env.DATABASE_URL ?? ''
const changed = (parts: Partial<Pick<URL, 'password' | 'pathname' | 'port' | 'hostname'>>) =>
  Object.assign(new URL(url), parts).href

test('a database that can be used is reached', async () => {
  await expect(reachDatabase(url)).resolves.toBeUndefined()
})

test.each([
  ['a wrong password', { password: 'guess' }, 'DATABASE_URL: The password of quizwire is wrong.'],
  [
    'a missing database',
    { pathname: '/gone' },
    'DATABASE_URL: There is no database "gone"; make it with "createdb gone".',
  ],
  ['a port where nothing listens', { port: '9' }, 'DATABASE_URL: No PostgreSQL answers at 127.0.0.1:9.'],
  [
    'a name that leads nowhere',
    { hostname: 'no-such-host.invalid' },
    'DATABASE_URL: There is no host named no-such-host.invalid.',
  ],
])('%s is told in a sentence', async (_what, parts, sentence) => {
  await expect(reachDatabase(changed(parts), 0)).rejects.toThrow(sentence)
})

test('a server that is only starting is waited for', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  taken.close()
  const reaching = reachDatabase(changed({ port: String(port) }), 20_000)
  // Some time later something listens there: it hands the bytes on to the real server.
  await new Promise((done) => setTimeout(done, 700))
  const server = createServer((socket) => {
    const real = connect(Number(new URL(url).port), '127.0.0.1')
    socket.pipe(real).pipe(socket)
    for (const end of [socket, real]) end.on('error', () => {})
  }).listen(port, '127.0.0.1')
  await expect(reaching).resolves.toBeUndefined()
  server.close()
})
