import { monthNumber } from '#lib/knowledge/calendar.ts'
import { resolveDate } from '../dated.ts'
import type { Mention } from '../entities/entity.ts'
import { Refusal } from '../refusal.ts'
import { isPlanned } from './planned.ts'
import { bracket, plain, type Showing } from './showing.ts'

const RELATIVE =
  /day\b|\b(?:last|this|next|past|coming|yesterday|today|tomorrow|recent|same|previous|following|earlier|later|ago)\b/iu
const SPAN_OF_TIME =
  /^(?:nearly|about|almost|over|more than|at least|some|around|only|just|the (?:last|past))?\s*(?:\d+|[a-z]+)\s(?:years?|months?|weeks?|days?)$/iu

/** Explicit dates stay; others are resolved in brackets. */
export function showDate(state: Showing, mention: Mention): boolean {
  const { story, span } = state
  const { text } = mention
  if (showYear(state, mention)) return true
  if (!RELATIVE.test(text) || /\d{4}/u.test(text) || /^(?:every|each)\b/iu.test(text)) return false
  if (SPAN_OF_TIME.test(text) && !/^(?:last|this|next|same)/iu.test(text)) return false
  const date = resolveDate(text, story.publishedOn, isPlanned(story, span))
  if (!date) throw new Refusal('relative-time')
  const before = story.reading.words[mention.first - 1]
  const bare = before?.pos === 'ADP' || before?.tag === 'IN'
  const hour = story.reading.words[mention.last]
  if (hour && /^(?:morning|afternoon|evening|night)$/u.test(hour.lower) && date.grain === 'day') {
    bracket(state, `${bare ? '' : 'on '}the ${hour.lower} of ${date.text}`, mention.first, mention.last + 1)
    return true
  }
  bracket(state, bare ? date.text : `${date.preposition} ${date.text}`, mention.first, mention.last)
  return true
}

/** "In February" of an article that is read years later: the year is added in brackets. */
function showYear(state: Showing, mention: Mention): boolean {
  const { story } = state
  if (monthNumber(mention.text) === undefined || mention.last !== mention.first + 1) return false
  const word = story.reading.words[mention.first]!
  const date = resolveDate(mention.text, story.publishedOn, false)
  const attributive = story.reading.words[mention.last]?.pos === 'NOUN'
  if (date?.grain !== 'month' || attributive || story.reading.words[mention.first - 1]?.lower !== 'in')
    return false
  plain(state, word)
  const piece = state.out.pieces.at(-1)!
  piece.text = `${piece.text} [${date.iso.slice(0, 4)}]`
  return true
}
