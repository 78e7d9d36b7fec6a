import type { Reading, Word } from './tokens.ts'

/** The children of a word with one of the dependency labels, in order of the text. */
export function kids(reading: Reading, word: Word, ...deps: string[]): Word[] {
  const out: Word[] = []
  for (const index of word.children) {
    const child = reading.words[index]!
    if (deps.length === 0 || deps.includes(child.dep)) out.push(child)
  }
  return out
}

export function kid(reading: Reading, word: Word, ...deps: string[]): Word | undefined {
  return kids(reading, word, ...deps)[0]
}

export function headOf(reading: Reading, word: Word): Word {
  return reading.words[word.head]!
}

/** A word and all below it, in order of the text. Callers keep to sentences of limited length. */
export function subtree(reading: Reading, word: Word): Word[] {
  const out: Word[] = []
  const open = [word]
  while (open.length > 0) {
    const next = open.pop()!
    out.push(next)
    for (const index of next.children) open.push(reading.words[index]!)
  }
  return out.sort((a, b) => a.index - b.index)
}

const lemmas = new WeakMap<Reading, Map<string, Word[]>>()

/** The words of a lemma, in small letters, in order of the text. */
export function wordsOfLemma(reading: Reading, lemma: string): Word[] {
  let known = lemmas.get(reading)
  if (!known) {
    known = Map.groupBy(reading.words, (word) => word.lemma.toLowerCase())
    lemmas.set(reading, known)
  }
  return known.get(lemma) ?? []
}

export function leftEdge(reading: Reading, word: Word): number {
  return subtree(reading, word)[0]!.index
}

export function isContiguous(words: Word[]): boolean {
  return words.every((word, i) => i === 0 || words[i - 1]!.index + 1 === word.index)
}

export function sentenceWords(reading: Reading, sentence: number): Word[] {
  const span = reading.sentences[sentence]!
  return reading.words.slice(span.first, span.last)
}

/** The words as the article writes them. */
export function surface(words: Word[]): string {
  let out = ''
  for (const [i, word] of words.entries()) {
    const previous = words[i - 1]
    if (previous && (previous.space || previous.index + 1 !== word.index)) out += ' '
    out += word.text
  }
  return out
}
