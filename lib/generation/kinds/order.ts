import type { Ready } from '../choose.ts'
import { type ContextLine, contextForAll, showsHeadline } from '../context-line.ts'
import type { ResolvedDate } from '../dated.ts'
import type { Story } from '../story.ts'
import { judge } from '../verify/judged.ts'
import type { DatedEvent } from './event.ts'
import { datedEvents } from './events.ts'
import { CHANCE_OF_ORDER } from './kind-chance.ts'

const STEM = 'Put these events in order, the earliest first.'
const MOST_EVENTS = 4
const FEWEST_EVENTS = 3

/** The latest events of an article whose order its dates leave no doubt of: four, or three where there are no more. */
export function orderOfEvents(story: Story, lines: ContextLine[]): Ready[] {
  const named = datedEvents(story).filter(
    ({ candidate }) => judge(story, candidate, lines.at(-1)!).named.size > 0,
  )
  const events = apart(named).slice(-MOST_EVENTS)
  if (events.length < FEWEST_EVENTS) return []
  const candidates = events.map(({ candidate }) => candidate)
  const context = contextForAll(story, lines, candidates)
  const needsHeadline = candidates.some((candidate) => candidate.needsHeadline)
  if (!context || (needsHeadline && !showsHeadline(context))) return []
  const parts = candidates.map(
    (candidate): Ready => ({
      ...judge(story, candidate, context),
      distractors: [],
      score: CHANCE_OF_ORDER,
    }),
  )
  const [first] = parts
  const statement = `${events.map(({ date, candidate }) => `${date.text}: ${candidate.stem}`).join(' ')}`
  const candidate = {
    ...first!.candidate,
    needsHeadline,
    kind: 'order' as const,
    rule: 'order',
    stem: STEM,
    statement,
  }
  return [{ ...first!, candidate, stem: STEM, parts, score: CHANCE_OF_ORDER }]
}

/** One event for each time, the shortest told, in the order of time; of two that may overlap the later told falls. */
function apart(events: DatedEvent[]): DatedEvent[] {
  const out: DatedEvent[] = []
  const byLength = [...events].sort((a, b) => a.candidate.stem.length - b.candidate.stem.length)
  for (const event of byLength) if (out.every((other) => !overlap(event.date, other.date))) out.push(event)
  return out.sort((a, b) => (a.date.iso < b.date.iso ? -1 : 1))
}

/** "May 2019" and "May 5, 2019" may be any way round; so may two dates of which one is only a part of a year. */
function overlap(a: ResolvedDate, b: ResolvedDate): boolean {
  const [first, second] = [yearOrAll(a), yearOrAll(b)]
  return first.startsWith(second) || second.startsWith(first)
}

const yearOrAll = ({ iso, part }: ResolvedDate) => (part ? iso.slice(0, 4) : iso)
