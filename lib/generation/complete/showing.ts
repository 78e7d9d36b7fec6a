import type { Doubting } from '../doubt.ts'
import type { Entity } from '../entities/entity.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan, Word } from '../tokens.ts'

/** A word of the shown sentence, or what stands for it in brackets. */
export type Piece = { text: string; space: boolean; index: number }
export type Shown = Doubting & {
  pieces: Piece[]
  needsHeadline: boolean
  repairs: number
  /** A head of state or government was told by the office alone, a visit without its goal. */
  veiled: boolean
}

/** A sentence while it is put together. */
export type Showing = {
  story: Story
  span: SentenceSpan
  kept: ReadonlySet<number>
  blank: ReadonlySet<number>
  /** Tell heads of state and government by their office, not by name, and visits without their goal. */
  veil: boolean
  seen: Set<Entity>
  skip: Set<number>
  out: Shown
}

/** The word as the article writes it. */
export function plain(state: Showing, word: Word): void {
  const text = state.story.reading.text.slice(word.start, word.end)
  state.out.pieces.push({ text, space: word.space, index: word.index })
}

/** What stands for words that only the article explains. */
export function bracket(state: Showing, text: string, first: number, last: number): void {
  const { space } = state.story.reading.words[last - 1]!
  state.out.pieces.push({ text: `[${text}]`, space, index: first })
  state.out.repairs++
  for (let i = first; i < last; i++) state.skip.add(i)
}
