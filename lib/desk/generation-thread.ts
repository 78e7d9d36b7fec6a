// Runs in a thread of its own (generate-apart.ts starts it): reading an article takes all of a core for a while, and
// the worker must go on telling how far it is.
import { parentPort } from 'node:worker_threads'
import { type Generated, type GenerationInput, generate } from '#lib/generation/generate.ts'

export type Answer =
  | { step: 'reading' | 'asking'; counts: Record<string, number> }
  | { generated: Generated }
  | { error: unknown }

/** A page that looks at the progress cannot see more than this anyway. */
const PAUSE_MS = 150

const port = parentPort
if (!port) throw new Error('generation-thread.ts runs only as a thread')
const answer = (message: Answer) => port.postMessage(message)

port.on('message', (input: GenerationInput) => {
  let told = { step: '', at: 0 }
  const onStep = (step: 'reading' | 'asking', counts: Record<string, number>) => {
    if (step === told.step && performance.now() - told.at < PAUSE_MS) return
    told = { step, at: performance.now() }
    answer({ step, counts })
  }
  try {
    answer({ generated: generate(input, { onStep }) })
  } catch (error) {
    answer({ error })
  }
})
