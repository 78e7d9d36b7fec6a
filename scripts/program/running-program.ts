import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '../start/free-port.ts'

const root = join(import.meta.dirname, '../..')

/** The same for each start of one process, another for most others: a program that is away must not be mistaken for theirs. */
const FIRST_PORT = 10_000 + (process.pid % 1000) * 20

export type RunningProgram = {
  pid: number
  address: string
  /** How long it took until it was ready. */
  milliseconds: number
  stop(): Promise<void>
  /** Ends the starting process at once; its parts notice. */
  kill(): Promise<void>
}

/** Starts the built program on a data folder, and waits until it says that it is ready. */
export async function startProgram(dataDir: string): Promise<RunningProgram> {
  const port = await freePort('127.0.0.1', FIRST_PORT)
  const began = performance.now()
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
  })
  process.once('exit', () => child.kill('SIGTERM'))
  let said = ''
  const ready = new Promise<void>((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
        if (said.includes('Quizwire is ready')) done()
      })
    }
    child.once('exit', () => fail(new Error(`the program did not start: ${said.trim().slice(-500)}`)))
  })
  await ready
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    pid: child.pid ?? 0,
    address: `http://127.0.0.1:${port}`,
    milliseconds: performance.now() - began,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}
