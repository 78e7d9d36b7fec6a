/** What is striking about a question, by its statistics. Pure; the words for it stand with the page. */
import { EASY, FEWEST, HARD, HARD_BAND } from '#lib/questions/item-limits.ts'
import { type QuestionKind, ruleOf } from '#lib/questions/kinds.ts'
import type { ItemStatistics } from './item-analysis.ts'

export type ItemFlag =
  /** Left out of every score: nothing can be said of it. */
  | { flag: 'dropped' }
  /** Too few to say anything. */
  | { flag: 'few' }
  /** Those who did well otherwise got it wrong more often. `isSure`: more than chance does in 19 of 20 tests. */
  | { flag: 'against'; isSure: boolean }
  /** Most of those who did best gave another answer. */
  | { flag: 'keyRare' }
  /** Options that are wrong and that nobody chose. */
  | { flag: 'unused'; options: string[] }
  | { flag: 'tooEasy' }
  | { flag: 'tooHard' }

type Judged = {
  kind: QuestionKind
  options: readonly { id: string }[]
  /** What counts as right: the key, and what was accepted besides. */
  right: readonly string[]
  isDropped: boolean
}

type Counted = Pick<ItemStatistics, 'asked' | 'facility' | 'facilityOf' | 'discrimination'> & {
  given: readonly { what: string }[]
}

/** What the page says first of all about a question, the gravest first; nothing for one that works. */
export function itemFlags(question: Judged, statistics: Counted): ItemFlag[] {
  const { asked, facility, discrimination } = statistics
  if (question.isDropped) return [{ flag: 'dropped' }]
  if (asked < FEWEST || facility === null) return [{ flag: 'few' }]
  const unused = unusedOptions(question, statistics)
  const flags: (ItemFlag | false)[] = [
    discrimination !== null &&
      discrimination < 0 && { flag: 'against', isSure: discrimination < -2 / Math.sqrt(asked) },
    isKeyRare(statistics) && { flag: 'keyRare' },
    facility <= HARD && { flag: 'tooHard' },
    facility >= EASY && { flag: 'tooEasy' },
    unused.length > 0 && { flag: 'unused', options: unused },
  ]
  return flags.filter((flag) => flag !== false)
}

/** Those who did best earned less than half of its points. */
function isKeyRare({ facilityOf }: Counted): boolean {
  return facilityOf.upper !== null && facilityOf.upper < 0.5
}

/** Where the options are written for the question; nobody wrote True and False, and an order takes all. */
function unusedOptions({ kind, options, right }: Judged, { given }: Counted): string[] {
  const rule = ruleOf(kind)
  if (rule.texts || (rule.key !== 'option' && rule.key !== 'options')) return []
  const taken = new Set(given.map(({ what }) => what))
  return options.map(({ id }) => id).filter((id) => !taken.has(id) && !right.includes(id))
}

export type DiscriminationBand = 'veryGood' | 'adequate' | 'weak' | 'veryWeak' | 'against'

/** Moodle's bands of its discrimination index (docs.moodle.org, Quiz statistics report). */
export function discriminationBand(value: number): DiscriminationBand {
  if (value < 0) return 'against'
  if (value < 0.2) return 'veryWeak'
  if (value < 0.3) return 'weak'
  return value < 0.5 ? 'adequate' : 'veryGood'
}

export type FacilityBand = 'veryHard' | 'hard' | 'medium' | 'easy' | 'veryEasy'

/** Moodle's bands of its facility index, some of them taken together: up to 10, 34, 65, 89 percent, and more. */
export function facilityBand(value: number): FacilityBand {
  if (value <= 0.1) return 'veryHard'
  if (value < HARD_BAND) return 'hard'
  if (value < 0.655) return 'medium'
  return value < 0.895 ? 'easy' : 'veryEasy'
}
