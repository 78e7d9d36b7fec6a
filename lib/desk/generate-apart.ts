/** Article in, questions out, in a thread beside this one. One thread serves all, because it loads the model once. */
import { Worker } from 'node:worker_threads'
import type { Generated, GenerationInput } from '#lib/generation/generate.ts'
import type { Answer } from './generation-thread.ts'

export type GenerateApart = (
  input: GenerationInput,
  options: {
    onStep: (step: 'reading' | 'asking', counts: Record<string, number>) => void
    signal: AbortSignal
  },
) => Promise<Generated>

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
  const mine = turn.then(() => ask(input, options))
  turn = mine.catch(() => {})
  return mine
}

const ask: GenerateApart = async (input, { onStep, signal }) => {
  signal.throwIfAborted()
  thread ??= start()
  const worker = thread
  const { promise, resolve, reject } = Promise.withResolvers<Generated>()
  const receive = (answer: Answer) => {
    if ('step' in answer) onStep(answer.step, answer.counts)
    else if ('generated' in answer) resolve(answer.generated)
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
  worker.postMessage(input)
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
