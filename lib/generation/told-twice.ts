import type { Entity } from './entities/entity.ts'
import { subjectEntity } from './facts/telling.ts'
import type { Story } from './story.ts'
import { kid, subtree, wordsOfLemma } from './tree.ts'
import type { Judged } from './verify/judged.ts'

/** What an article tells in two places is among its main facts: Assad fled to Russia, the former president fled to Russia. */
export function isToldTwice({ story, candidate: { clause } }: Pick<Judged, 'story' | 'candidate'>): boolean {
  const subject = clause && subjectEntity(story, clause)
  if (!clause || !subject) return false
  const own = new Set(clause.slots.flatMap(({ words }) => words.map(({ index }) => story.at[index]?.entity)))
  return wordsOfLemma(story.reading, clause.verb.lemma.toLowerCase()).some((word) => {
    if (word.pos !== 'VERB' || word.sentence === clause.sentence) return false
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
