import { resolveDate } from '../dated.ts'
import type { AnswerValue } from '../distractors/request.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan } from '../tokens.ts'
import { locate } from './locate.ts'
import { numbersIn } from './numbers-in.ts'

type Words = { first: number; last: number }

/**
 * The words of the sentences that say the key: the same words, the same number, or the date that they mean. Nothing where
 * the key is in the model's own words: then nobody can see that the sentence proves it.
 */
export function keyPlace(
  story: Story,
  sentences: SentenceSpan[],
  key: { text: string; value: AnswerValue },
): Words | undefined {
  return (
    byWords(story, sentences, key.text) ??
    byDate(story, sentences, key.value) ??
    byNumber(story, sentences, key.value)
  )
}

function byWords(story: Story, sentences: SentenceSpan[], text: string): Words | undefined {
  const { reading } = story
  const bare = text
    .trim()
    .replace(/^(?:the|an?|on|in|at) /iu, '')
    .replace(/\.$/u, '')
    .toLowerCase()
  for (const { start, end } of sentences) {
    const span = locate(reading.text.slice(start, end).toLowerCase(), bare).find(
      (found) => !isInsideWord(reading.text, start + found.start, start + found.end),
    )
    if (span) return wordsAt(story, start + span.start, start + span.end)
  }
  return undefined
}

const isInsideWord = (text: string, start: number, end: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ')

function wordsAt({ reading }: Story, start: number, end: number): Words | undefined {
  const inside = reading.words.filter((word) => word.start < end && start < word.end)
  const [first] = inside
  return first && { first: first.index, last: (inside.at(-1)?.index ?? first.index) + 1 }
}

/** What lies ahead at the time of the report. */
const AHEAD = /\b(?:will|shall|could|may|might|would|scheduled|expected|due|plans?|planned|set to|slated)\b/u

function byDate({ reading, mentions, publishedOn }: Story, sentences: SentenceSpan[], value: AnswerValue) {
  if (value.kind !== 'day' && value.kind !== 'month' && value.kind !== 'year') return undefined
  return mentions.find(({ kind, text, first }) => {
    const span = sentences.find((sentence) => sentence.first <= first && first < sentence.last)
    if (kind !== 'date' || !span) return false
    const isAhead = AHEAD.test(reading.text.slice(span.start, span.end))
    return resolveDate(text, publishedOn, isAhead)?.iso === value.iso
  })
}

function byNumber({ reading }: Story, sentences: SentenceSpan[], value: AnswerValue): Words | undefined {
  if (!('amount' in value)) return undefined
  for (const { first, last } of sentences) {
    for (let index = first; index < last; index += 1) {
      const [word, next] = [reading.words[index], reading.words[index + 1]]
      if (word && numbersIn(`${word.text} ${next?.text ?? ''}`)[0] === value.amount)
        return { first: index, last: index + 1 }
    }
  }
  return undefined
}
