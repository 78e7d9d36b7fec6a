import type { AnswerValue, OptionRequest } from '../distractors/request.ts'
import type { Entity, Mention } from '../entities/entity.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan, Word } from '../tokens.ts'

/** How a blank is written in a stem. */
export const BLANK = '_____'

/** What is left out of a sentence. */
export type Blank = {
  rule: string
  words: Word[]
  answer: string
  /** The answer as the article writes it, with what was added in brackets, where that differs. */
  reported?: string
  value: AnswerValue
  hint: NonNullable<OptionRequest['hint']>
  /** Who or what it is, where it is named. */
  entity?: Entity
  /** Codes of what a strict reader may doubt. */
  doubts: string[]
}

export type Finder = (story: Story, mention: Mention, span: SentenceSpan) => Blank | undefined

export const wordBefore = (story: Story, index: number): Word | undefined => story.reading.words[index - 1]
export const wordAt = (story: Story, index: number): Word | undefined => story.reading.words[index]
export const wordsOf = (story: Story, mention: Mention): Word[] =>
  story.reading.words.slice(mention.first, mention.last)
export const sentenceText = (story: Story, span: SentenceSpan): string =>
  story.reading.text.slice(span.start, span.end)
