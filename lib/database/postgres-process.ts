import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresHome } from './postgres-home.ts'

const LONGEST_LOG = 5_000_000
/** A server that was told to end fast has this long to write everything down. */
const PATIENCE_MS = 30_000

export const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What a running server, or a killed one, says of itself. */
export function readPidFile(cluster: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return undefined
  }
}

/** A killed server leaves its file; when its number went to some other program, PostgreSQL would refuse to start. */
export function removeStalePidFile(cluster: string): void {
  const pid = readPidFile(cluster)?.pid
  const file = `/proc/${pid}/cmdline`
  if (!pid || !isRunning(pid) || !existsSync(file)) return
  if (!readFileSync(file, 'utf8').includes('postgres'))
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/** Whether PostgreSQL's own words come down to this. */
export const isDiskFull = (log: string) => /No space left on device|Check free disk space/.test(log)

export type Launched = {
  isAlive(): boolean
  /** What it said since it was launched. */
  log(): string
}

/** Runs the server. It outlives us; whoever stops last ends it. */
export function launch(home: PostgresHome, logFile: string, port: number, settings: string[]): Launched {
  if (existsSync(logFile) && statSync(logFile).size > LONGEST_LOG) truncateSync(logFile)
  const from = existsSync(logFile) ? statSync(logFile).size : 0
  const log = openSync(logFile, 'a', 0o600)
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ]
  // Detached: Ctrl-C in the terminal reaches us alone, and we end the server after those that use it.
  const server: ChildProcess = spawn(
    join(home.binaries, 'bin/postgres'),
    ['-D', home.cluster, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])],
    {
      ...home.account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
  closeSync(log)
  server.on('error', () => {}) // told by not being alive
  server.unref()
  return {
    isAlive: () => server.pid !== undefined && server.exitCode === null && server.signalCode === null,
    log: () => readFileSync(logFile).subarray(from).toString(),
  }
}

/** Ends a server: every connection is closed and everything is written down. */
export async function end(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isRunning(pid); waited += 20) {
    if (waited === PATIENCE_MS) process.kill(pid, 'SIGQUIT') // loses nothing either: the next start recovers
    await sleep(20)
  }
}
