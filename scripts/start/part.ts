import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program that is kept running. */
export type Part = { stop(): Promise<void>; restart(): void }

type Options = {
  name: string
  /** What Node is to run, with its arguments. */
  args: string[]
  environment: Record<string, string | undefined>
  /** Whether what it prints is for the person at the terminal. */
  isTalkative: boolean
  firstPauseMs?: number
  /** It died again and again; the sentence says so. */
  onGiveUp(sentence: string): void
}

/** So many deaths within a minute are too many. */
const DEATHS = 5
const MINUTE_MS = 60_000
/** How long a program may take to end by itself. */
const PATIENCE_MS = 8000

const isAlive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null && child.pid

async function end(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await ended
  clearTimeout(force)
}

/** Starts a program, and starts it again when it dies, after growing pauses. */
export function keepRunning({
  name,
  args,
  environment,
  isTalkative,
  firstPauseMs = 500,
  onGiveUp,
}: Options): Part {
  let isStopping = false
  let deaths: number[] = []
  let child: ChildProcess

  const start = () => {
    // Detached: Ctrl-C reaches `npm start` alone, which ends the programs in order. The channel tells them of its death.
    child = spawn(process.execPath, args, {
      detached: true,
      stdio: ['ignore', isTalkative ? 'inherit' : 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...environment },
    })
    const own = child
    own.once('exit', (code, signal) => void bringBack(own, signal ?? `code ${code}`))
  }
  const bringBack = async (own: ChildProcess, how: string) => {
    if (isStopping || own !== child) return
    const now = Date.now()
    deaths = [...deaths.filter((time) => time > now - MINUTE_MS), now]
    if (deaths.length >= DEATHS) {
      isStopping = true
      onGiveUp(
        `The ${name} died ${deaths.length} times within a minute, the last time with ${how}; what it said stands above.`,
      )
      return
    }
    console.error(`The ${name} died (${how}); starting it again.`)
    await sleep(firstPauseMs * 2 ** (deaths.length - 1))
    if (!isStopping && own === child) start()
  }
  start()
  return {
    stop: () => {
      isStopping = true
      return end(child)
    },
    restart: () => {
      if (isStopping) return
      const old = child
      start()
      void end(old)
    },
  }
}
