import { numberOf } from '../ask/answer-values.ts'
import type { AnswerValue } from '../distractors/request.ts'
import { countryOfDemonym } from '../entities/places.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'

export const MONEY_OR_YEAR = /^(?:[$£€].*|(?:1[5-9]|20)\d\d)$/u

/** So many first sentences may prove a headline. */
const LEAD = 5
const FEWEST_SHARED = 2

/** The first of the lead's sentences that holds the answer and tells of the same as the headline. */
export function sentenceThatSays(
  story: Story,
  answer: string,
  value: AnswerValue,
): { sentence: number; words: { first: number; last: number } } | undefined {
  for (const span of story.reading.sentences.slice(0, LEAD)) {
    const words = story.reading.words.slice(span.first, span.last)
    const at = words.find((word, i) => isAnswer(story, words, i, answer, value) && !word.quoted)
    if (!at || sharedWith(story, words) < FEWEST_SHARED) continue
    return { sentence: span.index, words: { first: at.index, last: at.index + 1 } }
  }
  return undefined
}

function isAnswer(story: Story, words: Word[], i: number, answer: string, value: AnswerValue): boolean {
  const word = words[i]!
  if (value.kind === 'number') return numberOf(word.text) === value.amount
  const entity = story.at[word.index]?.entity
  if (value.kind === 'country')
    return entity?.place?.name === value.name || countryOfDemonym(word.text) === value.name
  if (value.kind === 'person') return entity?.name === value.name
  const length = answer.split(/\s+/u).length
  const last = words[Math.min(words.length, i + length + 1) - 1]!
  return story.reading.text.slice(word.start, last.end).startsWith(answer)
}

/** Content words that a sentence shares with the headline. */
function sharedWith(story: Story, words: Word[]): number {
  const shared = words.filter(
    (word) =>
      word.text.length > 3 &&
      (story.headlineWords.has(word.lower) || story.headlineWords.has(word.lemma.toLowerCase())),
  )
  return new Set(shared.map((word) => word.lemma.toLowerCase())).size
}
