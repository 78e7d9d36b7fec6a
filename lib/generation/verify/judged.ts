import type { Candidate } from '../ask/candidate.ts'
import type { ContextLine } from '../context-line.ts'
import { type Entity, NAMED } from '../entities/entity.ts'
import type { Story } from '../story.ts'
import { holdsName } from './holds-name.ts'

/** A candidate with what the rules look at. */
export type Judged = {
  story: Story
  candidate: Candidate
  context: ContextLine
  stem: string
  /** Words of the stem. */
  words: string[]
  /** Named things in the stem, the answer apart. */
  named: Set<Entity>
  /** The stem holds a year. */
  dated: boolean
  /** Content words that the stem shares with the headline. */
  shared: number
}

export function judge(story: Story, candidate: Candidate, context: ContextLine): Judged {
  const { stem } = candidate
  const words = stem.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  const asked = stem.split(', according to ')[0]!
  const named = new Set<Entity>()
  for (const entity of story.entities) {
    if (entity === candidate.entity || !NAMED.has(entity.kind)) continue
    if (holdsName(asked, entity.name) || (entity.place && holdsName(asked, entity.place.name)))
      named.add(entity)
  }
  const shared = new Set(
    words
      .map((word) => word.toLowerCase())
      .filter((word) => word.length > 3 && story.headlineWords.has(word)),
  )
  return {
    story,
    candidate,
    context,
    stem,
    words,
    named,
    dated: /\b(?:1[5-9]|20)\d\d\b/u.test(stem),
    shared: shared.size,
  }
}
