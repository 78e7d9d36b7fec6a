import { askClause, askDoubtfully } from './ask/ask.ts'
import type { Candidate } from './ask/candidate.ts'
import { chooseQuestions, type Ready } from './choose.ts'
import { asQuestion } from './complete/as-question.ts'
import { completeDoubtfully, completeReports } from './complete/complete.ts'
import { type ContextLine, contextFor, contextLines, sectionOf } from './context-line.ts'
import { optionsFor } from './distractors/options-for.ts'
import type { OptionOutcome } from './distractors/request.ts'
import { explanationOf, whyWrong } from './explain.ts'
import { findClauses } from './facts/clauses.ts'
import { FactList } from './facts/fact-list.ts'
import { stateClause } from './facts/telling.ts'
import type { GeneratedFact, GeneratedQuestion } from './generated-question.ts'
import { keyPosition } from './key-position.ts'
import { optionRequest } from './option-request.ts'
import { LEAST_SCORE, scoreOf } from './rank.ts'
import { count, type Rejects } from './refusal.ts'
import { readStory, type Story } from './story.ts'
import { type Judged, judge } from './verify/judged.ts'
import { refusedOptions } from './verify/option-rules.ts'
import { survivesRoundTrip } from './verify/round-trip.ts'
import { doubtedStem } from './verify/stem-rules.ts'
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
  const candidates = findCandidates(story, facts, rejects)
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

function findCandidates(story: Story, facts: FactList, rejects: Rejects): Candidate[] {
  const out: Candidate[] = []
  const doubtful: Candidate[] = []
  for (const clause of findClauses(story, rejects)) {
    const statement = stateClause(story, clause, rejects)
    if (statement) {
      facts.addClause(clause, statement)
      out.push(...askClause(story, clause, statement, rejects))
    }
    doubtful.push(...askDoubtfully(story, clause))
  }
  out.push(...completeReports(story, rejects))
  doubtful.push(...completeDoubtfully(story))
  const reports = [...out, ...doubtful].filter(({ kind }) => kind === 'complete')
  return [...out, ...doubtful, ...reports.flatMap((report) => asQuestion(report) ?? [])]
}

/** The candidate with its context line, score and options, its doubts noted, if no rule forbids it. */
function verify(story: Story, candidate: Candidate, lines: ContextLine[], rejects: Rejects): Ready[] {
  const refuse = (code: string) => {
    count(rejects, code)
    return []
  }
  const { doubts } = candidate
  const context = contextFor(story, lines, candidate)
  if (!context) return refuse('context/tells')
  if (candidate.needsHeadline && context.strength !== 'headline') doubts.add('needs-headline')
  const judged = judge(story, candidate, context)
  const stem = doubtedStem(judged)
  if ('refused' in stem) return refuse(`stem/${stem.refused}`)
  for (const code of stem.doubts) doubts.add(code)
  if (!survivesRoundTrip(candidate)) doubts.add('round-trip')
  const outcome = findOptions(judged)
  if ('reject' in outcome) return refuse(`options/${outcome.reject}`)
  const texts = [candidate.answer, ...outcome.distractors.map((option) => option.text)]
  const badOptions = refusedOptions({ candidate, context: context.text, options: texts })
  if (badOptions) return refuse(`options/${badOptions}`)
  return [{ ...judged, score: scoreOf(judged), distractors: outcome.distractors }]
}

/** Holders of the same office first; other people of the article only where those are too few. */
function findOptions(judged: Judged): OptionOutcome {
  const request = optionRequest(judged)
  const { hint } = request
  if (!hint?.office || !hint.country || !hint.acting?.length) return optionsFor(request)
  const peers = optionsFor({ ...request, hint: { ...hint, acting: [] } })
  return 'reject' in peers ? optionsFor(request) : peers
}

function toQuestion(ready: Ready, facts: FactList, statements: string[]): GeneratedQuestion {
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
    rule: candidate.rule,
    fact: facts.indexOf(candidate),
  }
}
