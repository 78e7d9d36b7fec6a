/**
 * Pasted or read text → the text of an article, cleaned once and never touched again, because evidence points into it
 * by offsets. Refuses, with one sentence that says what to do, what cannot be an article.
 */
import { AppError } from '#lib/errors.ts'

const MOST_CHARACTERS = 200_000
const FEWEST_WORDS = 25
/** Scripts without spaces have few "words": a text of this length is long enough all the same. */
const LONG_ENOUGH = 300

const sentences = {
  empty: 'There is no text. Paste the whole article.',
  short: `This is too short to ask about. Paste the whole article, at least ${FEWEST_WORDS} words.`,
  long: `This is too long: more than ${MOST_CHARACTERS.toLocaleString('en')} characters. Paste one article at a time.`,
  binary:
    'This does not look like text. Paste the words of the article, or save the file as plain text first.',
}

/** What editors, browsers and word processors leave in a text: [what, instead]. The order matters. */
const cleanings: [RegExp, string][] = [
  [/\r\n?|[\u2028\u0085\v\f]/g, '\n'],
  [/\u2029/g, '\n\n'],
  [/[\t\p{Zs}]/gu, ' '],
  // Lone surrogates and control characters: PostgreSQL refuses some, nobody sees the others.
  [/[^\P{Cc}\n]|\p{Cs}/gu, ''],
  // Byte-order marks, zero-width characters, soft hyphens, and marks that reverse the reading direction.
  [/[\uFEFF\u200B\u200C\u2060-\u2064\u00AD\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ''],
  // The joiner stays only where it makes one picture of several.
  [/\u200D(?!\p{Extended_Pictographic})/gu, ''],
  [/ +/g, ' '],
  [/^ | $/gm, ''],
  [/\n{3,}/g, '\n\n'],
]

/** The text of an article in NFC with plain spaces and line ends. Throws `invalid` for what cannot be one. */
export function cleanText(raw: string): string {
  if (raw.length > 2 * MOST_CHARACTERS) throw refused(sentences.long)
  if (looksBinary(raw)) throw refused(sentences.binary)
  const text = scrub(raw).trim()
  if (text === '') throw refused(sentences.empty)
  if (text.length > MOST_CHARACTERS) throw refused(sentences.long)
  if (countWords(text) < FEWEST_WORDS && text.length < LONG_ENOUGH) throw refused(sentences.short)
  return text
}

/** A title, a name or a search word: the same cleaning, on one line. */
export function cleanLine(raw: string): string {
  return scrub(raw).replace(/\s+/g, ' ').trim()
}

/** Runs of characters between spaces. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function scrub(raw: string): string {
  return cleanings.reduce((text, [what, instead]) => text.replace(what, instead), raw).normalize('NFC')
}

/** No text holds NUL; more than one unreadable character in a hundred means another format or encoding. */
function looksBinary(raw: string): boolean {
  if (raw.includes('\0')) return true
  const unreadable = raw.match(/[^\P{Cc}\t\n\v\f\r\u0085]|[\p{Cs}\uFFFD]/gu)?.length ?? 0
  return unreadable > 2 && unreadable > raw.length / 100
}

function refused(sentence: string): AppError {
  return new AppError('invalid', sentence, { fields: { text: [sentence] } })
}
