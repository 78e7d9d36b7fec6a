import { monthNumber, weekdayNumber } from '#lib/knowledge/calendar.ts'
import type { ClauseTense } from './clause-tense.ts'
import type { DateForm, DateMatch } from './date-patterns.ts'
import { addDays, addMonths, isDay, isoOf, partsOf, weekdayOf } from './iso-date.ts'

/** What an expression means: an ISO string as short as its grain, or the code why it means nothing exact. */
export type DateMeaning = { iso: string; part?: 'early' | 'mid' | 'late' } | { reject: string }

type Pieces = Record<string, string>
type Rule = (pieces: Pieces, publishedOn: string, tense: ClauseTense) => DateMeaning

const no = (code: string): DateMeaning => ({ reject: `date:${code}` })

/** One rule a form; what it says of an article is counted from the day of publication. */
const RULES: Record<DateForm, Rule> = {
  iso: (pieces) => checked(Number(pieces.year), Number(pieces.month), Number(pieces.day)),
  range: () => no('range'),
  ago: () => no('ago'),
  decade: () => no('decade'),
  day: dayRule,
  month: monthRule,
  part: partRule,
  weekday: weekdayRule,
  unit: unitRule,
  relative: relativeRule,
  year: (pieces) => ({ iso: pieces.year ?? '' }),
}

/** What one matched expression means for an article published on that day, in a clause of that tense. */
export function dateMeaning(match: DateMatch, publishedOn: string, tense: ClauseTense): DateMeaning {
  return RULES[match.form](match.pieces, publishedOn, tense)
}

function checked(year: number, month: number, day: number): DateMeaning {
  return month >= 1 && isDay(year, month, day) ? { iso: isoOf({ year, month, day }) } : no('impossible')
}

/** "September 9", "Sept. 9, 2025": without a year the nearest one on the side that the tense says. */
function dayRule(pieces: Pieces, publishedOn: string, tense: ClauseTense): DateMeaning {
  const month = monthNumber(pieces.month ?? '') ?? 0
  const day = Number(pieces.day)
  if (pieces.year !== undefined) return checked(Number(pieces.year), month, day)
  const { year } = partsOf(publishedOn)
  const days = [year - 1, year, year + 1]
    .filter((candidate) => isDay(candidate, month, day))
    .map((candidate) => isoOf({ year: candidate, month, day }))
  if (tense === 'future') return first(days.filter((iso) => iso >= publishedOn))
  if (tense === 'past') return first(days.filter((iso) => iso <= publishedOn).reverse())
  return no('tense')
}

/** "December", "last December", "December 2024". */
function monthRule(pieces: Pieces, publishedOn: string, tense: ClauseTense): DateMeaning {
  const month = monthNumber(pieces.month ?? '') ?? 0
  if (pieces.year !== undefined) return { iso: isoOf({ year: Number(pieces.year), month }) }
  const { year, month: now = 1 } = partsOf(publishedOn)
  const step = pieces.step?.toLowerCase()
  if (step === 'this') return { iso: isoOf({ year, month }) }
  if (step === 'last') return { iso: isoOf({ year: month >= now ? year - 1 : year, month }) }
  if (step === 'next') return month > now ? no('next') : { iso: isoOf({ year: year + 1, month }) }
  if (tense === 'past') return { iso: isoOf({ year: month <= now ? year : year - 1, month }) }
  if (tense === 'future') return { iso: isoOf({ year: month >= now ? year : year + 1, month }) }
  return no('tense')
}

/** "late 2024", "mid-September", "early next year" keep their part. */
function partRule(pieces: Pieces, publishedOn: string, tense: ClauseTense): DateMeaning {
  const part = pieces.part?.toLowerCase() as 'early' | 'mid' | 'late'
  const rest = { ...pieces }
  const whole =
    pieces.unit !== undefined
      ? unitRule(rest, publishedOn)
      : pieces.month !== undefined
        ? monthRule(rest, publishedOn, tense)
        : { iso: pieces.year ?? '' }
  return 'reject' in whole ? whole : { ...whole, part }
}

/**
 * Past: the last one, the day of publication included; future: the next one. Six days back is more often the next day,
 * of a place where it has begun or of a report dated too early.
 */
function weekdayRule(pieces: Pieces, publishedOn: string, tense: ClauseTense): DateMeaning {
  const weekday = weekdayNumber(pieces.weekday ?? '')
  if (weekday === undefined) return no('impossible')
  const step = pieces.step?.toLowerCase()
  const back = (weekdayOf(publishedOn) - weekday + 7) % 7
  if (step === 'next') return no('next')
  if (step === 'last') return { iso: addDays(publishedOn, back === 0 ? -7 : -back) }
  if (step === 'this coming' || tense === 'future') return { iso: addDays(publishedOn, (7 - back) % 7) }
  if (tense !== 'past') return no('tense')
  return back === 6 ? no('next-day') : { iso: addDays(publishedOn, -back) }
}

const STEPS: Record<string, number> = { last: -1, this: 0, next: 1 }

/** "last year" and "next month" are exact; "last week" and "this summer" are not. */
function unitRule(pieces: Pieces, publishedOn: string): DateMeaning {
  const step = STEPS[pieces.step?.toLowerCase() ?? '']
  if (step === undefined) return no('vague')
  if (pieces.unit === 'year') return { iso: String(partsOf(publishedOn).year + step) }
  return pieces.unit === 'month' ? { iso: addMonths(publishedOn, step) } : no('vague')
}

const RELATIVE: Record<string, number> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }

/** "Today" in a present clause often means these times. */
function relativeRule(pieces: Pieces, publishedOn: string, tense: ClauseTense): DateMeaning {
  const word = pieces.word?.toLowerCase() ?? ''
  if (word === 'today' && tense !== 'past' && tense !== 'future') return no('tense')
  return { iso: addDays(publishedOn, RELATIVE[word] ?? 0) }
}

function first(days: string[]): DateMeaning {
  return days[0] === undefined ? no('impossible') : { iso: days[0] }
}
