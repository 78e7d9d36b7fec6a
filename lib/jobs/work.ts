import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '../log.ts'
import { releaseJobsOfTheDead } from './alive.ts'
import { giveUp } from './give-up.ts'
import type { Handlers } from './handler.ts'
import { type Shift, startShift } from './shift.ts'

/** How often a worker looks for jobs that the dead have left behind. */
const SWEEP_MS = 5000
const PAUSE_MS = 1000
/** The queue notes a failure a moment after it tells of it. */
const NOTE_MS = 300

type Options = { concurrency?: number; sweepMs?: number }
type Work = { stop(): Promise<void>; finished: Promise<void> }

/** Looks after the queue now and then, never twice at a time. */
function makeSweeper(connectionString: string, handlers: Partial<Handlers>) {
  let running: Promise<void> | undefined
  const sweep = async () => {
    try {
      await releaseJobsOfTheDead(connectionString)
      await giveUp(connectionString, handlers)
    } catch (error) {
      log().warn({ reason: String(error) }, 'could not look after the queue; trying again soon')
    }
  }
  return () => {
    running ??= sweep().finally(() => {
      running = undefined
    })
    return running
  }
}

/**
 * Runs the jobs of the queue until `stop`, which lets running ones finish. The queue's tables must exist. A database
 * that goes away is waited for.
 */
export async function work(
  connectionString: string,
  handlers: Partial<Handlers>,
  { concurrency = 2, sweepMs = SWEEP_MS }: Options = {},
): Promise<Work> {
  const sweep = makeSweeper(connectionString, handlers)
  let isStopping = false
  let shift: Shift | undefined
  const begun = Promise.withResolvers<void>()

  const workOn = async () => {
    while (!isStopping) {
      try {
        await sweep()
        const noteFailure = () => void setTimeout(() => void sweep(), NOTE_MS)
        shift = await startShift(connectionString, handlers, concurrency, noteFailure)
        begun.resolve()
        if (isStopping) await shift.stop()
        await shift.ended
      } catch (error) {
        log().warn({ reason: String(error) }, 'the queue cannot be reached; trying again soon')
      }
      if (!isStopping) await sleep(PAUSE_MS)
    }
  }
  const timer = setInterval(() => void sweep(), sweepMs)
  const finished = workOn().finally(async () => {
    clearInterval(timer)
    await sweep() // also: none is left running
    begun.resolve()
  })
  await begun.promise
  return {
    stop: async () => {
      isStopping = true
      await shift?.stop()
      await finished
    },
    finished,
  }
}
