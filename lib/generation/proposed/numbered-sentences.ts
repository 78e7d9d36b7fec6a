import type { Story } from '../story.ts'

export type NumberedSentence = { number: number; text: string }

/** A report of such a length fits the window of a small model; what stands behind is background. */
const MOST_LETTERS = 12_000

/**
 * Not news but words to a reader, or to a program that reads: no question rests on them. What an article can do to a model
 * is not bounded by this list but by the checks of what the model answers.
 */
const ADDRESSED =
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:instructions?|prompts?|rules?|above|previous|prior|everything)\b|\b(?:system|developer) (?:prompt|message)\b|\b(?:right|correct) (?:answer|option)s?\b|\banswer keys?\b|<\|?\/?[a-z_]+\|?>|\[\/?INST\]|"(?:stem|options|questions)"\s*:|```/iu

export const isAddressed = (text: string): boolean => ADDRESSED.test(text)

/** The sentences that a model may ask about, by the number that they have in the story, from 1 on. */
export function numberedSentences({ reading }: Story): NumberedSentence[] {
  let left = MOST_LETTERS
  return reading.sentences.flatMap(({ index, start, end }) => {
    const text = reading.text.slice(start, end).replace(/\s+/gu, ' ')
    left -= text.length
    if (left < 0 || !/[.!]["'”’)]*$/u.test(text) || isAddressed(text)) return []
    return [{ number: index + 1, text }]
  })
}
