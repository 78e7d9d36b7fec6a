import { resolveDate } from '../dated.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { surface } from '../tree.ts'
import type { Clause, Slot } from './clause.ts'
import { phraseWords } from './phrases.ts'
import { commaBefore, type Reader, slot } from './slot.ts'

export const readTimePhrase: Reader = (story, clause, word, slots) => {
  const mention = story.at[word.index]
  const isTime = mention?.kind === 'date' || mention?.kind === 'time'
  if (slots.length > 0 && word.index > clause.verb.index && commaBefore(story, word) && !isTime)
    return undefined
  const words = phraseWords(story.reading, word)
  const date = dateOf(story, clause, words, word)
  slots.push(
    slot(clause, 'time', words, word, {
      optional: true,
      prep: date?.preposition ?? '',
      ...(date ? { date } : {}),
    }),
  )
  return undefined
}

export function dateOf(story: Story, clause: Clause, words: Word[], head: Word) {
  const mention = story.at[head.index]
  const { publishedOn } = story
  return (
    resolveDate(surface(words), publishedOn, clause.future) ??
    (mention?.kind === 'date' ? resolveDate(mention.text, publishedOn, clause.future) : undefined)
  )
}

/** Dates, durations and bounds behind a preposition. */
export function readTimePrep(story: Story, clause: Clause, made: Slot, slots: Slot[]): string | undefined {
  const words = phraseWords(story.reading, made.object!)
  const text = surface(words)
  made.kind = 'time'
  made.optional = true
  const date = dateOf(story, clause, words, made.object!)
  if (
    /^(?:for|over|within)$/u.test(made.prep) &&
    /\b(?:year|month|week|day|hour|decade|minute)s?\b/u.test(text)
  ) {
    made.kind = 'duration'
    made.optional = false
  }
  if (made.prep === 'until' || made.prep === 'before') made.optional = false
  if (made.prep === 'until' && !date) return 'until'
  const bound = /^(?:until|before|after|from|between|for)$/u.test(made.prep)
  if (date && !bound) {
    made.date = date
    if (!/^(?:since|by)$/u.test(made.prep)) made.prep = date.preposition
  }
  slots.push(made)
  return undefined
}
