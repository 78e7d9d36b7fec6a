import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { AppError } from '../errors.ts'
import { clusterPassword, ensureCluster, isRunning } from './postgres-cluster.ts'
import { type PostgresHome, postgresHome } from './postgres-home.ts'

/** A PostgreSQL server that ships with us, on a folder. Any number of processes may use one; the last stops it. */
export type LocalPostgres = {
  url: string
  /** Where its data is. */
  cluster: string
  /** Resolves when the server is gone without having been asked. */
  lost: Promise<void>
  /** Ends the server, unless another process still uses it. */
  stop(): Promise<void>
}

type Options = { port?: number; flags?: string[] }

const DATABASE = 'quizwire'
/** Whoever uses the server holds this lock together with the others. */
const USERS_LOCK = 1_902_734_211
/** Recovery after a crash takes time in proportion to what was written; a healthy server answers in a second. */
const START_LIMIT_MS = 300_000

const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

function readPidFile(cluster: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return undefined
  }
}

const urlOf = (cluster: string, port: number, database: string) =>
  `postgresql://quizwire:${clusterPassword(cluster)}@127.0.0.1:${port}/${database}`

/** A connection to the server of this cluster, if one runs; it counts among the server's users. */
async function connect(cluster: string): Promise<{ keeper: Client; port: number } | undefined> {
  const running = readPidFile(cluster)
  if (!running?.port) return undefined
  const keeper = new Client({ connectionString: urlOf(cluster, running.port, 'postgres'), keepAlive: true })
  keeper.on('error', () => {}) // its end is what counts
  try {
    await keeper.connect()
    const { rows } = await keeper.query<{ folder: string }>(
      "SELECT current_setting('data_directory') AS folder",
    )
    const folder = rows[0]?.folder
    if (folder && realpathSync(folder) === realpathSync(cluster)) {
      await keeper.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK])
      return { keeper, port: running.port }
    }
  } catch {
    // not up yet, or the port now belongs to something else
  }
  await keeper.end().catch(() => {})
  return undefined
}

/** A killed server leaves its file; when its number went to some other program, PostgreSQL would refuse to start. */
function removeStalePidFile(cluster: string): void {
  const pid = readPidFile(cluster)?.pid
  if (!pid || !isRunning(pid) || process.platform !== 'linux') return
  const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
  if (command && !command.includes('postgres')) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function launch(home: PostgresHome, logFile: string, port: number, flags: string[]): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...flags,
  ]
  const log = openSync(logFile, 'a')
  // Detached: Ctrl-C in the terminal reaches us alone, and we end the server after those that use it.
  const server = spawn(
    join(home.binaries, 'bin/postgres'),
    ['-D', home.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...home.account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
  closeSync(log)
  server.on('error', () => {}) // told by its exit
  server.unref()
  return server
}

/** The last thing that the server had to say, as a sentence. */
function whyNot(logFile: string): string {
  const log = readFileSync(logFile, 'utf8').slice(-20_000)
  if (/No space left on device/.test(log)) return 'the disk is full.'
  return log.match(/(?:FATAL|PANIC|ERROR): .*/g)?.at(-1) ?? `see ${logFile}.`
}

async function find(home: PostgresHome, logFile: string, options: Options) {
  const deadline = Date.now() + START_LIMIT_MS
  let failures = 0
  let server: ChildProcess | undefined
  const isLive = () =>
    server !== undefined && server.exitCode === null && server.signalCode === null && server.pid
  while (Date.now() < deadline && failures < 30) {
    const found = await connect(home.cluster)
    if (found) return found
    if (!isLive()) {
      // A start fails while another process starts the same server, or while a killed one is not quite gone.
      if (server) failures += 1
      if (server) await sleep(Math.min(100 * failures, 1000))
      removeStalePidFile(home.cluster)
      const port = failures === 0 && options.port ? options.port : await freePort()
      server = launch(home, logFile, port, options.flags ?? [])
    }
    await sleep(40)
  }
  throw new AppError('unavailable', `PostgreSQL in ${home.cluster} did not start: ${whyNot(logFile)}`)
}

async function stop(keeper: Client, cluster: string): Promise<void> {
  const pid = readPidFile(cluster)?.pid
  const isLast = async () => {
    await keeper.query('SELECT pg_advisory_unlock_all()')
    const { rows } = await keeper.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
      USERS_LOCK,
    ])
    return rows[0]?.last === true
  }
  const mayStop = await isLast().catch(() => false)
  if (!mayStop || !pid) return void (await keeper.end().catch(() => {}))
  const ended = new Promise<void>((done) => keeper.once('end', done))
  process.kill(pid, 'SIGINT') // "fast": ends every connection, writes everything down
  await ended
  for (let waited = 0; isRunning(pid) && waited < 20_000; waited += 20) await sleep(20)
  if (isRunning(pid)) process.kill(pid, 'SIGQUIT')
}

/** Starts the server of a data folder, or finds the one that runs. */
export async function localPostgres(dataDir: string, options: Options = {}): Promise<LocalPostgres> {
  try {
    await mkdir(dataDir, { recursive: true })
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `The data folder ${dataDir} cannot be made: ${(cause as Error).message}`,
      { cause },
    )
  }
  const home = postgresHome(dataDir)
  const logFile = join(dataDir, 'postgres.log')
  ensureCluster(home)
  const { keeper, port } = await find(home, logFile, options)
  const { rowCount } = await keeper.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  // Two processes may make it at once.
  if (!rowCount) await keeper.query(`CREATE DATABASE ${DATABASE}`).catch(() => {})
  let isStopping = false
  return {
    url: urlOf(home.cluster, port, DATABASE),
    cluster: home.cluster,
    lost: new Promise((done) => keeper.once('end', () => isStopping || done())),
    stop: () => {
      isStopping = true
      return stop(keeper, home.cluster)
    },
  }
}
