import { chooseQuestions, type Ready } from './choose.ts'
import { sureCandidates, verify } from './consider.ts'
import { contextLines, sectionOf } from './context-line.ts'
import { explanationOf, whyWrong } from './explain.ts'
import { FactList } from './facts/fact-list.ts'
import type { GeneratedFact, GeneratedQuestion, UnaskedSentence } from './generated-question.ts'
import { keyPosition } from './key-position.ts'
import { LEAST_SCORE } from './rank.ts'
import { count, type Rejects } from './refusal.ts'
import { readStory } from './story.ts'
import { withVisitOptions } from './visit.ts'

/** Version of the rules; stored with each question that they made. */
export const ENGINE = 'rules-2'

export type GenerationInput = {
  title: string
  /** Already cleaned by articles/article-text.ts; all offsets refer to it. */
  text: string
  /** YYYY-MM-DD */
  publishedOn: string
}

export type GenerationOptions = {
  /** At most so many questions (default 20). */
  wanted?: number
  onStep?: (step: 'reading' | 'asking', counts: Record<string, number>) => void
}

export type Generated = {
  words: number
  facts: GeneratedFact[]
  questions: GeneratedQuestion[]
  unasked: UnaskedSentence[]
  /** How often each rule refused a candidate. */
  rejects: Record<string, number>
  /** Milliseconds. */
  took: { analyse: number; generate: number }
}

const WANTED = 20

/** Makes verified questions from one article. Pure and deterministic but for the two durations. */
export function generate(input: GenerationInput, options: GenerationOptions = {}): Generated {
  const words = input.text.match(/\S+/gu)?.length ?? 0
  options.onStep?.('reading', { words })
  const started = performance.now()
  const story = readStory(input.text, input.title, input.publishedOn)
  const analysed = performance.now()
  const rejects: Rejects = new Map()
  const facts = new FactList(story)
  const candidates = sureCandidates(story, facts, rejects)
  options.onStep?.('asking', { words, facts: facts.all.length, candidates: candidates.length })
  const lines = contextLines(story)
  const ready = candidates.flatMap((candidate) => verify(story, candidate, lines, rejects))
  const sure = ready.filter((question) => isSure(question, rejects))
  const chosen = withVisitOptions(chooseQuestions(sure, lines, options.wanted ?? WANTED, rejects))
  const statements = facts.all.map((fact) => fact.statement)
  const questions = chosen.map((question) => toQuestion(question, facts, statements))
  return {
    words,
    facts: facts.all,
    questions,
    unasked: [],
    rejects: Object.fromEntries([...rejects].sort((a, b) => b[1] - a[1])),
    took: { analyse: analysed - started, generate: performance.now() - analysed },
  }
}

/** No rule doubts it, and readers are likely to accept it. */
function isSure({ candidate, score }: Ready, rejects: Rejects): boolean {
  const [doubt] = candidate.doubts
  if (doubt !== undefined) count(rejects, `doubt/${doubt}`)
  else if (score < LEAST_SCORE) count(rejects, `rank/${candidate.rule}`)
  return doubt === undefined && score >= LEAST_SCORE
}

/** The question as it is stored, with its explanations. */
export function toQuestion(ready: Ready, facts: FactList, statements: string[]): GeneratedQuestion {
  const { candidate, context, story, score } = ready
  const explanation = explanationOf(ready)
  const wrong = ready.distractors.map((option) => ({
    text: option.text,
    why: whyWrong(ready, option, statements),
  }))
  const key = keyPosition(candidate)
  const options = [...wrong]
  options.splice(key, 0, { text: candidate.answer, why: explanation })
  return {
    kind: candidate.kind,
    context: context.text,
    stem: candidate.stem,
    options,
    key,
    explanation,
    topic: sectionOf(story),
    asOf: candidate.asOf ? story.publishedOn : null,
    evidence: [facts.evidence(candidate.sentence)],
    score,
    certain: true,
    rule: candidate.rule,
    fact: facts.indexOf(candidate),
  }
}
