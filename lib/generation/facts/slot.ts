import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { leftEdge } from '../tree.ts'
import type { Clause, Slot, SlotKind } from './clause.ts'

/** Reads one child of a verb into slots; answers the code of a construction that is not understood. */
export type Reader = (
  story: Story,
  clause: Clause,
  word: Word,
  slots: Slot[],
  depth: number,
) => string | undefined

export function slot(
  clause: Clause,
  kind: SlotKind,
  words: Word[],
  head: Word,
  more: Partial<Slot> = {},
): Slot {
  return { kind, words, head, prep: '', optional: false, fronted: head.index < clause.subject.index, ...more }
}

export const commaBefore = (story: Story, word: Word) =>
  story.reading.words[leftEdge(story.reading, word) - 1]?.text === ','
