import type { Generated, GenerationInput } from '#lib/generation/generate.ts'
import type { GeneratedQuestion } from '#lib/generation/generated-question.ts'
import type { Checked, CheckedQuestion } from '#lib/generation/proposed/check-proposals.ts'
import type { NumberedSentence } from '#lib/generation/proposed/numbered-sentences.ts'
import type { Proposal } from '#lib/generation/proposed/proposal.ts'
import { log } from '#lib/log.ts'
import { dailyBudget } from './model-budget.ts'
import type { ModelSettings } from './model-settings.ts'
import { ModelTrouble, type TroubleKind, troubleNote } from './model-trouble.ts'
import { type AskModel, openModel } from './open-model.ts'
import { proposeRequest, rewriteRequest } from './requests.ts'
import { takeExam } from './take-exam.ts'

/** The pure parts of it, which take a thread of their own. */
export type Reader = {
  number(input: GenerationInput): Promise<NumberedSentence[]>
  check(
    input: GenerationInput,
    proposals: Proposal[],
    beside: { offered: GeneratedQuestion[]; drafts: GeneratedQuestion[] },
  ): Promise<Checked>
}

export type Improved = {
  /** What passed every check; those without a doubt first. */
  questions: CheckedQuestion[]
  /** What each question is a better wording of: an index of these. */
  drafts: GeneratedQuestion[]
  /** For the person who asked, where the model could not help. */
  note: string | null
}

type Around = {
  settings: ModelSettings
  reader: Reader
  signal: AbortSignal
  /** Between two tries; tests do not wait. */
  wait?: (ms: number, signal: AbortSignal) => Promise<unknown>
}

const MOST_DRAFTS = 8
/** What one sentence with another wording could be: no statements, no events to be put in order. */
const isDraft = ({ certain, kind, rule }: GeneratedQuestion) =>
  !certain && (kind === 'wh' || kind === 'complete') && rule !== 'which-statement'

/** However many requests and tries: so long, and the person who waits gets what the rules made. */
const LONGEST_MS = 10 * 60_000

/** What a language model adds to the questions of the rules. Never fails for the model's sake: then it adds nothing, and says so. */
export async function improve(
  input: GenerationInput,
  generated: Generated,
  around: Around,
): Promise<Improved> {
  const drafts = generated.questions.filter(isDraft).slice(0, MOST_DRAFTS)
  const limit = AbortSignal.timeout(LONGEST_MS)
  const { settings, signal } = around
  const ask = openModel(settings, {
    budget: dailyBudget(settings.tokensPerDay),
    signal: AbortSignal.any([signal, limit]),
    ...(around.wait ? { wait: around.wait } : {}),
  })
  try {
    return { questions: await improvedBy(ask, input, generated, drafts, guarded(around)), drafts, note: null }
  } catch (error) {
    signal.throwIfAborted()
    if (!limit.aborted && !(error instanceof ModelTrouble)) throw error
    const kind: TroubleKind = error instanceof ModelTrouble ? error.kind : 'slow'
    const status = error instanceof ModelTrouble ? error.status : undefined
    log().warn({ kind, status }, 'the language model gave nothing')
    return { questions: [], drafts, note: troubleNote(kind) }
  }
}

/** Whatever a model made up, reading it must not cost the person the questions of the rules. */
function guarded({ reader, signal }: Around): Reader {
  const give = (error: unknown): never => {
    signal.throwIfAborted()
    // The name alone: what it says may hold the article.
    log().error(
      { error: error instanceof Error ? error.name : 'unknown' },
      'what a language model proposed could not be checked',
    )
    throw new ModelTrouble('nonsense')
  }
  return {
    number: (input) => reader.number(input).catch(give),
    check: (input, proposals, beside) => reader.check(input, proposals, beside).catch(give),
  }
}

async function improvedBy(
  ask: AskModel,
  input: GenerationInput,
  generated: Generated,
  drafts: GeneratedQuestion[],
  reader: Reader,
): Promise<CheckedQuestion[]> {
  const sentences = await reader.number(input)
  if (sentences.length === 0) return []
  const offered = generated.questions.filter(({ certain }) => certain)
  const proposed = await ask(proposeRequest({ input, sentences }, offered))
  const reworded = drafts.length === 0 ? [] : await ask(rewriteRequest({ input, sentences }, drafts))
  const { questions, refused } = await reader.check(
    input,
    [...proposed.map((proposal) => ({ ...proposal, draft: null })), ...reworded],
    { offered, drafts },
  )
  const passed = await takeExam(ask, questions)
  const counts = { proposed: proposed.length, reworded: reworded.length, passed: passed.length }
  log().info({ ...counts, refused, examined: questions.length }, 'the language model proposed questions')
  return passed
}
