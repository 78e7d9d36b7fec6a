/** Short answers: what two spellings of one answer share, and how far others are from it. */
import { withoutAccents } from '#lib/knowledge/name-key.ts'

const SAME_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ`´]/gu, "'"],
  [/[“”„«»]/gu, '"'],
  [/[‐‑–—−]/gu, '-'],
]

/** Punctuation, spaces and articles before an answer, in any number. */
const BEFORE = /^(?:[\p{P}\s]+|(?:an?|the)(?=\s))+/u
const AFTER = /[\p{P}\s]+$/u

/** Without case, accents, leading article, outer punctuation and doubled spaces: "The Élysée." → "elysee". */
export function plainAnswer(text: string): string {
  const letters = withoutAccents(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
  const signs = SAME_SIGNS.reduce((rest, [sign, same]) => rest.replace(sign, same), letters)
  // The end first: the "a" of "a " is the answer, no article.
  return signs.replace(/\p{M}/gu, '').replace(AFTER, '').replace(BEFORE, '').replace(/\s+/gu, ' ')
}

/** Whether a typed text is one of the accepted ones. */
export function isAccepted(accepted: readonly string[], typed: string): boolean {
  const answer = plainAnswer(typed)
  return answer !== '' && accepted.some((form) => plainAnswer(form) === answer)
}

/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to come from one text to the other
 * (Damerau and Levenshtein's distance, each letter touched once).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line[column] = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = line
  }
  return last[b.length] ?? 0
}
