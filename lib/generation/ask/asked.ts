import type { AnswerValue, OptionRequest } from '../distractors/request.ts'
import type { Entity } from '../entities/entity.ts'
import type { Slot } from '../facts/clause.ts'
import { phraseWords } from '../facts/phrases.ts'
import type { Voice } from '../facts/voice.ts'
import type { Word } from '../tokens.ts'
import { kids } from '../tree.ts'
import type { Frame } from './frame.ts'

/** What a template makes of a clause or one of its slots. */
export type Asked = {
  stem: string
  answer: string
  value: AnswerValue
  hint: NonNullable<OptionRequest['hint']>
  words: Word[]
  voice: Voice
  entity?: Entity
  dateReason?: string
  /** Where the clause's own statement does not hold the answer. */
  statement?: string
}

export type Template = {
  rule: string
  /** Asked of the clause as a whole, or of each of its slots. */
  of: 'clause' | 'slot'
  /** Undefined where it does not apply; throws a Refusal where it applies and fails. */
  ask: (frame: Frame, slot: Slot | undefined) => Asked | undefined
}

export const target = (slot: Slot) => (slot.kind === 'pp' || slot.kind === 'agent' ? slot.object : slot.head)

/** The entity that a slot is, with nothing added to its name but its role. */
export function slotEntity(frame: Frame, slot: Slot): Entity | undefined {
  const { story } = frame
  const word = target(slot)
  if (!word || !['object', 'pp', 'agent', 'dative'].includes(slot.kind)) return undefined
  const mention = story.at[word.index]
  if (!mention?.entity || mention.head !== word.index) return undefined
  if (kids(story.reading, word, 'conj', 'appos', 'relcl', 'acl', 'prep').length > 0) return undefined
  const first = mention.role?.first ?? mention.first
  const others = phraseWords(story.reading, word).filter(
    (other) => other.index < first || other.index >= mention.last,
  )
  const added = others.filter((other) => !['det', 'punct', 'case', 'poss'].includes(other.dep))
  return added.length > 0 ? undefined : mention.entity
}
