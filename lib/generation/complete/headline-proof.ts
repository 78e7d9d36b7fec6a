import { numberOf } from '../ask/answer-values.ts'
import type { AnswerValue } from '../distractors/request.ts'
import { countryOfDemonym } from '../entities/places.ts'
import type { Story } from '../story.ts'
import type { Reading, Word } from '../tokens.ts'
import { headOf } from '../tree.ts'

export const MONEY_OR_YEAR = /^(?:[$£€].*|(?:1[5-9]|20)\d\d)$/u

/** So many first sentences may prove a headline. */
const LEAD = 5
const FEWEST_SHARED = 2
/** So many words in common tell the same whatever a number hangs on. */
const SURELY_SAME = 5

/** The first of the lead's sentences that holds the answer and tells of the same as the headline. */
export function sentenceThatSays(
  story: Story,
  answer: string,
  value: AnswerValue,
): { sentence: number; words: { first: number; last: number } } | undefined {
  for (const span of story.reading.sentences.slice(0, LEAD)) {
    const words = story.reading.words.slice(span.first, span.last)
    const at = words.find((word, i) => isAnswer(story, words, i, answer, value) && !word.quoted)
    const shared = at ? sharedWith(story, words) : 0
    if (!at || shared < FEWEST_SHARED) continue
    const isAge = 'unit' in value && value.unit === 'years'
    if (shared < SURELY_SAME && !isAge && !countsTheSame(story, answer, at)) continue
    return { sentence: span.index, words: { first: at.index, last: at.index + 1 } }
  }
  return undefined
}

function isAnswer(story: Story, words: Word[], i: number, answer: string, value: AnswerValue): boolean {
  const word = words[i]!
  if (value.kind === 'number') return numberOf(word.text) === value.amount
  const mention = story.at[word.index]
  const entity = mention?.entity
  // "University of California" is no proof of where somebody died.
  if (value.kind === 'city' && mention && !/^(?:place|nationality)$/u.test(mention.kind)) return false
  if (value.kind === 'country')
    return entity?.place?.name === value.name || countryOfDemonym(word.text) === value.name
  const length = answer.split(/\s+/u).length
  const last = words[Math.min(words.length, i + length + 1) - 1]!
  return story.reading.text.slice(word.start, last.end).toLowerCase().startsWith(answer.toLowerCase())
}

const CASUALTIES = /^(?:kill|die|dead|death|fatal|claim|toll)$/u
const INJURIES = /^(?:injure|wound|hurt|injury)$/u

/** Of a number in both: the words that it hangs on say the same, "leaves two dead" and "killed two people". */
function countsTheSame(story: Story, answer: string, at: Word): boolean {
  const asked = story.title.words.find(({ text }) => text === answer)
  if (!asked || numberOf(answer) === undefined) return true
  const [first, second] = [near(story.title, asked), near(story.reading, at)]
  const both = (words: RegExp) =>
    first.some((word) => words.test(word)) && second.some((word) => words.test(word))
  return first.some((word) => second.includes(word)) || both(CASUALTIES) || both(INJURIES)
}

/** Lemmas of the words that a number hangs on, and of its next neighbours. */
function near(reading: Reading, word: Word): string[] {
  const above = headOf(reading, word)
  const words = [above, headOf(reading, above), reading.words[word.index - 1], reading.words[word.index + 1]]
  return words.flatMap((one) => (one && one !== word && one.pos !== 'PUNCT' ? [one.lemma.toLowerCase()] : []))
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
