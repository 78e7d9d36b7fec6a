import { clashOf } from '../clash.ts'
import { contextLines, sectionOf } from '../context-line.ts'
import type { GenerationInput } from '../generate.ts'
import type { GeneratedFact, GeneratedQuestion } from '../generated-question.ts'
import { keyPosition } from '../key-position.ts'
import { readStory, type Story } from '../story.ts'
import type { Judged } from '../verify/judged.ts'
import { besideOthers, keyOf, keysOf } from './beside-others.ts'
import type { DraftQuestion } from './draft-question.ts'
import { whyRight, whysWrong } from './explanations.ts'
import { groundsOf } from './grounds.ts'
import { judgeProposal } from './judge-proposal.ts'
import type { Proposal } from './proposal.ts'
import { readProposal } from './read-proposal.ts'

/** A proposal that every rule let through, as a question with a fact of its own. */
export type CheckedQuestion = Omit<GeneratedQuestion, 'score' | 'fact'> & {
  /** Nobody has judged enough of them to say how likely one is accepted. */
  score: null
  fact: GeneratedFact
  /** Index of the draft that it words better. */
  draft: number | null
}

export type Checked = {
  /** Those without a doubt first, each lot in the order of the article. */
  questions: CheckedQuestion[]
  /** How often each rule refused a proposal. */
  refused: Record<string, number>
}

type Beside = {
  /** What the rules offer: no proposal may ask or tell the same. */
  offered: GeneratedQuestion[]
  /** What the model was asked to word better. */
  drafts: GeneratedQuestion[]
}

type Passed = { question: DraftQuestion; judged: Judged }

/** Lets through what the article proves and the rules find fit. Pure and deterministic; believes nothing that a proposal says. */
export function checkProposals(
  input: GenerationInput,
  proposals: Proposal[],
  { offered, drafts }: Beside,
): Checked {
  const story = readStory(input.text, input.title, input.publishedOn)
  const around = { story, grounds: groundsOf(story), lines: contextLines(story), keys: keysOf(offered) }
  const refused: Record<string, number> = {}
  const refuse = (code: string) => {
    refused[code] = (refused[code] ?? 0) + 1
    return []
  }
  const passed = proposals.flatMap((proposal): Passed[] => {
    const question = readProposal(proposal, around)
    if (typeof question === 'string') return refuse(question)
    const judged = judgeProposal(question)
    if ('refused' in judged) return refuse(judged.refused)
    const clash = besideOthers(judged, offered)
    return clash ? refuse(`choose/${clash}`) : [{ question, judged }]
  })
  const chosen: Passed[] = []
  for (const one of passed.sort(byDoubtAndPlace)) {
    const clash = chosen.map((other) => clashOf(one.judged, other.judged)).find((code) => code !== undefined)
    if (clash) refuse(`choose/${clash}`)
    else chosen.push(one)
  }
  return { questions: chosen.map((one) => questionOf(story, one, drafts)), refused }
}

const doubtful = ({ judged }: Passed) => Number(judged.candidate.doubts.size > 0)

const byDoubtAndPlace = (a: Passed, b: Passed): number =>
  doubtful(a) - doubtful(b) || a.judged.candidate.answerWords.first - b.judged.candidate.answerWords.first

function questionOf(
  story: Story,
  { question, judged }: Passed,
  drafts: GeneratedQuestion[],
): CheckedQuestion {
  const { candidate, context, evidence, sentences } = question
  const explanation = whyRight(question)
  const whys = whysWrong(question, judged)
  const options = question.wrong.map(({ text }, index) => ({ text, why: whys[index] ?? '' }))
  const key = keyPosition(candidate)
  options.splice(key, 0, { text: candidate.answer, why: explanation })
  const spans = [{ start: sentences[0]!.start, end: sentences.at(-1)!.end, quote: evidence }]
  const asOf = candidate.asOf ? story.publishedOn : null
  return {
    kind: 'wh',
    context: context.text,
    stem: candidate.stem,
    options,
    key,
    explanation,
    topic: sectionOf(story),
    asOf,
    evidence: spans,
    score: null,
    certain: candidate.doubts.size === 0,
    rule: 'model',
    draft: draftOf(question, drafts),
    fact: {
      kind: 'report',
      statement: evidence,
      content: { rule: 'model', value: candidate.value, doubts: [...candidate.doubts] },
      subjectKey: candidate.answer.toLowerCase(),
      asOf,
      expiresAt: null,
      evidence: spans,
    },
  }
}

/** The draft that it words better: one with the same answer, whatever number the model gave. */
function draftOf({ proposal, candidate }: DraftQuestion, drafts: GeneratedQuestion[]): number | null {
  const index = (proposal.draft ?? 0) - 1
  const draft = drafts[index]
  return draft && keyOf(draft).toLowerCase() === candidate.answer.toLowerCase() ? index : null
}
