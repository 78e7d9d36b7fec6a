import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { withClient } from '../../lib/database/with-client.ts'
import { makeGuest } from '../program/guest.ts'
import { type RunningProgram, startProgram } from '../program/running-program.ts'
import { compare } from './compare.ts'
import { type Learner, makeLearner } from './learner.ts'
import { databasePid, databaseUrl, type Victim, victims, webPid } from './victim.ts'

export type TortureReport = {
  cycles: number
  killed: Record<Victim, number>
  /** Acknowledged saves and submissions. */
  saves: number
  submits: number
  /** What was lost, doubled or changed, in sentences. */
  differences: string[]
}

type Options = {
  cycles: number
  /** In [0, 1). */
  random: () => number
  /** Hears of each cycle. */
  say: (line: string) => void
}

const root = join(import.meta.dirname, '../..')

const LEARNERS = 4
const MINUTE_MS = 60_000
/** A program that dies five times within a minute is not started again: that is its promise, not a fault. */
const MOST_WEB_DEATHS = 3

/**
 * Learners answer and hand in while a part of the program is killed with SIGKILL at a random moment; when all is back,
 * what the server acknowledged is compared with what it holds. Runs on a data folder of its own.
 */
export async function torture({ cycles, random, say }: Options): Promise<TortureReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quizwire-torture-'))
  chmodSync(dataDir, 0o755) // root's PostgreSQL runs under another account, which must be able to enter
  const running = { program: await startProgram(dataDir) }
  try {
    return await runCycles({ cycles, random, say }, dataDir, running)
  } finally {
    await running.program.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

type Running = { program: RunningProgram }

async function runCycles(
  { cycles, random, say }: Options,
  dataDir: string,
  running: Running,
): Promise<TortureReport> {
  const server = {
    get address() {
      return running.program.address
    },
  }
  const learners: Learner[] = []
  for (let i = 0; i < LEARNERS; i++) {
    learners.push(
      makeLearner({ guest: await makeGuest(server), database: () => databaseUrl(dataDir), random }),
    )
  }
  const killed = { 'web server': 0, database: 0, start: 0 }
  const differences: string[] = []
  const webDeaths: number[] = []
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const mayKillWeb = webDeaths.filter((time) => time > Date.now() - MINUTE_MS).length < MOST_WEB_DEATHS
    const victim = choose(mayKillWeb ? victims : victims.filter((one) => one !== 'web server'), random)
    let isOver = false
    const work = Promise.all(learners.map((learner) => learner.work(() => isOver)))
    work.catch(() => {}) // heard below, when the victim is back
    await sleep(200 + random() * 1500)
    await kill(victim, dataDir, running)
    killed[victim] += 1
    if (victim === 'web server') webDeaths.push(Date.now())
    await sleep(random() * 1500)
    isOver = true
    await work
    const found = await withClient(databaseUrl(dataDir), (client) =>
      compare(
        client,
        learners.flatMap(({ attempts }) => attempts),
      ),
    )
    differences.push(...found)
    say(`${cycle}/${cycles}  ${victim} killed  ${found.length === 0 ? 'nothing lost' : found.join(' ')}`)
  }
  differences.push(...(await audit(dataDir)))
  const sum = (of: 'saves' | 'submits') => learners.reduce((total, learner) => total + learner[of], 0)
  return { cycles, killed, saves: sum('saves'), submits: sum('submits'), differences }
}

async function kill(victim: Victim, dataDir: string, running: Running): Promise<void> {
  if (victim === 'start') {
    await running.program.kill()
    running.program = await startProgram(dataDir)
  } else {
    process.kill(victim === 'database' ? databasePid(dataDir) : webPid(running.program.pid), 'SIGKILL')
  }
}

/** What `npm run audit` finds on this data folder. */
async function audit(dataDir: string): Promise<string[]> {
  const env = { ...process.env, DATABASE_URL: databaseUrl(dataDir) }
  const child = promisify(execFile)(process.execPath, ['scripts/audit.ts'], { cwd: root, env })
  return child.then(
    () => [],
    (error: { stdout: string; stderr: string }) => [`The audit: ${error.stdout} ${error.stderr}`],
  )
}

const choose = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T
