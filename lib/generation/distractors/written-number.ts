import { numberOfWord, wordOfNumber } from '#lib/knowledge/number-words.ts'

/** The number in an answer: where it stands and how it is written. */
export type Written = { start: number; end: number; text: string; value: number; word: boolean }

const DIGITS = /\d[\d,]*(?:\.\d+)?/u
const WORDS =
  /\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|\p{L}+)\b/giu

/** The one number of an answer, in digits or as a word; nothing where there are two. */
export function writtenNumber(answer: string): Written | undefined {
  const digits = DIGITS.exec(answer)
  if (digits !== null) {
    if (DIGITS.test(answer.slice(digits.index + digits[0].length))) return undefined
    const text = digits[0].replace(/,$/u, '')
    const value = Number(text.replace(/,/gu, ''))
    return { start: digits.index, end: digits.index + text.length, text, value, word: false }
  }
  for (const match of answer.matchAll(WORDS)) {
    const value = numberOfWord(match[0])
    if (value === undefined) continue
    return { start: match.index, end: match.index + match[0].length, text: match[0], value, word: true }
  }
  return undefined
}

/** Another amount, written as the answer is: word or digits, capital, decimals, separators. */
export function writeLike(value: number, written: Written): string | undefined {
  const { text } = written
  if (written.word) {
    const word = value <= Math.max(12, written.value * 2.5) ? wordOfNumber(value) : undefined
    return word === undefined
      ? undefined
      : /^\p{Lu}/u.test(text)
        ? word.charAt(0).toUpperCase() + word.slice(1)
        : word
  }
  const decimals = text.split('.')[1]?.length ?? 0
  const plain = value.toFixed(decimals)
  const grouped = text.includes(',') || (value >= 10_000 && written.value < 10_000)
  return grouped ? plain.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',') : plain
}
