/** The questions of the rules and those that a language model proposed, as one outcome. */
import type { Generated, GenerationInput } from '#lib/generation/generate.ts'
import type { GeneratedFact } from '#lib/generation/generated-question.ts'
import type { AskedKind } from '#lib/generation/kinds/asked-kinds.ts'
import type { CheckedQuestion } from '#lib/generation/proposed/check-proposals.ts'
import { holdsName } from '#lib/generation/verify/holds-name.ts'
import type { Improved } from '#lib/model/improve.ts'
import { modelSettings } from '#lib/model/model-settings.ts'
import type { By } from '#lib/questions/question-store.ts'
import { readerApart } from './generate-apart.ts'
import type { MadeQuestion } from './outcome.ts'

export type Made = Pick<Generated, 'words' | 'facts' | 'unasked'> & {
  questions: MadeQuestion[]
  /** Why the language model could not help, for the person who asked. */
  note: string | null
}

/** Version of the requests to the model and of the checks of its answers; stored with each question, before the model's name. */
const ENGINE = 'model-1'

type Around = { kinds: readonly AskedKind[]; signal: AbortSignal }

/**
 * Without a language model in the settings, the questions of the rules as they are: nothing is asked of anybody. Nor where
 * the owner wants no plain questions, for it makes no others.
 */
export async function withModel(
  input: GenerationInput,
  generated: Generated,
  { kinds, signal }: Around,
): Promise<Made> {
  const settings = modelSettings()
  if (!settings || !kinds.includes('question')) return { ...generated, note: null }
  // Not loaded by workers that need none: it takes 28 MB.
  const { improve } = await import('#lib/model/improve.ts')
  const improved = await improve(input, generated, { settings, reader: readerApart(signal), signal })
  return merge(generated, improved, { origin: 'model', engine: `${ENGINE} ${settings.name}`.slice(0, 100) })
}

/** So many of the model's are offered beside the rules'; more are less certain ones. */
const MOST_OFFERED = 8
const MOST_IN_ALL = 20

/** The rules' come first: how many of theirs are accepted was measured. A better wording takes the place of its draft. */
function merge(generated: Generated, { questions, drafts, note }: Improved, by: By): Made {
  const reworded = new Set(questions.flatMap(({ draft }) => (draft === null ? [] : drafts[draft])))
  const left = generated.questions.filter((question) => !reworded.has(question))
  const certain = left.filter((question) => question.certain)
  const room = Math.max(0, Math.min(MOST_OFFERED, MOST_IN_ALL - certain.length))
  const facts = [...generated.facts]
  const proposed = questions.map(({ draft, fact, ...question }, index): MadeQuestion => {
    const known = drafts[draft ?? -1]?.fact ?? knownFact(facts, question)
    return {
      ...question,
      certain: question.certain && index < room,
      fact: known ?? facts.push(fact) - 1,
      by,
    }
  })
  const spares = [...left, ...proposed].filter((question) => !question.certain)
  return {
    ...generated,
    facts,
    questions: [...certain, ...proposed.filter((question) => question.certain), ...spares],
    note,
  }
}

/** The fact of the same sentence that says the answer: whoever learns it learns one thing, whoever asked. */
function knownFact(
  facts: GeneratedFact[],
  question: Pick<CheckedQuestion, 'evidence' | 'options' | 'key'>,
): number | undefined {
  const [span] = question.evidence
  const answer = question.options[question.key]?.text ?? ''
  const index = facts.findIndex(
    ({ evidence, statement }) =>
      evidence[0]?.start === span?.start && evidence[0]?.end === span?.end && holdsName(statement, answer),
  )
  return index < 0 ? undefined : index
}
