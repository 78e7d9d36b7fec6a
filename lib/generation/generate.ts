import { chooseQuestions, type Ready } from './choose.ts'
import { considered, doubtfulCandidates, sureCandidates } from './consider.ts'
import { contextLines, sectionOf } from './context-line.ts'
import { FactList } from './facts/fact-list.ts'
import type { GeneratedFact, GeneratedQuestion, UnaskedSentence } from './generated-question.ts'
import { type AskedKind, askedKindOf, askedKinds } from './kinds/asked-kinds.ts'
import { partsOf } from './kinds/parts.ts'
import { written } from './kinds/write.ts'
import { count, type Rejects } from './refusal.ts'
import { readStory } from './story.ts'
import { unaskedOf } from './unasked.ts'
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
  /** Only these kinds (default: all, mixed). */
  kinds?: readonly AskedKind[]
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
  const candidates = [...sureCandidates(story, facts, rejects), ...doubtfulCandidates(story)]
  options.onStep?.('asking', { words, facts: facts.all.length, candidates: candidates.length })
  const lines = contextLines(story)
  const kinds = askedKinds(options.kinds ?? [])
  const ready = considered(story, candidates, lines, rejects).filter((question) =>
    kinds.includes(askedKindOf(question.candidate)),
  )
  const likely = ready.filter((question) => isLikely(question, rejects))
  const wanted = options.wanted ?? WANTED
  const certain = withVisitOptions(chooseQuestions(likely, lines, wanted, rejects, kinds.length > 1))
  const spare = spareOf(ready, certain, wanted - certain.length)
  const statements = facts.all.map((fact) => fact.statement)
  const questions = [
    ...certain.map((question) => ({ ...toQuestion(question, facts, statements), certain: true })),
    ...spare.map((question) => toQuestion(question, facts, statements)),
  ]
  return {
    words,
    facts: facts.all,
    questions,
    unasked: unaskedOf(story, certain, rejects),
    rejects: Object.fromEntries(
      [...rejects].map(([code, stopped]) => [code, stopped.length] as const).sort((a, b) => b[1] - a[1]),
    ),
    took: { analyse: analysed - started, generate: performance.now() - analysed },
  }
}

/** From so probable on a question is offered. By what judges said, somewhat more than half of such questions are accepted (docs/quality.md). */
const LEAST_CHANCE = 0.4
/** Rules of which judges have read nothing yet: what they ask is among the less certain. */
const UNJUDGED = new Set(['which-source', 'complete-ordinal'])

/** Words that point to another sentence: judges took a quarter and a seventh of such candidates, whatever else spoke for them. */
const POINTING = ['anaphoric', 'demonstrative']

function isLikely({ candidate, score }: Ready, rejects: Rejects): boolean {
  const isPointing = POINTING.some((code) => candidate.doubts.has(code))
  const isLikely = score >= LEAST_CHANCE && !UNJUDGED.has(candidate.rule) && !isPointing
  const [doubt] = candidate.doubts
  if (!isLikely) count(rejects, doubt ? `doubt/${doubt}` : 'chance/low', candidate.sentence)
  return isLikely
}

/**
 * So many of what is left, the most probable first: of questions of one kind for the same answer of one sentence, one; and
 * second questions for an answer, and then single statements, only where there are too few answers.
 */
function spareOf(ready: Ready[], certain: Ready[], most: number): Ready[] {
  const byScore = [...ready].sort((a, b) => b.score - a.score)
  const left = oneEach(byScore, certain, ({ candidate: { kind, sentence, answer } }) =>
    [kind, sentence, answer.toLowerCase()].join('|'),
  )
  const several = left.filter(({ parts }) => parts !== undefined).slice(0, MOST_OF_SEVERAL)
  const statements = left.filter(({ slot, parts }) => slot !== undefined && parts === undefined)
  const single = left.filter(({ slot, parts }) => slot === undefined && parts === undefined)
  // A statement tells an answer without asking for it.
  const asked = certain.filter(({ slot }) => slot === undefined)
  const firsts = oneEach(single, asked, ({ candidate }) => candidate.answer.toLowerCase())
  const seconds = single.filter((question) => !firsts.includes(question))
  return [...several, ...firsts, ...seconds, ...statements]
    .slice(0, Math.max(0, most))
    .sort((a, b) => b.score - a.score)
}

/** Of several statements or events at once, so many are among the less certain. */
const MOST_OF_SEVERAL = 2

/** The first question of each key, but for keys that others have. */
function oneEach(questions: Ready[], others: Ready[], keyOf: (question: Ready) => string): Ready[] {
  const seen = new Set(others.map(keyOf))
  return questions.filter((question) => {
    const key = keyOf(question)
    return !seen.has(key) && seen.add(key)
  })
}

/** The question as it is stored, with its explanations. */
export function toQuestion(ready: Ready, facts: FactList, statements: string[]): GeneratedQuestion {
  const { candidate, context, story, score } = ready
  return {
    kind: candidate.kind,
    context: context.text,
    stem: candidate.stem,
    ...written(ready, statements),
    topic: sectionOf(story),
    asOf: candidate.asOf ? story.publishedOn : null,
    evidence: sentencesOf(ready).map((sentence) => facts.evidence(sentence)),
    score,
    certain: false,
    rule: candidate.rule,
    fact: facts.indexOf(ready),
  }
}

const sentencesOf = (ready: Ready) =>
  [...new Set(partsOf(ready).map(({ candidate }) => candidate.sentence))].sort((a, b) => a - b)
