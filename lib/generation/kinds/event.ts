import { dateValue } from '../ask/answer-values.ts'
import type { Candidate } from '../ask/candidate.ts'
import type { ResolvedDate } from '../dated.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan, Span } from '../tokens.ts'

/** Something that happened on a date that the article gives, told without the date. */
export type DatedEvent = { candidate: Candidate; date: ResolvedDate }

export type Told = { text: string; needsHeadline: boolean; doubts: Set<string> }

const MOST_WORDS = 22
const FEWEST_WORDS = 5
/** Words that tell when, before or after what else, or at which end of a life something happened. */
const TELLS_TIME =
  /\b(?:after|before|since|until|till|later|earlier|then|ago|following|previous(?:ly)?|next|last|first|second|third|final(?:ly)?|again|still|already|now|recent(?:ly)?|return\w*|today|yesterday|tomorrow|morning|night|evening|afternoon|noon|dawn|born|birth\w*|died|death|deceased|funeral|buried|retire\w*|anniversary|former|ex|graduat\w+|while|when|once|\d{4}|\p{L}+day)\b/iu

/** Plain, short, and without a word that tells when. */
export function isEvent({ text, doubts }: Told): boolean {
  const length = text.split(' ').length
  const isPlain = !/["“”…]/u.test(text) && /^\p{Lu}/u.test(text)
  return (
    isPlain &&
    length >= FEWEST_WORDS &&
    length <= MOST_WORDS &&
    !TELLS_TIME.test(text) &&
    [...doubts].every((code) => code === 'definite')
  )
}

/** As a question of its own the event would be: when was that? */
export function eventCandidate(
  story: Story,
  span: SentenceSpan,
  mention: Span,
  date: ResolvedDate,
  { text, needsHeadline, doubts }: Told,
): Candidate {
  return {
    kind: 'complete',
    rule: 'event',
    stem: text,
    answer: date.text,
    value: dateValue(date),
    hint: {},
    statement: story.reading.text.slice(span.start, span.end),
    sentence: span.index,
    answerWords: { first: mention.first, last: mention.last },
    needsHeadline,
    asOf: false,
    dateReason: date.reason,
    flags: new Set(),
    doubts,
  }
}
