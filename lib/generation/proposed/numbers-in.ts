import { numberOfWord, SCALES } from '#lib/knowledge/number-words.ts'

/** "2.4 million", "1,200", "twenty-one". */
const NUMBER = /\d[\d,]*(?:\.\d+)?|\p{L}+(?:-\p{L}+)?/gu

/** The numbers of a text, words as well, with their scales. */
export function numbersIn(text: string): number[] {
  const parts = [...text.matchAll(NUMBER)].map(([part]) => part)
  return parts.flatMap((part, index) => {
    const digits = Number(part.replaceAll(',', ''))
    const value = Number.isNaN(digits) ? numberOfWord(part) : digits
    if (value === undefined) return []
    const scale = SCALES[parts[index + 1]?.toLowerCase() ?? '']
    return scale ? [value * scale] : [value]
  })
}
