import { isFirstName } from '#lib/knowledge/first-names.ts'
import type { Document, Token } from '#lib/language/document.ts'
import { type ClauseTense, clauseTense } from './clause-tense.ts'
import { type DateMatch, findDateMatches } from './date-patterns.ts'
import { dateMeaning } from './date-rules.ts'
import { displayDate, displayDayWithWeekday, partsOf } from './iso-date.ts'

/**
 * How a date stands to its clause: `at` tells when, `since`, `before`, `after` and `by` bound it, `name` is part
 * of a name or noun ("the 2016 election", "Wednesday's meeting").
 */
type DateRelation = 'at' | 'since' | 'before' | 'after' | 'by' | 'name'

export type ResolvedDate = {
  /** As shown: "September 9, 2025", "December 2024", "late 2024". */
  text: string
  /** UTF-16 offsets of the expression in the article, without its preposition. */
  start: number
  end: number
  /** As short as the grain: 2025-09-09, 2025-09, 2025. */
  iso: string
  grain: 'day' | 'month' | 'year'
  part?: 'early' | 'mid' | 'late'
  /** The preposition that fits the shown text. */
  preposition: 'on' | 'in'
  relation: DateRelation
  /** Why it means this day, in one sentence. */
  reason: string
}

/** An expression that tells no exact time, or not surely: it must not be left in a question either. */
type UnresolvedDate = { start: number; end: number; reject: string }

export type DateOutcome = ResolvedDate | UnresolvedDate

/**
 * All date expressions of an article in order, each resolved against the day of publication or rejected with a
 * code. The tense of the clause comes from its verb unless the caller knows better.
 */
export function resolveDates(
  document: Document,
  publishedOn: string,
  tenseAt: (document: Document, token: number) => ClauseTense = clauseTense,
): DateOutcome[] {
  return findDateMatches(document.text).flatMap((match): DateOutcome[] => {
    const tokens = tokensOf(document, match)
    if (tokens === undefined || !isDate(document, match, tokens)) return []
    const { start, end } = match
    const relation = relationOf(document, match, tokens)
    if (typeof relation !== 'string') return [{ start, end, ...relation }]
    const tense = tenseAt(document, tokens.head)
    const before = document.tokens[tokens.first - 1]
    const from = before !== undefined && PREPOSITIONS.has(before.text.toLowerCase()) ? before.start : start
    const resolved = resolve(match, document.text.slice(from, end), publishedOn, tense)
    if ('reject' in resolved) return [{ start, end, ...resolved }]
    if (isUnclearYear(document, match, publishedOn)) return [{ start, end, reject: 'date:other-year' }]
    return [{ ...resolved, start, end, relation }]
  })
}

/** The meaning of a text that is one date expression ("last December", "on Sept. 9"), or the code why it has none. */
export function resolveDate(
  text: string,
  publishedOn: string,
  tense: ClauseTense,
): Omit<ResolvedDate, 'start' | 'end' | 'relation'> | { reject: string } {
  const said = text.trim().replace(/\s+(?:morning|afternoon|evening|night)$/u, '')
  const bare = said.replace(/^(?:on|in|at|the)\s+/iu, '')
  const match = findDateMatches(bare).find(({ start, end }) => start === 0 && end === bare.length)
  return match === undefined ? { reject: 'date:unknown' } : resolve(match, said, publishedOn, tense)
}

function resolve(match: DateMatch, said: string, publishedOn: string, tense: ClauseTense) {
  const meaning = dateMeaning(match, publishedOn, tense)
  if ('reject' in meaning) return meaning
  const { month, day } = partsOf(meaning.iso)
  const grain = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
  const limit = publishedOn.slice(0, meaning.iso.length)
  if (tense === 'past' && meaning.iso > limit) return { reject: 'date:after-publication' }
  const shown = displayDate(meaning.iso, meaning.part)
  const exact = match.pieces.year !== undefined
  const reason = exact
    ? `The article says “${said}”.`
    : `The article of ${displayDayWithWeekday(publishedOn)} says “${said}”: ${shown}.`
  const preposition = grain === 'day' ? 'on' : 'in'
  return { ...meaning, text: shown, grain, preposition, reason } as const
}

type Span = { first: number; last: number; head: number }

/** The tokens of the expression and the one that ties it to the sentence. */
function tokensOf(document: Document, { start, end }: DateMatch): Span | undefined {
  const first = document.tokens.findIndex((token) => token.end > start)
  const after = document.tokens.findIndex((token) => token.start >= end)
  const last = (after === -1 ? document.tokens.length : after) - 1
  if (first === -1 || last < first) return undefined
  for (let index = first; index <= last; index += 1) {
    const token = document.tokens[index]
    if (token !== undefined && (token.head < first || token.head > last || token.head === index)) {
      return { first, last, head: index }
    }
  }
  return undefined
}

/** "May" the verb, "April Jones", "2019 people" and "page 1999" are no dates. */
function isDate(document: Document, match: DateMatch, { first, last }: Span): boolean {
  const token = document.tokens[first]
  const entity = document.entities.find((entity) => entity.start <= first && entity.end > first)
  if (token === undefined || entity?.label === 'PERSON' || token.tag === 'MD') return false
  if (match.form === 'month' && last === first) return isMonth(document, first)
  if (match.form !== 'year') return true
  const before = document.tokens[first - 1]
  return (
    entity?.label === 'DATE' ||
    entity?.label === 'EVENT' ||
    (before !== undefined &&
      /^(?:in|since|by|of|from|until|during)$/iu.test(before.text) &&
      token.dep === 'pobj')
  )
}

/** Not the verb or modal ("may"), not the surname ("Theresa May"). */
function isMonth(document: Document, index: number): boolean {
  const { pos = '' } = document.tokens[index] ?? {}
  return (pos === 'PROPN' || pos === 'NOUN') && !isFirstName(document.tokens[index - 1]?.text ?? '')
}

const PREPOSITIONS = new Map<string, DateRelation | { reject: string }>([
  ['on', 'at'],
  ['in', 'at'],
  ['at', 'at'],
  ['during', 'at'],
  ['since', 'since'],
  ['before', 'before'],
  ['after', 'after'],
  ['by', 'by'],
  ['from', { reject: 'date:from' }],
  ['until', { reject: 'date:until' }],
  ['till', { reject: 'date:until' }],
  ['through', { reject: 'date:until' }],
  ['between', { reject: 'date:range' }],
  ['earlier', { reject: 'date:vague' }],
  ['later', { reject: 'date:vague' }],
])

/** What ties the expression to its clause: its preposition, nothing ("said Tuesday"), or a noun that it names. */
function relationOf(
  document: Document,
  match: DateMatch,
  { first, last, head }: Span,
): DateRelation | { reject: string } {
  const before = document.tokens[first - 1]
  const after = document.tokens[last + 1]
  if (match.form !== 'range' && /^(?:'s|’s|'|’)$/u.test(after?.text ?? '')) return 'name'
  const preposition = before === undefined ? undefined : PREPOSITIONS.get(before.text.toLowerCase())
  const token = document.tokens[head]
  if (preposition !== undefined) return isModifier(token) ? 'name' : preposition
  return token?.dep === 'npadvmod' || token?.dep === 'tmod' || token?.dep === 'advmod' ? 'at' : 'name'
}

function isModifier(token: Token | undefined): boolean {
  return token !== undefined && /^(?:nummod|compound|nmod|amod|poss)$/u.test(token.dep)
}

/** A date without a year belongs to a far year that its sentence, or the start of the one before, names. */
function isUnclearYear(document: Document, match: DateMatch, publishedOn: string): boolean {
  const bare = match.pieces.year === undefined && match.pieces.step === undefined
  if (!bare || (match.form !== 'day' && match.form !== 'month')) return false
  const token = document.tokens.find(({ end }) => end > match.start)
  const sentence = document.sentences[token?.sentence ?? -1]
  const previous = document.sentences[(token?.sentence ?? 0) - 1]
  const startOf = (index: number | undefined) => document.tokens[index ?? -1]?.start ?? match.start
  const own = document.text.slice(startOf(sentence?.start), match.start)
  const opening = document.text.slice(startOf(previous?.start), startOf(sentence?.start))
  const narrated = opening.includes('\n')
    ? ''
    : (opening.match(/^(?:In|On|Since|By|During|Between|From) .{0,30}/u)?.[0] ?? '')
  const { year } = partsOf(publishedOn)
  const years = `${narrated} ${own}`.matchAll(/(?<![\d$€£,.])(?:1[89]|20)\d\d(?![\d,]*\d)/gu)
  return [...years].some(([found]) => Math.abs(Number(found) - year) > 1)
}
