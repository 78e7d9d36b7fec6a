import { realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { AppError } from '../errors.ts'
import { ensureDataFolder } from './data-folder.ts'
import { clusterPassword, ensureCluster } from './postgres-cluster.ts'
import { elsewhereOnThisMachine, type PostgresHome, postgresHome } from './postgres-home.ts'
import {
  end,
  isDiskFull,
  type Launched,
  launch,
  readPidFile,
  removeStalePidFile,
} from './postgres-process.ts'

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

/** `settings` are PostgreSQL's own, such as `fsync=off`; `elsewhere` is for what its account cannot reach. */
type Options = { port?: number; settings?: string[]; elsewhere?: string }

const DATABASE = 'quizwire'
/** Whoever uses the server holds this lock together with the others. */
const USERS_LOCK = 1_902_734_211
/** Recovery after a crash takes time in proportion to what was written; a healthy server answers in a second. */
const START_LIMIT_MS = 300_000
const MOST_STARTS = 30
/** A start that fails for these reasons may go well a moment later: another start, or one not quite gone, or a port. */
const PASSING = /postmaster\.pid|shared memory|could not bind|Address already in use|could not create any TCP/

const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

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
    if (rows[0] && realpathSync(rows[0].folder) === realpathSync(cluster)) {
      await keeper.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK])
      return { keeper, port: running.port }
    }
  } catch {
    // not up yet, or the port now belongs to something else
  }
  await keeper.end().catch(() => {})
  return undefined
}

/** Why a server ended at its start, in a sentence. */
function reasonOf(log: string, logFile: string): string {
  if (isDiskFull(log)) return 'the disk is full.'
  return log.match(/(?:FATAL|PANIC): .*/g)?.at(-1) ?? `see ${logFile}.`
}

/** Finds the server that runs, or starts one. */
async function find(home: PostgresHome, logFile: string, { port, settings = [] }: Options) {
  const deadline = Date.now() + START_LIMIT_MS
  let server: Launched | undefined
  for (let starts = 0; Date.now() < deadline; ) {
    const found = await connect(home.cluster)
    if (found) return found
    if (!server?.isAlive()) {
      if (server && (starts >= MOST_STARTS || !PASSING.test(server.log()))) break
      if (server) await sleep(Math.min(50 * starts, 1000))
      removeStalePidFile(home.cluster)
      server = launch(home, logFile, (starts === 0 && port) || (await freePort()), settings)
      starts += 1
    }
    await sleep(30)
  }
  const reason = reasonOf(server?.log() ?? '', logFile)
  throw new AppError('unavailable', `PostgreSQL in ${home.cluster} did not start: ${reason}`)
}

/** Whether nobody else uses the server; from then on nobody can. */
async function isLastUser(keeper: Client): Promise<boolean> {
  await keeper.query('SELECT pg_advisory_unlock_all()')
  const { rows } = await keeper.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
    USERS_LOCK,
  ])
  return rows[0]?.last === true
}

async function makeDatabase(keeper: Client): Promise<void> {
  try {
    await keeper.query(`CREATE DATABASE ${DATABASE}`)
  } catch (error) {
    const { code } = error as { code?: string }
    const anotherWasFirst = code === '23505' || code === '42P04'
    if (!anotherWasFirst) throw error
  }
}

/** Starts the server of a data folder, or finds the one that runs. */
export async function localPostgres(dataDir: string, options: Options = {}): Promise<LocalPostgres> {
  ensureDataFolder(dataDir)
  const home = postgresHome(dataDir, options.elsewhere ?? elsewhereOnThisMachine)
  ensureCluster(home)
  const { keeper, port } = await find(home, join(dataDir, 'postgres.log'), options)
  const { rowCount } = await keeper.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  if (!rowCount) await makeDatabase(keeper)
  let isStopping = false
  return {
    url: urlOf(home.cluster, port, DATABASE),
    cluster: home.cluster,
    lost: new Promise((done) => void keeper.once('end', () => isStopping || done())),
    stop: async () => {
      isStopping = true
      const pid = readPidFile(home.cluster)?.pid
      const isLast = await isLastUser(keeper).catch(() => false) // it is gone already
      if (isLast && pid) await end(pid)
      await keeper.end().catch(() => {})
    },
  }
}
