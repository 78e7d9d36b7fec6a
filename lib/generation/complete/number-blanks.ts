import { amountOf, directionHint, numberOf, quantity } from '../ask/answer-values.ts'
import type { Mention } from '../entities/entity.ts'
import type { Story } from '../story.ts'
import type { Reading, SentenceSpan, Word } from '../tokens.ts'
import { headOf, kids, surface } from '../tree.ts'
import { NUMBER_WORD } from '../words.ts'
import { type Blank, type Finder, sentenceText, wordAt, wordBefore, wordsOf } from './blank.ts'

const UNCOUNTED =
  /^(?:p\.m\.|a\.m\.|years?|points?|times|others?|page|grade|route|flight|chapter|episode|section|article|channel|room|degrees|minutes?|seconds?|hours?|goals?|met(?:er|re)s?|km|kilomet\w+|miles?)$/u

const NUMBERED =
  /^(?:magnitude|category|flight|route|highway|interstate|area|phase|level|type|act|section|article|channel|group|no\.?|number)$/u
const RACES = /^(?:hurdles|race|freestyle|relay|sprint|dash|final|butterfly|backstroke|breaststroke|run)$/u

/** "51 Pegasi", "magnitude 6.3", "400 m hurdles": the number is part of what something is called. */
export function isInName(reading: Reading, word: Word): boolean {
  const [before, next, then] = [-1, 1, 2].map((step) => reading.words[word.index + step])
  if (NUMBERED.test(before?.lower ?? '')) return true
  const head = headOf(reading, word)
  if (head.index > word.index && head.tag === 'NNP') return true
  return /^(?:m|met(?:er|re)s?)$/u.test(next?.lower ?? '') && RACES.test(then?.lower ?? '')
}

/** The one number word of a mention. */
function single(words: Word[]): Word | undefined {
  const numbers = words.filter((word) => NUMBER_WORD.test(word.text))
  return numbers.length === 1 ? numbers[0] : undefined
}

export const numberBlank: Finder = (story, mention, span) => {
  const all = wordsOf(story, mention)
  const word = single(all)
  const amount = word && numberOf(word.text)
  if (!word || amount === undefined || amount < 2 || /^(?:19|20)\d\d$/u.test(word.text)) return undefined
  if (isInName(story.reading, word)) return undefined
  const head = headOf(story.reading, word)
  const counted = word.dep === 'nummod' && head.index > word.index && ['NOUN', 'PROPN'].includes(head.pos)
  const casualties =
    ['dobj', 'nsubjpass', 'nsubj'].includes(word.dep) && /^(?:kill|injure|wound|arrest)$/u.test(head.lemma)
  if (!(counted && !UNCOUNTED.test(head.lower)) && !casualties) return undefined
  const before = wordBefore(story, mention.first)?.lower ?? ''
  if (amount <= 4 && /^(?:the|these|those|both|,|other|all|its|their|his|her)$/u.test(before))
    return undefined
  if (isTold(story, mention, span, amount)) return undefined
  // "two officers, Wilbur Ross and William Barr": counted by naming.
  if (kids(story.reading, head, 'appos').some((word) => word.pos === 'PROPN')) return undefined
  const { words } = story.reading
  const around = surface(
    words.slice(Math.max(span.first, mention.first - 3), Math.min(span.last, mention.last + 3)),
  )
  return {
    rule: 'complete-number',
    words: [word],
    answer: word.text,
    value: quantity('number', amount, all, casualties ? 'people' : head.lower),
    hint: { ...directionHint(around), ...limitOf(story, span, mention, head) },
    doubts: [],
  }
}

/** Ages, ranges, scores and sums: numbers that the sentence tells or that mean nothing alone. */
function isTold(story: Story, mention: Mention, span: SentenceSpan, amount: number): boolean {
  const before = wordBefore(story, mention.first)
  const behind = wordAt(story, mention.last)
  if (before?.pos === 'PROPN' && mention.kind === 'number') return true
  const tail = story.reading.words.slice(mention.last, Math.min(span.last, mention.last + 5))
  const opening = tail.findIndex((word) => word.text === '(')
  if (
    opening >= 0 &&
    /\d/u.test(tail[opening + 1]?.text ?? story.reading.words[mention.last + 5]?.text ?? '')
  )
    return true
  if (before?.text === ',' && behind?.text === ',') return true
  if (before?.text === '(' || /^(?:age|aged|no\.|number|between|from)$/u.test(before?.lower ?? ''))
    return true
  const range = /^(?:to|or|and)$/u
  if (range.test(behind?.lower ?? '') && NUMBER_WORD.test(wordAt(story, mention.last + 1)?.text ?? ''))
    return true
  if (range.test(before?.lower ?? '') && NUMBER_WORD.test(wordBefore(story, mention.first - 1)?.text ?? ''))
    return true
  const others = story.reading.words
    .slice(span.first, span.last)
    .filter((word) => word.index < mention.first || word.index >= mention.last)
    .map((word) => numberOf(word.text))
    .filter((value) => value !== undefined)
  const sum = others.reduce((total, value) => total + value, 0)
  const completes = others.length >= 2 && others.some((value) => sum - value + amount === value)
  return others.includes(amount) || completes || (others.length >= 2 && sum === amount)
}

/** No more states, and no parliament with more seats. */
const MOST_OF: Record<string, number> = { states: 50, seats: 650 }

/** "12 of the 20 members": no option above 20. */
function limitOf(story: Story, span: SentenceSpan, mention: Mention, head: Word): Blank['hint'] {
  const most = MOST_OF[head.lower]
  if (most !== undefined) return { limit: most }
  const text = surface(story.reading.words.slice(mention.last, Math.min(span.last, mention.last + 6)))
  const found = /^(?:\w+ )?(?:out )?of (?:the |its |their |all )?(\d[\d,]*)\b/u.exec(text)
  const limit = found ? numberOf(found[1]!) : undefined
  return limit === undefined ? {} : { limit }
}

export const percentBlank: Finder = (story, mention, span) => {
  const all = wordsOf(story, mention)
  const word = single(all)
  const amount = word && numberOf(word.text)
  if (!word || amount === undefined || amount < 2) return undefined
  const sentence = sentenceText(story, span)
  if (/\bfrom\b/u.test(sentence) || isTold(story, mention, span, amount)) return undefined
  const grows = /\b(?:r[io]se|increase\w*|jump\w*|grow\w*|grew|up|more|higher|inflation)\b/u.test(sentence)
  return {
    rule: 'complete-percent',
    words: [word],
    answer: word.text,
    value: quantity('percent', amount, all, 'percent'),
    hint: { ...directionHint(surface(all)), ...(grows ? {} : { limit: 100 }) },
    doubts: [],
  }
}

/** Sums of the size of news; a conversion in brackets would tell them. */
export const moneyBlank: Finder = (story, mention, span) => {
  const all = wordsOf(story, mention)
  const numbers = all.filter((word) => /\d/u.test(word.text))
  const [word] = numbers
  const amount = amountOf(all.filter((part) => !/^[$€£]$/u.test(part.text)))
  if (numbers.length !== 1 || !word || amount === undefined || amount < 50_000) return undefined
  if (/\((?:about |roughly |US|[$€£])/u.test(sentenceText(story, span))) return undefined
  const shown = numberOf(word.text) ?? amount
  if (isTold(story, mention, span, shown)) return undefined
  const lead = surface(story.reading.words.slice(Math.max(span.first, mention.first - 3), mention.last))
  return {
    rule: 'complete-money',
    words: [word],
    answer: word.text,
    value: quantity('money', shown, all, all.at(-1)!.lower),
    hint: directionHint(lead),
    doubts: [],
  }
}

export function durationBlank(story: Story, mention: Mention, span: SentenceSpan): Blank | undefined {
  const all = wordsOf(story, mention)
  // "eight years, from 2008 to 2016"
  if ((sentenceText(story, span).match(/\b(?:1[5-9]|20)\d\d\b/gu)?.length ?? 0) >= 2) return undefined
  const unit = all.at(-1)!
  const number = single(all)
  if (!number || !/^(?:years?|months?|weeks?|days?|hours?|decades?)$/u.test(unit.lower)) return undefined
  if (/\b(?:next|coming|past|last|first)\b/iu.test(mention.text)) return undefined
  const amount = numberOf(number.text)
  // One and two are guessed; "the four days" were told before.
  if (amount === undefined || amount < 3 || wordBefore(story, mention.first)?.lower === 'the')
    return undefined
  if (/^(?:ago|later|earlier|before|after|old)$/u.test(wordAt(story, mention.last)?.lower ?? ''))
    return undefined
  return {
    rule: 'complete-duration',
    words: [number],
    answer: number.text,
    value: quantity('duration', amount, all, unit.lower),
    hint: directionHint(surface(story.reading.words.slice(Math.max(0, mention.first - 3), mention.last))),
    doubts: [],
  }
}
