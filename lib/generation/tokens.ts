import { analyse } from '#lib/language/analyse.ts'
import type { Document, Token } from '#lib/language/document.ts'
import type { Block } from './clean.ts'

/** A token for generation: a word of the language pipeline, with letter-hyphen-letter runs joined ("al-Sharaa"). */
export type Word = {
  index: number
  text: string
  lower: string
  /** UTF-16 offsets into the article. */
  start: number
  end: number
  space: boolean
  tag: string
  pos: string
  dep: string
  lemma: string
  /** Index of the head; a root is its own. */
  head: number
  children: number[]
  sentence: number
  /** Inside a quotation. */
  quoted: boolean
}

/** First word, and the word behind the last. */
export type Span = { first: number; last: number }
export type SentenceSpan = Span & { index: number; block: number; start: number; end: number }
export type LabelledSpan = Span & { label: string }

export type Reading = {
  text: string
  words: Word[]
  sentences: SentenceSpan[]
  entities: LabelledSpan[]
}

/** Replaces typographic signs one to one, so that offsets stay. */
function plain(text: string): string {
  return text
    .replace(/[’‘]/gu, "'")
    .replace(/[“”«»]/gu, '"')
    .replace(/[\n\r\t\u00a0\u2028\u2029]/gu, ' ')
    .replace(/[‐‑]/gu, '-')
}

/** Analyses the blocks of a text, each for itself, and joins the outcome with offsets into the text. */
export function read(text: string, blocks: Block[]): Reading {
  const reading: Reading = { text, words: [], sentences: [], entities: [] }
  for (const [index, block] of blocks.entries()) {
    append(reading, analyse(plain(text.slice(block.start, block.end))), block, index)
  }
  for (const word of reading.words) {
    if (word.head !== word.index) reading.words[word.head]!.children.push(word.index)
  }
  return reading
}

function append(reading: Reading, document: Document, block: Block, blockIndex: number): void {
  const { tokens } = document
  const groups = groupTokens(document)
  const base = reading.words.length
  const groupOf = new Int32Array(tokens.length)
  for (const [index, group] of groups.entries())
    for (let i = group.first; i < group.last; i++) groupOf[i] = index
  // A space token between two groups belongs to the group before it.
  let previous = 0
  for (const [i, token] of tokens.entries()) {
    if (token.pos === 'SPACE') groupOf[i] = previous
    else previous = groupOf[i]!
  }
  const sentenceBase = reading.sentences.length
  for (const [index, group] of groups.entries()) {
    const top = rootOf(tokens, group)
    const last = tokens[group.last - 1]!
    const first = tokens[group.first]!
    let head = top.head
    while (tokens[head]!.pos === 'SPACE' && tokens[head]!.head !== head) head = tokens[head]!.head
    const joined = group.last - group.first > 1
    const text = document.text.slice(first.start, last.end)
    reading.words.push({
      index: base + index,
      text,
      lower: text.toLowerCase(),
      start: block.start + first.start,
      end: block.start + last.end,
      space: last.space || tokens[group.last]?.pos === 'SPACE',
      tag: joined ? last.tag : top.tag,
      pos: joined ? last.pos : top.pos,
      dep: top.dep,
      lemma: joined ? text.slice(0, last.start - first.start).toLowerCase() + last.lemma : top.lemma,
      head: base + groupOf[head]!,
      children: [],
      sentence: sentenceBase + first.sentence,
      quoted: false,
    })
  }
  addSentences(reading, document, groupOf, base, block, blockIndex)
  addEntities(reading, document, groupOf, base)
  markQuotes(reading, base)
}

/** Groups of tokens that are one word here: single tokens, and runs of letters joined by hyphens without a space. */
function groupTokens(document: Document): Span[] {
  const { tokens } = document
  const groups: Span[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.pos === 'SPACE') continue
    let last = i + 1
    while (joins(tokens[last - 1], tokens[last], tokens[last + 1])) last += 2
    groups.push({ first: i, last })
    i = last - 1
  }
  return groups
}

function joins(before?: Token, hyphen?: Token, after?: Token): boolean {
  if (!before || !hyphen || !after || hyphen.text !== '-' || before.space || hyphen.space) return false
  return /\p{L}$/u.test(before.text) && /^\p{L}/u.test(after.text) && before.sentence === after.sentence
}

/** The token of a group whose head lies outside. */
function rootOf(tokens: Token[], group: Span): Token {
  for (let i = group.last - 1; i >= group.first; i--) {
    const token = tokens[i]!
    if (token.head < group.first || token.head >= group.last || token.head === i) return token
  }
  return tokens[group.last - 1]!
}

function addSentences(
  reading: Reading,
  document: Document,
  groupOf: Int32Array,
  base: number,
  block: Block,
  blockIndex: number,
): void {
  for (const sentence of document.sentences) {
    const inside = document.tokens
      .slice(sentence.start, sentence.end)
      .filter((token) => token.pos !== 'SPACE')
    const first = inside[0]
    const last = inside.at(-1)
    const index = reading.sentences.length
    const from = base + (groupOf[sentence.start] ?? 0)
    reading.sentences.push({
      index,
      block: blockIndex,
      first: first ? base + groupOf[document.tokens.indexOf(first, sentence.start)]! : from,
      last: last ? base + groupOf[document.tokens.lastIndexOf(last, sentence.end - 1)]! + 1 : from,
      start: block.start + (first?.start ?? 0),
      end: block.start + (last?.end ?? 0),
    })
  }
}

function addEntities(reading: Reading, document: Document, groupOf: Int32Array, base: number): void {
  let behind = base
  for (const entity of document.entities) {
    const first = Math.max(behind, base + groupOf[entity.start]!)
    const last = base + groupOf[entity.end - 1]! + 1
    if (last <= first) continue
    reading.entities.push({ first, last, label: entity.label })
    behind = last
  }
}

/** Marks what stands in quotation marks; where they do not pair up, all from the first mark on. */
function markQuotes(reading: Reading, base: number): void {
  const { words } = reading
  const marks = words
    .slice(base)
    .filter((word) => word.text === '"' || word.text === "''" || word.text === '``')
  if (marks.length === 0) return
  if (marks.length % 2 === 1) {
    for (let i = marks[0]!.index; i < words.length; i++) words[i]!.quoted = true
    return
  }
  for (let k = 0; k < marks.length; k += 2) {
    for (let i = marks[k]!.index + 1; i < marks[k + 1]!.index; i++) words[i]!.quoted = true
  }
}
