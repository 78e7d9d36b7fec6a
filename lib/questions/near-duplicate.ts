/**
 * Questions that ask almost the same. Two stems are compared by the words that mean something and their neighbours
 * (shingles of one and two words), by the share of shingles that they have in common: A. Broder, "On the resemblance and
 * containment of documents" (Compression and Complexity of Sequences, 1997). Time grows with the shingles of all questions
 * and the pairs that share a rare one, not with all pairs.
 */

export type Asked = { id: string; stem: string /** What is right, in words. */; answer: string }

export type Alike = {
  id: string
  /** 0 to 1; 1 for stems that read alike. */
  resemblance: number
}

type Entry = { shingles: Set<string>; asks: string | undefined; answer: string }

export type Index = { entries: Map<string, Entry>; holders: Map<string, string[]> }

/** From this share on a pair is told. */
const NEAR = 0.6
/** A shingle that so many questions have says nothing about a pair. */
const COMMON = 60
const QUESTION_WORDS = new Set('when where who whom whose which what how why'.split(' '))
const SMALL = new Set(
  `a an the of to in on at by for with from and or as is are was were be been did does do has have had will would
   that this these those it its into than after before during about according`.split(/\s+/),
)

/** Prepares questions to be compared. */
export function indexOf(questions: readonly Asked[]): Index {
  const entries = new Map<string, Entry>()
  const holders = new Map<string, string[]>()
  for (const question of questions) {
    const { id } = question
    const entry = entryOf(question)
    entries.set(id, entry)
    for (const shingle of entry.shingles) {
      const held = holders.get(shingle)
      if (held) held.push(id)
      else holders.set(shingle, [id])
    }
  }
  return { entries, holders }
}

function entryOf({ stem, answer }: Omit<Asked, 'id'>): Entry {
  const words = wordsOf(stem)
  return {
    shingles: shinglesOf(words),
    asks: words.find((word) => QUESTION_WORDS.has(word)),
    answer: wordsOf(answer).join(' '),
  }
}

/** Questions that ask almost the same as one of the index, the nearest first. */
export function alikeOf(index: Index, id: string): Alike[] {
  const own = index.entries.get(id)
  return own ? nearTo(index, own, id) : []
}

/** The same for what is still being written; `id` names the question of the index that it is of, if any. */
export const alikeTo = (index: Index, { id, ...asked }: Omit<Asked, 'id'> & { id: string | null }): Alike[] =>
  nearTo(index, entryOf(asked), id)

function nearTo(index: Index, own: Entry, id: string | null): Alike[] {
  const candidates = new Set<string>()
  for (const shingle of own.shingles) {
    const held = index.holders.get(shingle) ?? []
    if (held.length <= COMMON) for (const other of held) candidates.add(other)
  }
  if (id !== null) candidates.delete(id)
  return [...candidates]
    .flatMap((other) => {
      const entry = index.entries.get(other)
      const resemblance = entry ? resemblanceOf(own, entry) : 0
      return entry && resemblance >= NEAR && asksTheSame(own, entry) ? [{ id: other, resemblance }] : []
    })
    .sort((a, b) => b.resemblance - a.resemblance || (a.id < b.id ? -1 : 1))
}

/** "When …" and "Where …" about one matter differ, unless the answer is the same. */
const asksTheSame = (a: Entry, b: Entry): boolean =>
  a.asks === b.asks || (a.answer !== '' && a.answer === b.answer)

function resemblanceOf(a: Entry, b: Entry): number {
  let shared = 0
  for (const shingle of a.shingles) if (b.shingles.has(shingle)) shared += 1
  const all = a.shingles.size + b.shingles.size - shared
  return all === 0 ? 0 : shared / all
}

/** Without case, accents, signs, small words and the ends of possessives. A gap is a word of its own. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
  const words = plain.match(/_{3,}|\d[\d,.]*(?<!\D)|[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !SMALL.has(word)).map((word) => (word.startsWith('__') ? '_' : word))
}

function shinglesOf(words: string[]): Set<string> {
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`)
  return new Set([...words, ...pairs])
}
