import type { Ready } from '../choose.ts'
import { type ContextLine, contextForAll, showsHeadline } from '../context-line.ts'
import { tellingPhrases, toldBy } from '../telling.ts'
import { chanceOfStatements } from './kind-chance.ts'
import { settled } from './settle.ts'
import type { SlotStatement } from './slot-statement.ts'
import { asReported, changed } from './true-false.ts'

const STEM = 'Which statement is right?'
const MOST_SETS = 2
const STATEMENTS = 4
const MOST_WORDS = 28
/** The longest has at most so many times the words of the shortest. */
const MOST_APART = 2.2

/**
 * Four statements of four sentences, one as the article says and three with one slot changed; the likeliest first, each
 * sentence once.
 */
export function whichStatements(statements: SlotStatement[], lines: ContextLine[]): Ready[] {
  const out: Ready[] = []
  let left = statements
    .filter(({ gap }) => wordsIn(gap) <= MOST_WORDS)
    .sort((a, b) => b.slot.score - a.slot.score)
  while (out.length < MOST_SETS) {
    const set = firstSet(left)
    if (!set) break
    const question = questionOf(set, lines)
    if (question) out.push(question)
    const used = new Set(set.map(({ slot }) => slot.candidate.sentence))
    left = left.filter(({ slot }) => !used.has(slot.candidate.sentence))
  }
  return out
}

/** The likeliest statement, and the likeliest others that fit beside it. */
function firstSet(statements: SlotStatement[]): SlotStatement[] | undefined {
  for (const first of statements) {
    const set = [first]
    for (const other of statements) {
      if (set.length < STATEMENTS && set.every((one) => fitBeside(one, other))) set.push(other)
    }
    if (set.length === STATEMENTS) return set
  }
  return undefined
}

function fitBeside(a: SlotStatement, b: SlotStatement): boolean {
  const [first, second] = [a.slot.candidate, b.slot.candidate]
  const [short, long] = [wordsIn(a.gap), wordsIn(b.gap)].sort((x, y) => x - y)
  return (
    first.sentence !== second.sentence &&
    first.answer.toLowerCase() !== second.answer.toLowerCase() &&
    long! <= MOST_APART * short! &&
    toldBy(a.gap, tellingPhrases(second)) === undefined &&
    toldBy(b.gap, tellingPhrases(first)) === undefined
  )
}

const wordsIn = (text: string) => text.split(' ').length

function questionOf(set: SlotStatement[], lines: ContextLine[]): Ready | undefined {
  const right = settled(...set.map(({ gap }) => gap)) % STATEMENTS
  const parts = set.flatMap((one, i) => (i === right ? asReported(one) : changed(one)) ?? [])
  const key = parts.find(({ candidate }) => candidate.isTrue)
  if (parts.length < STATEMENTS || !key) return undefined
  const candidates = parts.map(({ candidate }) => candidate)
  const context = contextForAll(key.story, lines, candidates)
  const needsHeadline = candidates.some((candidate) => candidate.needsHeadline)
  if (!context || (needsHeadline && !showsHeadline(context))) return undefined
  return {
    ...key,
    context,
    stem: STEM,
    candidate: {
      ...key.candidate,
      kind: 'wh',
      rule: 'which-statement',
      stem: STEM,
      needsHeadline,
      asOf: candidates.some(({ asOf }) => asOf),
    },
    parts,
    score: chanceOfStatements(parts.map(({ score }) => score)),
  }
}
