/** The sentences of an article, to be chosen from: good enough for people; the generator reads more closely. */

export type Sentence = { start: number; end: number; text: string }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** After one of these a point ends no sentence: "Mr.", "U.S.", "No.". */
const ABBREVIATED =
  /(?:^|[\s("“'‘])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)\s*$/u

/** Offsets are UTF-16 into the whole text. A sentence never goes on in another line. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    let begun: number | null = null
    for (const part of segmenter.segment(line)) {
      const start: number = begun ?? part.index
      const end = part.index + part.segment.length
      const goesOn = ABBREVIATED.test(part.segment) && end < line.length
      begun = goesOn ? start : null
      if (!goesOn) sentences.push(trimmed(text, index + start, index + end))
    }
  }
  return sentences.filter((sentence) => sentence.text !== '')
}

function trimmed(text: string, start: number, end: number): Sentence {
  const piece = text.slice(start, end)
  const from = start + (piece.length - piece.trimStart().length)
  return { start: from, end: from + piece.trim().length, text: piece.trim() }
}
