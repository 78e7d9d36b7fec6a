import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LocalPostgres, localPostgres } from '../../lib/database/local-postgres.ts'
import { isRunning, readPidFile } from '../../lib/database/postgres-process.ts'
import { ask } from '../support/empty-database.ts'

const isRoot = process.getuid?.() === 0
let folder: string
let dataDir: string
const servers: LocalPostgres[] = []
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quizwire-server-'))
  chmodSync(folder, 0o755) // root's PostgreSQL runs under another account
  dataDir = join(folder, 'data')
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  // Whatever a test left running: find it, be its last user, end it.
  if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) servers.push(await start())
  for (const server of servers.splice(0)) await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const start = (options?: Parameters<typeof localPostgres>[1], at = dataDir) => localPostgres(at, options)
async function started(options?: Parameters<typeof localPostgres>[1], at = dataDir) {
  const server = await start(options, at)
  servers.push(server)
  return server
}
const pidOf = (server: LocalPostgres) => readPidFile(server.cluster)?.pid ?? 0
const portOf = (server: LocalPostgres) => Number(new URL(server.url).port)

function use(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'user-of-postgres.ts'), [dataDir])
  children.push(child)
  return child
}
const urlFrom = async (child: ChildProcess) => ((await once(child, 'message'))[0] as { url: string }).url

async function killServer(server: LocalPostgres) {
  process.kill(pidOf(server), 'SIGKILL')
  await server.lost
}

test('processes that start at once share one server, and the last to stop ends it', async () => {
  const users = [use(), use(), use()]
  const urls = await Promise.all(users.map(urlFrom))
  expect(new Set(urls).size).toBe(1)
  const { pid } = readPidFile(join(dataDir, 'postgres')) ?? { pid: 0 }
  for (const [place, user] of users.entries()) {
    expect(isRunning(pid), `before user ${place} stops`).toBe(true)
    user.send('stop')
    await once(user, 'exit')
  }
  expect(isRunning(pid)).toBe(false)
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log'])
})

test('an initdb that was killed leaves nothing that matters', async () => {
  const child = use()
  const isAtWork = () => existsSync(join(dataDir, `postgres.new-${child.pid}`))
  await expect.poll(isAtWork, { interval: 5, timeout: 20_000 }).toBe(true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
  const server = await started()
  expect((await ask(server.url, 'SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await server.stop()
  await started() // the killed one's initdb may have written for a moment longer than the first start looked
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log'])
})

test('a server left over by a killed process is found again, with its data, and ended by the next to stop', async () => {
  const child = use()
  const url = await urlFrom(child)
  child.send('before the end')
  await once(child, 'message')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const server = await start()
  expect(server.url).toBe(url)
  expect((await ask(url, 'SELECT * FROM notes')).rows).toEqual([{ text: 'before the end' }])
  const pid = pidOf(server)
  await server.stop()
  expect(isRunning(pid)).toBe(false)
})

test('a killed server is told of, and comes back on its port with all that was acknowledged', async () => {
  const server = await started()
  await ask(server.url, 'CREATE TABLE notes (text TEXT)')
  await ask(server.url, "INSERT INTO notes VALUES ('kept')")
  await killServer(server)
  const again = await started({ port: portOf(server) })
  expect(again.url).toBe(server.url)
  expect((await ask(again.url, 'SELECT * FROM notes')).rows).toEqual([{ text: 'kept' }])
})

test('a stopped server loses nothing and is not told of as lost', async () => {
  const server = await start()
  let isLost = false
  void server.lost.then(() => {
    isLost = true
  })
  await ask(server.url, 'CREATE TABLE notes (text TEXT)')
  await server.stop()
  expect(isLost).toBe(false)
  const again = await started()
  expect((await ask(again.url, 'SELECT * FROM notes')).rows).toEqual([])
})

test('the number of a killed server that went to another program of the account does not stop a start', async () => {
  const server = await start()
  const file = join(server.cluster, 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  const { uid, gid } = statSync(server.cluster)
  await server.stop()
  const other = spawn('sleep', ['600'], isRoot ? { uid, gid } : {})
  children.push(other)
  writeFileSync(file, [other.pid, ...lines.slice(1)].join('\n'))
  const again = await started()
  expect((await ask(again.url, 'SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  expect(other.exitCode).toBe(null)
})

test('a port that now belongs to another cluster is not taken for ours, though it has the same password', async () => {
  const other = await started({}, join(folder, 'other'))
  const server = await start()
  const file = join(server.cluster, 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  await ask(other.url, `ALTER ROLE quizwire PASSWORD '${new URL(server.url).password}'`)
  await server.stop()
  lines[0] = '999999' // killed; no such number is given out
  lines[3] = String(portOf(other))
  writeFileSync(file, lines.join('\n'))
  const again = await started()
  expect((await ask(again.url, 'SHOW data_directory')).rows).toEqual([{ data_directory: server.cluster }])
  // The other lost its way to its own password, not its server.
  process.kill(pidOf(other), 'SIGINT')
  await other.lost
})

test('texts of all scripts are stored and compared', async () => {
  const server = await started()
  const { rows } = await ask(server.url, "SELECT lower('ÉCOLE ΣΟΦΊΑ') AS low, '😀' AS face")
  expect(rows).toEqual([{ low: 'école σοφία', face: '😀' }])
})

test('only its own account can read the password, and the server listens on this machine alone', async () => {
  const server = await started()
  const { rows } = await ask(server.url, "SELECT current_setting('listen_addresses') AS at")
  expect(rows).toEqual([{ at: '127.0.0.1' }])
  await expect(ask(server.url.replace(/:[0-9a-f]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow('password')
})

test('a server that cannot start says why', async () => {
  const server = await start()
  await server.stop()
  writeFileSync(join(server.cluster, 'postgresql.conf'), 'nonsense = on\n')
  await expect(start()).rejects.toThrow(/did not start: FATAL: .*errors/)
  writeFileSync(join(server.cluster, 'postgresql.conf'), '')
})

test.skipIf(!isRoot)(
  'under a folder that only root can enter, data and binaries go where its account can',
  async () => {
    const hidden = join(folder, 'hidden')
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(hidden, { mode: 0o700 })
    const at = join(hidden, 'quiz', 'data')
    const server = await start({ elsewhere }, at)
    expect(server.cluster.startsWith(join(elsewhere, 'quiz-'))).toBe(true)
    await ask(server.url, 'CREATE TABLE notes (text TEXT)')
    await server.stop()

    const copied = join(hidden, 'copy', 'data')
    cpSync(at, copied, { recursive: true })
    const copy = await started({ elsewhere }, copied)
    expect(copy.cluster).not.toBe(server.cluster)
    await expect(ask(copy.url, 'SELECT * FROM notes')).rejects.toThrow('does not exist')

    const moved = join(hidden, 'moved')
    renameSync(join(hidden, 'quiz'), moved)
    const again = await started({ elsewhere }, join(moved, 'data'))
    expect(again.cluster).toBe(server.cluster)
    expect((await ask(again.url, 'SELECT * FROM notes')).rows).toEqual([])
  },
)
