import type { Entity } from './entities/entity.ts'
import { subjectEntity } from './facts/telling.ts'
import type { Story } from './story.ts'
import { kid, subtree } from './tree.ts'
import type { Judged } from './verify/judged.ts'

/** How often strict readers accepted a rule's questions at first sight (three measured sketches), the start of a score. */
const BASE: Record<string, number> = {
  when: 0.7,
  'how-long': 0.68,
  'how-many': 0.58,
  'how-many-subject': 0.56,
  'which-place': 0.6,
  'which-place-subject': 0.5,
  whom: 0.64,
  'which-officer': 0.76,
  'which-topics': 0.7,
  'which-organisation': 0.68,
  who: 0.42,
  casualties: 0.8,
  'complete-number': 0.7,
  'complete-date': 0.64,
  'complete-money': 0.64,
  'complete-percent': 0.56,
  'complete-duration': 0.54,
  'complete-country': 0.46,
  'complete-city': 0.46,
  'complete-noun': 0.68,
  'complete-topics': 0.68,
}

/** Below this a question is not offered. */
export const LEAST_SCORE = 0.6

/** How likely a strict reader accepts the question, 0 to 1, from its rule and where and how it was found. */
export function scoreOf(judged: Judged): number {
  const { candidate, story, context, words } = judged
  let score = BASE[candidate.rule] ?? 0.5
  score += positionBonus(candidate.sentence, story.reading.sentences.length)
  score += 0.03 * Math.min(4, judged.shared)
  score += 0.02 * Math.min(3, judged.named.size)
  if (judged.dated) score += 0.04
  if (isToldTwice(judged)) score += 0.06
  if (context.strength === 'section') score -= 0.05
  if (candidate.flags.has('repaired')) score -= 0.02
  if (candidate.flags.has('veiled')) score -= 0.01
  if (candidate.flags.has('adverb')) score -= 0.05
  if (candidate.clause?.embedding === 'relative' || candidate.clause?.embedding === 'adverbial') score -= 0.02
  const long = candidate.kind === 'wh' ? 20 : 28
  score -= 0.01 * Math.max(0, words.length - long)
  return Math.max(0, Math.min(1, Math.round(score * 1000) / 1000))
}

/** What an article tells in two places is among its main facts: Assad fled to Russia, the former president fled to Russia. */
function isToldTwice({ story, candidate: { clause } }: Judged): boolean {
  const subject = clause && subjectEntity(story, clause)
  if (!clause || !subject) return false
  const own = new Set(clause.slots.flatMap(({ words }) => words.map(({ index }) => story.at[index]?.entity)))
  return story.reading.words.some((word) => {
    if (word.lemma !== clause.verb.lemma || word.pos !== 'VERB' || word.sentence === clause.sentence)
      return false
    const other = kid(story.reading, word, 'nsubj', 'nsubjpass')
    if (!other || entityAt(story, other.index) !== subject) return false
    return subtree(story.reading, word).some(({ index }) => {
      const entity = story.at[index]?.entity
      return entity !== undefined && entity !== subject && own.has(entity)
    })
  })
}

function entityAt(story: Story, index: number): Entity | undefined {
  return story.pronouns.get(index) ?? story.at[index]?.entity
}

/** The lead holds what is worth asking. */
function positionBonus(sentence: number, sentences: number): number {
  if (sentence === 0) return 0.12
  if (sentence <= 2) return 0.09
  return 0.07 * (1 - sentence / Math.max(8, sentences))
}
