import { dateValue } from '../ask/answer-values.ts'
import { resolveDate } from '../dated.ts'
import type { Mention } from '../entities/entity.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan } from '../tokens.ts'
import { type Blank, type Finder, sentenceText, wordAt, wordBefore, wordsOf } from './blank.ts'
import { nameBlank, nationalityBlank } from './name-blanks.ts'
import { nounBlanks } from './noun-blanks.ts'
import { durationBlank, moneyBlank, numberBlank, percentBlank } from './number-blanks.ts'
import { officeBlanks } from './office-blanks.ts'
import { ordinalBlanks } from './ordinal-blanks.ts'
import { placeBlank } from './place-blanks.ts'
import { isPlanned } from './planned.ts'

/** The blanks that a sentence offers, with what is doubtful about each: figures, dates, places, names, a few nouns. */
export function findBlanks(story: Story, span: SentenceSpan): Blank[] {
  const out: Blank[] = []
  for (const mention of mentionsIn(story, span)) {
    if (story.reading.words[mention.first]!.quoted || isGlued(story, mention)) continue
    const blank = FINDERS[mention.kind]?.(story, mention, span)
    if (blank) out.push(blank)
  }
  out.push(...nounBlanks(story, span), ...ordinalBlanks(story, span), ...officeBlanks(story, span))
  return out
}

function mentionsIn(story: Story, span: SentenceSpan): Mention[] {
  const out: Mention[] = []
  for (let i = span.first; i < span.last; i++) {
    const mention = story.at[i]
    if (mention?.first === i && mention.last <= span.last) out.push(mention)
  }
  return out
}

/** Part of "2013-14", "and/or", "5:30". */
function isGlued(story: Story, mention: Mention): boolean {
  const sign = /^[-/:]$/u
  return (
    sign.test(wordBefore(story, mention.first)?.text ?? '') ||
    sign.test(wordAt(story, mention.last)?.text ?? '')
  )
}

/** Only dates that are written out: a weekday tells nothing to a reader of another week. */
const WRITTEN =
  /^(?:(?:late|early|mid)[- ]?)?(?:\p{Lu}\p{Ll}+\.?(?: \d{1,2})?(?:,? \d{4})?|\d{1,2} \p{Lu}\p{Ll}+(?: \d{4})?|\d{4})$/u

const dateBlank: Finder = (story, mention, span) => {
  const sentence = sentenceText(story, span)
  const { text } = mention
  if (/\b(?:old|aged?)\b/u.test(text) || /\bborn\b/u.test(sentence)) return undefined
  const duration = durationBlank(story, mention, span)
  if (duration || !WRITTEN.test(text) || /^\p{Lu}\p{Ll}+day$/u.test(text)) return duration
  const date = resolveDate(text, story.publishedOn, isPlanned(story, span))
  const before = wordBefore(story, mention.first)?.lower ?? ''
  const behind = wordAt(story, mention.last)?.lower ?? ''
  if (!date || isOfOtherYear(story, mention, span)) return undefined
  if (!/^(?:in|on|since|until|by|during|of|before|after)$/u.test(before)) return undefined
  if (/^(?:to|and|or|through|-)$/u.test(behind)) return undefined
  // "1709 schoolchildren", "2000 levels"
  if (
    ['NOUN', 'ADJ'].includes(wordAt(story, mention.last)?.pos ?? '') &&
    !/^(?:when|where|which|after|as)$/u.test(behind)
  )
    return undefined
  if (date.grain === 'day' && daysApart(date.iso, story.publishedOn) <= 2) return undefined
  if (date.grain === 'year' && !date.part && date.iso === story.publishedOn.slice(0, 4)) return undefined
  // A month is shown with its year: nobody knows of which article "February" speaks.
  const month = date.grain === 'month' && !date.part && !/\d/u.test(text)
  return {
    rule: 'complete-date',
    words: wordsOf(story, mention),
    answer: month ? date.text : text,
    ...(month ? { reported: `${text} [${date.iso.slice(0, 4)}]` } : {}),
    value: dateValue(date),
    hint: {},
    doubts: [],
  }
}

/** "In the 2016 election he went on until June": a date without a year is of the year that the sentence names. */
function isOfOtherYear(story: Story, mention: Mention, span: SentenceSpan): boolean {
  if (/\d{4}/u.test(mention.text)) return false
  const before = story.reading.text.slice(span.start, story.reading.words[mention.first]!.start)
  const years = before.match(/(?<![\d$€£,.])(?:1[89]|20)\d\d(?![\d,]*\d)/gu) ?? []
  return years.some((year) => year !== story.publishedOn.slice(0, 4))
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

const FINDERS: Partial<Record<Mention['kind'], Finder>> = {
  date: dateBlank,
  time: durationBlank,
  number: numberBlank,
  percent: percentBlank,
  money: moneyBlank,
  place: placeBlank,
  nationality: nationalityBlank,
  person: nameBlank,
  organisation: nameBlank,
  thing: nameBlank,
  event: nameBlank,
  facility: nameBlank,
}
