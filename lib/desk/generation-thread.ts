// Runs in a thread of its own (generate-apart.ts starts it): reading an article takes all of a core for a while, and
// the worker must go on telling how far it is.
import { parentPort } from 'node:worker_threads'
import { type Generated, type GenerationInput, generate } from '#lib/generation/generate.ts'
import type { GeneratedQuestion } from '#lib/generation/generated-question.ts'
import type { AskedKind } from '#lib/generation/kinds/asked-kinds.ts'
import { type Checked, checkProposals } from '#lib/generation/proposed/check-proposals.ts'
import { type NumberedSentence, numberedSentences } from '#lib/generation/proposed/numbered-sentences.ts'
import type { Proposal } from '#lib/generation/proposed/proposal.ts'
import { readStory } from '#lib/generation/story.ts'

/** What is done with an article. The last two prepare and check what a language model proposes. */
export type Task =
  | { task: 'generate'; input: GenerationInput; kinds: readonly AskedKind[] }
  | { task: 'number'; input: GenerationInput }
  | {
      task: 'check'
      input: GenerationInput
      proposals: Proposal[]
      beside: { offered: GeneratedQuestion[]; drafts: GeneratedQuestion[] }
    }
export type Outcomes = { generate: Generated; number: NumberedSentence[]; check: Checked }

export type Answer =
  | { step: 'reading' | 'asking'; counts: Record<string, number> }
  | { outcome: unknown }
  | { error: unknown }

/** A page that looks at the progress cannot see more than this anyway. */
const PAUSE_MS = 150

const port = parentPort
if (!port) throw new Error('generation-thread.ts runs only as a thread')
const answer = (message: Answer) => port.postMessage(message)

port.on('message', (message: Task) => {
  let told = { step: '', at: 0 }
  const onStep = (step: 'reading' | 'asking', counts: Record<string, number>) => {
    if (step === told.step && performance.now() - told.at < PAUSE_MS) return
    told = { step, at: performance.now() }
    answer({ step, counts })
  }
  try {
    answer({ outcome: run(message, onStep) })
  } catch (error) {
    answer({ error })
  }
})

type OnStep = (step: 'reading' | 'asking', counts: Record<string, number>) => void

function run(message: Task, onStep: OnStep): Outcomes[Task['task']] {
  const { input } = message
  if (message.task === 'generate') return generate(input, { kinds: message.kinds, onStep })
  if (message.task === 'number')
    return numberedSentences(readStory(input.text, input.title, input.publishedOn))
  return checkProposals(input, message.proposals, message.beside)
}
