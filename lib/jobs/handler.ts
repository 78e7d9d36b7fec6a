import type { JobName, JobPayload } from './job-names.ts'

export type JobHelpers = {
  /** 1 for the first try. */
  attempt: number
  /** Aborted when the worker is to stop and the job takes too long for that; the job is then tried again. */
  signal: AbortSignal
}

/** What a worker does with a job. It may run again after a crash in the middle, so it must be idempotent. */
export type Handler<Name extends JobName> = {
  run(payload: JobPayload<Name>, helpers: JobHelpers): Promise<void>
  /** The last try failed, or the worker was killed in it: tell the person who waits. Idempotent as well. */
  onFailed?(payload: JobPayload<Name>, reason: string): Promise<void>
}

export type Handlers = { [Name in JobName]: Handler<Name> }
