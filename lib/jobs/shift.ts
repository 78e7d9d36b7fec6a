import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { log } from '../log.ts'
import { stayAlive } from './alive.ts'
import { daily } from './daily.ts'
import type { Handlers } from './handler.ts'
import { type JobName, jobPayloads } from './job-names.ts'

/** So many failures in a row to get a job, about two seconds apart, and the queue's client is begun anew. */
const MOST_FAILURES = 8

/** One run of the queue's client. */
export type Shift = {
  stop(): Promise<void>
  /** Resolves or rejects when it ends, by `stop` or by itself. */
  ended: Promise<void>
}

function task<Name extends JobName>(name: Name, handlers: Partial<Handlers>): TaskList[string] {
  return async (payload, { job, abortSignal }) => {
    const signal = abortSignal ?? new AbortController().signal
    await handlers[name]?.run(jobPayloads[name].parse(payload), { attempt: job.attempts, signal })
  }
}

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
const logger = new Logger(() => (level, message, meta) => {
  // A failed try says all in its message; the rest of it would log the payload.
  const isJob = meta !== undefined && 'failure' in meta
  log()[levels[level]](isJob ? { failure: true } : {}, message)
})

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

/**
 * The queue's client recovers from a lost connection by itself, but not from one that was lost while it got to know
 * its tasks: it remembers that failure for good.
 */
function onStuck(events: WorkerEvents, tell: () => void): void {
  let failures = 0
  const isWell = () => {
    failures = 0
  }
  events.on('job:start', isWell)
  events.on('worker:getJob:empty', isWell)
  events.on('worker:getJob:error', () => {
    failures += 1
    if (failures === MOST_FAILURES) tell()
  })
}

/** Begins to run jobs. `onFailed` is called when a job failed for the last time. */
export async function startShift(
  connectionString: string,
  handlers: Partial<Handlers>,
  concurrency: number,
  onFailed: () => void,
): Promise<Shift> {
  const names = Object.keys(handlers) as JobName[]
  const events: WorkerEvents = new EventEmitter()
  const alive = aliveness(connectionString)
  const runner = await run({
    connectionString,
    concurrency,
    events,
    noHandleSignals: true,
    logger,
    parsedCronItems: parseCronItems(daily(names)),
    taskList: Object.fromEntries(names.map((name) => [name, task(name, handlers)])),
    preset: { plugins: [alive.plugin] },
  })
  const ended = runner.promise.finally(alive.stop)
  ended.catch(() => {}) // whoever waits is told
  const stop = async () => {
    await runner.stop().catch(() => {}) // it stopped by itself
    await ended.catch(() => {})
  }
  onStuck(events, () => void stop())
  events.on('job:failed', onFailed)
  return { stop, ended }
}
