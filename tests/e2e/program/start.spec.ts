import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

test.describe.configure({ mode: 'serial' })

let dataDir: string
let program: Program | undefined

type Program = { child: ChildProcess; address: string; said(): string }

test.beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'quizwire-start-'))
  chmodSync(dataDir, 0o755) // root's PostgreSQL runs under another account
})

test.afterAll(async () => {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
})

function launch(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '4480',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      ...environment,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  return { child, said: () => said }
}

async function start(environment?: Record<string, string>): Promise<Program> {
  const { child, said } = launch(environment)
  await expect.poll(said, { timeout: 60_000 }).toContain('Ctrl-C stops it.')
  program = { child, said, address: /ready: (\S+)/.exec(said())?.[1] ?? '' }
  return program
}

async function stop(signal: NodeJS.Signals = 'SIGINT') {
  if (!program) return
  const ended = once(program.child, 'exit')
  program.child.kill(signal)
  program = undefined
  await ended
}

/** What the start says before it gives up. */
async function refusal(environment: Record<string, string>) {
  const { child, said } = launch(environment)
  const [code] = await once(child, 'close')
  return { code, sentence: said().trim().split('\n').at(-1) }
}

/** The programs that a start has begun, by a word of their command lines. */
function pidOf(word: string, parent: number | undefined) {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const line = list.find((entry) => Number(entry.trim().split(/\s+/)[1]) === parent && entry.includes(word))
  return Number(line?.trim().split(/\s+/)[0])
}
const postgresPid = () =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const health = (address: string) =>
  fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.status,
    () => 0,
  )

test('a start answers, and every signal that asks for it stops all of it', async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const { address, child } = await start()
    expect(await health(address)).toBe(200)
    const pids = [postgresPid(), pidOf('next-server', child.pid), pidOf('worker.ts', child.pid)]
    expect(pids.every(isRunning), `all run: ${pids}`).toBe(true)
    await stop(signal)
    expect(pids.filter(isRunning)).toEqual([])
    expect(child.exitCode).toBe(0)
  }
})

test('a part that is killed comes back', async () => {
  const { address, child, said } = await start()
  process.kill(pidOf('next-server', child.pid), 'SIGKILL')
  await expect.poll(said).toContain('The web server died')
  await expect.poll(() => health(address), { timeout: 30_000 }).toBe(200)
  const worker = pidOf('worker.ts', child.pid)
  process.kill(worker, 'SIGKILL')
  await expect.poll(() => pidOf('worker.ts', child.pid), { timeout: 30_000 }).not.toBeNaN()
  const postgres = postgresPid()
  process.kill(postgres, 'SIGKILL')
  await expect.poll(said).toContain('PostgreSQL died')
  await expect.poll(() => health(address), { timeout: 30_000 }).toBe(200)
  expect(postgresPid()).not.toBe(postgres)
  await stop()
})

test('nothing is left behind when the start itself is killed, and the next one goes on from there', async () => {
  const { child } = await start()
  const parts = [pidOf('next-server', child.pid), pidOf('worker.ts', child.pid)]
  const postgres = postgresPid()
  await stop('SIGKILL')
  await expect.poll(() => parts.filter(isRunning), { timeout: 30_000 }).toEqual([])
  const again = await start()
  expect(postgresPid()).toBe(postgres)
  expect(await health(again.address)).toBe(200)
  await stop()
  expect(isRunning(postgres)).toBe(false)
})

test('a taken port is passed over, and the next one is named', async () => {
  const server = createServer().listen(4480, '127.0.0.1')
  await once(server, 'listening')
  const { said, address } = await start()
  expect(said()).toContain('The port 4480 is taken; using 4481.')
  expect(address).toBe('http://localhost:4481')
  await stop()
  server.close()
})

const refusals: [string, Record<string, string>, RegExp][] = [
  [
    'a data folder that cannot be',
    { DATA_DIR: '/dev/null/data' },
    /^The data folder \/dev\/null\/data cannot be used: a file stands in the way\./,
  ],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:9/quiz' },
    /^DATABASE_URL: No PostgreSQL answers at 127\.0\.0\.1:9\.$/,
  ],
  [
    'a setting that is wrong',
    { PORT: 'eighty' },
    /^The setting PORT must be a number between 1 and 65535, but it is "eighty"\.$/,
  ],
  [
    'a setting that is wrong and secret',
    { AUTH_SECRET: 'too short' },
    /^The setting AUTH_SECRET must have at least 32 characters\.$/,
  ],
  [
    'an address that is not this machine',
    { HOST: '192.0.2.1' },
    /^The setting HOST is no address of this machine: "192\.0\.2\.1"\.$/,
  ],
]
for (const [what, environment, sentence] of refusals) {
  test(`${what} is told in one sentence`, async () => {
    const told = await refusal(environment)
    expect(told.sentence).toMatch(sentence)
    expect(told.code).toBe(1)
  })
}
