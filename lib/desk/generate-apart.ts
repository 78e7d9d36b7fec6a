/** Article in, questions out, in a thread beside this one. One thread serves all, because it loads the model once. */
import { Worker } from 'node:worker_threads'
import type { Generated, GenerationInput } from '#lib/generation/generate.ts'
import type { AskedKind } from '#lib/generation/kinds/asked-kinds.ts'
import type { Reader } from '#lib/model/improve.ts'
import type { Answer, Outcomes, Task } from './generation-thread.ts'

type Options = {
  /** All, mixed, if none are named. */
  kinds?: readonly AskedKind[]
  onStep: (step: 'reading' | 'asking', counts: Record<string, number>) => void
  signal: AbortSignal
}
export type GenerateApart = (input: GenerationInput, options: Options) => Promise<Generated>

/** This text cannot be read, now or later; any other error may pass. */
export class UnreadableArticle extends Error {
  override name = 'UnreadableArticle'
}

/** An article of the greatest length takes seconds; after this something hangs. */
const LONGEST_MS = 180_000

let thread: Worker | undefined
/** Ends when the thread is free for the next article. */
let turn: Promise<unknown> = Promise.resolve()

/** Like `generate`, without holding up this thread. Throws UnreadableArticle if it fails or takes minutes. */
export const generateApart: GenerateApart = (input, options) => {
  const { kinds = [], ...rest } = options
  return inTurn({ task: 'generate', input, kinds }, rest)
}

/** What prepares and checks the proposals of a language model, in the same thread. */
export function readerApart(signal: AbortSignal): Reader {
  const options = { onStep: () => {}, signal }
  return {
    number: (input) => inTurn({ task: 'number', input }, options),
    check: (input, proposals, beside) => inTurn({ task: 'check', input, proposals, beside }, options),
  }
}

function inTurn<T extends Task>(task: T, options: Options): Promise<Outcomes[T['task']]> {
  const mine = turn.then(() => ask(task, options))
  turn = mine.catch(() => {})
  return mine
}

async function ask<T extends Task>(task: T, { onStep, signal }: Options): Promise<Outcomes[T['task']]> {
  signal.throwIfAborted()
  thread ??= start()
  const worker = thread
  const { promise, resolve, reject } = Promise.withResolvers<Outcomes[T['task']]>()
  const receive = (answer: Answer) => {
    if ('step' in answer) onStep(answer.step, answer.counts)
    // The thread answers a task with its own outcome.
    else if ('outcome' in answer) resolve(answer.outcome as Outcomes[T['task']])
    else reject(new UnreadableArticle(String(answer.error), { cause: answer.error }))
  }
  const ended = () => reject(new Error('The thread that reads articles ended.'))
  // Only ending the thread ends its work. It takes a moment to end, in which nobody else must ask it.
  const end = (reason: unknown) => {
    reject(reason)
    thread = undefined
    void worker.terminate()
  }
  const stop = () => end(signal.reason)
  const timer = setTimeout(() => end(new UnreadableArticle('Reading took too long.')), LONGEST_MS)
  signal.addEventListener('abort', stop)
  worker.on('message', receive).on('error', reject).on('exit', ended)
  worker.postMessage(task)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    worker.off('message', receive).off('error', reject).off('exit', ended)
  }
}

function start(): Worker {
  const worker = new Worker(new URL('./generation-thread.ts', import.meta.url))
  worker.unref() // it must not keep a process alive that has nothing else to do
  const forget = () => {
    if (thread === worker) thread = undefined
  }
  worker.on('error', forget).on('exit', forget)
  return worker
}
