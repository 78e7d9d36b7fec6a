import type { Reading, Word } from '../tokens.ts'
import { kids, subtree } from '../tree.ts'

/** The words of a noun phrase without appositions, asides and clauses behind a comma. */
export function phraseWords(reading: Reading, head: Word): Word[] {
  const out: Word[] = []
  const open = [head]
  while (open.length > 0) {
    const word = open.pop()!
    out.push(word)
    for (const child of kids(reading, word)) if (keeps(reading, word, child)) open.push(child)
  }
  return out.sort((a, b) => a.index - b.index)
}

function keeps(reading: Reading, parent: Word, child: Word): boolean {
  if (child.dep === 'appos' || child.dep === 'parataxis') return false
  // "born in Chicago and studied law": the parser hung the second verb on the place.
  if (child.dep === 'conj' && ['VBD', 'VBZ', 'VBP'].includes(child.tag)) return false
  if (
    child.dep === 'cc' &&
    kids(reading, parent, 'conj').some((other) => ['VBD', 'VBZ', 'VBP'].includes(other.tag))
  )
    return false
  if (child.dep === 'punct') return keepsPunctuation(reading, parent, child)
  const first = subtree(reading, child)[0]!
  const before = reading.words[first.index - 1]
  if (/^[([]$/u.test(before?.text ?? '') || /^[([]/u.test(child.text)) return false
  if (child.dep === 'relcl' && /^[,—–(-]$/u.test(before?.text ?? '')) return false
  if (child.dep === 'acl' && before?.text === ',') return false
  return !(child.dep === 'prep' && ['including', 'like', 'especially', 'such'].includes(child.lower))
}

/** Commas stay between conjuncts and between adjectives only. */
function keepsPunctuation(reading: Reading, parent: Word, mark: Word): boolean {
  if (/^[()[\];:—–]$/u.test(mark.text)) return false
  if (mark.text !== ',') return true
  if (kids(reading, parent, 'conj').length > 0) return true
  return reading.words[mark.index - 1]?.pos === 'ADJ' && reading.words[mark.index + 1]?.pos === 'ADJ'
}

/** Indexes of the noun phrase's own modifiers, for comparing. */
export function indexes(words: Word[]): Set<number> {
  return new Set(words.map((word) => word.index))
}
