/** From what the generator gives to what is stored: only what the article proves, with ids and hashes. */
import { ENGINE, type Generated } from '#lib/generation/generate.ts'
import type { GeneratedFact, GeneratedQuestion, UnaskedSentence } from '#lib/generation/generated-question.ts'
import { makeEvidence } from '#lib/questions/evidence.ts'
import {
  type Evidence,
  type QuestionContent,
  questionContentSchema,
  topicSchema,
  withIds,
} from '#lib/questions/question.ts'
import type { By } from '#lib/questions/question-store.ts'

/** A question of the rules, or of a language model: then without a score, and by it. */
export type MadeQuestion = Omit<GeneratedQuestion, 'score'> & { score: number | null; by?: By }

const BY_RULES: By = { origin: 'rules', engine: ENGINE }

export type OutcomeFact = Omit<GeneratedFact, 'evidence'> & { evidence: Evidence[] }

export type OutcomeQuestion = {
  /** Index in the facts of the outcome. */
  fact: number
  topic: string
  /** Less certain: at the desk alone until its owner keeps it. */
  spare: boolean
  by: By
  content: QuestionContent
}

export type Outcome = {
  facts: OutcomeFact[]
  questions: OutcomeQuestion[]
  /** Sentences of the text that no certain question asks about. */
  unasked: UnaskedSentence[]
  /** Facts and questions whose evidence does not stand in the text, or that are no questions at all. */
  refused: number
}

/** Checks every offset against the text. A question falls with its fact. `newId` gives ids to options. */
export function outcomeOf(
  text: string,
  generated: Pick<Generated, 'facts' | 'unasked'> & { questions: MadeQuestion[] },
  newId: () => string,
): Outcome {
  const facts: OutcomeFact[] = []
  /** Where each generated fact went. */
  const places = generated.facts.map((fact) => {
    const evidence = proved(text, fact.evidence)
    return evidence ? facts.push({ ...fact, evidence }) - 1 : undefined
  })
  const questions = generated.questions.flatMap((question) => {
    const fact = places[question.fact]
    const content = fact === undefined ? undefined : contentOf(text, question, newId)
    const topic = topicSchema.safeParse(question.topic)
    if (fact === undefined || !content || !topic.success) return []
    return [{ fact, topic: topic.data, spare: !question.certain, by: question.by ?? BY_RULES, content }]
  })
  const unasked = generated.unasked.filter(
    ({ start, end }) => 0 <= start && start < end && end <= text.length,
  )
  const given = generated.facts.length + generated.questions.length
  return { facts, questions, unasked, refused: given - facts.length - questions.length }
}

function contentOf(text: string, question: MadeQuestion, newId: () => string): QuestionContent | undefined {
  const { kind, context, stem, options, key, order, explanation, asOf, score, rule } = question
  const evidence = proved(text, question.evidence)
  if (!evidence) return undefined
  const said = { kind, contextLine: context, stem, explanation, evidence, asOf, quality: score, rule }
  const content = { ...said, tolerance: null, unit: null, ...withIds(options, order ?? [key], newId) }
  const parsed = questionContentSchema.safeParse(content)
  return parsed.success ? parsed.data : undefined
}

/** The evidence with its hashes, or nothing if there is none or one span is not what it says. */
function proved(text: string, spans: GeneratedFact['evidence']): Evidence[] | undefined {
  if (spans.length === 0) return undefined
  try {
    return spans.map((span) => makeEvidence(text, span))
  } catch {
    return undefined
  }
}
