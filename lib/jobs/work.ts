import { EventEmitter } from 'node:events'
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { log } from '../log.ts'
import { releaseJobsOfTheDead, stayAlive } from './alive.ts'
import { giveUp } from './give-up.ts'
import type { Handlers } from './handler.ts'
import { type JobName, jobPayloads } from './job-names.ts'

/** How often a worker looks for jobs that the dead have left behind. */
const SWEEP_MS = 5000

type Options = { concurrency?: number; sweepMs?: number }

function task<Name extends JobName>(name: Name, handlers: Partial<Handlers>): TaskList[string] {
  return async (payload, { job, abortSignal }) => {
    const signal = abortSignal ?? new AbortController().signal
    await handlers[name]?.run(jobPayloads[name].parse(payload), { attempt: job.attempts, signal })
  }
}

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
const queueLogger = new Logger(() => (level, message, meta) => {
  // A failed try says all in its message; the rest of it would log the payload.
  const isJob = meta !== undefined && 'failure' in meta
  log()[levels[level]](isJob ? { failure: true } : {}, message)
})

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

/** Before a worker takes its first job, it says that it lives; a sweep would think it dead otherwise. */
function aliveness(connectionString: string) {
  const signs = new Map<string, ReturnType<typeof stayAlive>>()
  const plugin: GraphileConfig.Plugin = {
    name: 'alive',
    version: '1',
    worker: {
      hooks: {
        startWorker: async (_context, { worker }) => {
          const { id } = worker.workerPool
          if (!signs.has(id)) signs.set(id, stayAlive(connectionString, id))
          await signs.get(id)
        },
      },
    },
  }
  return {
    plugin,
    stop: async () => {
      for (const sign of signs.values()) await (await sign).stop()
    },
  }
}

/** Runs the jobs of the queue until `stop`, which lets running ones finish. The queue's tables must exist. */
export async function work(
  connectionString: string,
  handlers: Partial<Handlers>,
  { concurrency = 2, sweepMs = SWEEP_MS }: Options = {},
): Promise<{ stop(): Promise<void>; finished: Promise<void> }> {
  const names = Object.keys(handlers) as JobName[]
  const events: WorkerEvents = new EventEmitter()
  const sweep = makeSweeper(connectionString, handlers)
  const alive = aliveness(connectionString)
  await sweep()
  const runner = await run({
    connectionString,
    concurrency,
    events,
    noHandleSignals: true,
    logger: queueLogger,
    parsedCronItems: [],
    taskList: Object.fromEntries(names.map((name) => [name, task(name, handlers)])),
    preset: { plugins: [alive.plugin] },
  })
  const timer = setInterval(() => void sweep(), sweepMs)
  // The queue notes the failure a moment after it tells of it.
  events.on('job:failed', () => void setTimeout(() => void sweep(), 300))
  const finished = runner.promise.finally(async () => {
    clearInterval(timer)
    await sweep() // also: none is left running
    await alive.stop()
  })
  finished.catch(() => {}) // whoever asks is told
  return { stop: () => runner.stop().then(() => finished), finished }
}
