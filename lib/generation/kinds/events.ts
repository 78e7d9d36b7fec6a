import { showSentence } from '../complete/refer.ts'
import { connectiveCuts, safeCuts } from '../complete/trim.ts'
import { refusedSentence } from '../complete/usable.ts'
import { textOf } from '../complete/written.ts'
import { resolveDate } from '../dated.ts'
import type { Mention } from '../entities/entity.ts'
import { unlessRefused } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan, Span, Word } from '../tokens.ts'
import { headOf, kids } from '../tree.ts'
import { NEGATIONS, SAYING } from '../words.ts'
import { clauseEvents } from './clause-events.ts'
import { type DatedEvent, eventCandidate, isEvent, type Told } from './event.ts'

/** The sentences of a report that tell one past event with one date, in the order of the text. */
export function datedEvents(story: Story): DatedEvent[] {
  const told = story.reading.sentences.flatMap(
    (span) => unlessRefused(() => (refusedSentence(story, span) ? undefined : readEvent(story, span))) ?? [],
  )
  const sentences = new Set(told.map(({ candidate }) => candidate.sentence))
  return [...told, ...clauseEvents(story).filter(({ candidate }) => !sentences.has(candidate.sentence))]
}

function readEvent(story: Story, span: SentenceSpan): DatedEvent | undefined {
  const words = story.reading.words.slice(span.first, span.last)
  const root = words.find((word) => word.head === word.index)
  const dates = story.mentions.flatMap((mention) => {
    const date = isWithin(mention, span) ? resolveDate(mention.text, story.publishedOn, false) : undefined
    return date ? [{ mention, date }] : []
  })
  const [{ mention, date } = {}] = dates
  if (!root || !mention || dates.length > 1 || !isPast(story, root)) return undefined
  const phrase = date && date.iso <= story.publishedOn ? datePhrase(story, mention, root) : undefined
  if (!date || !phrase) return undefined
  const told = tellWithout(story, span, phrase, root)
  if (!isEvent(told)) return undefined
  return { date, candidate: eventCandidate(story, span, mention, date, told) }
}

const isWithin = ({ kind, first, last }: Mention, span: Span) =>
  kind === 'date' && first >= span.first && last <= span.last

/** Told as done, by the report itself: no claim, no denial. */
function isPast({ reading }: Story, root: Word): boolean {
  if (SAYING.has(root.lemma) || kids(reading, root, 'neg', 'ccomp', 'conj').length > 0) return false
  if (kids(reading, root, 'advmod').some(({ lower }) => NEGATIONS.has(lower))) return false
  const finite = [root, ...kids(reading, root, 'aux', 'auxpass')].find(({ tag }) =>
    /^(?:VB[DPZ]|MD)$/u.test(tag),
  )
  // "had left" is before something else.
  return finite?.tag === 'VBD' && !kids(reading, root, 'aux').some(({ lemma }) => lemma === 'have')
}

/** The words of "on May 5", with the comma behind it at the front; only where it hangs on the main verb. */
function datePhrase({ reading }: Story, mention: Mention, root: Word): Word[] | undefined {
  const { words } = reading
  const before = words[mention.first - 1]
  const head = headOf(reading, words[mention.head]!)
  const byPrep = before !== undefined && head === before && /^(?:in|on)$/u.test(before.lower)
  const top = byPrep ? before : words[mention.head]!
  if (headOf(reading, top) !== root || (byPrep && kids(reading, top).length > 1)) return undefined
  const first = byPrep ? before.index : mention.first
  const behind = words[mention.last]
  const isAtFront = words[first - 1]?.sentence !== top.sentence
  if (behind && /^(?:of|to|and|or|at|when|where|which)$/u.test(behind.lower)) return undefined
  const betweenCommas = behind?.text === ',' && (isAtFront || words[first - 1]?.text === ',')
  return words.slice(first, mention.last + (betweenCommas ? 1 : 0))
}

/** The sentence without the date, as short as safe cuts make it. */
function tellWithout(story: Story, span: SentenceSpan, phrase: Word[], root: Word): Told {
  const kept = new Set<number>()
  for (let i = span.first; i < span.last; i++) kept.add(i)
  for (const { index } of phrase) kept.delete(index)
  for (const { first, last } of [...connectiveCuts(story, span), ...safeCuts(story, span)]) {
    if (root.index >= first && root.index < last) continue
    for (let i = first; i < last; i++) kept.delete(i)
  }
  const doubts = new Set<string>()
  const shown = showSentence(story, span, kept, new Set(), false, { doubts })
  const text = textOf(shown.pieces, new Set(), '')
    .replace(/\[([^\]]*)\]/gu, '$1')
    .replace(/^, /u, '')
  return { text, needsHeadline: shown.needsHeadline, doubts }
}
