/** The numbers of item analysis in words. */
import { formatCount } from '#components/format/numbers.ts'
import { FEWEST } from '#lib/questions/item-limits.ts'
import {
  type DiscriminationBand,
  discriminationBand,
  type FacilityBand,
  facilityBand,
  type ItemFlag,
} from '#lib/results/item-flags.ts'
import type { ScoreGroup } from '#lib/results/score-groups.ts'

const FACILITY: Record<FacilityBand, string> = {
  veryHard: 'very hard',
  hard: 'hard',
  medium: 'about right',
  easy: 'easy',
  veryEasy: 'very easy',
}

const DISCRIMINATION: Record<DiscriminationBand, string> = {
  veryGood: 'tells very well who knows more',
  adequate: 'tells well who knows more',
  weak: 'tells a little',
  veryWeak: 'tells almost nothing',
  against: 'the wrong way round',
}

export const GROUP_NAMES: Record<ScoreGroup, string> = {
  upper: 'Best scores',
  middle: 'In between',
  lower: 'Lowest scores',
}

export const GROUPS = Object.keys(GROUP_NAMES) as ScoreGroup[]

const signed = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const facilityWords = (value: number | null): string =>
  value === null ? 'not known' : FACILITY[facilityBand(value)]

/** "0.43", "−0.25"; a dash where it is not defined. */
export const discriminationNumber = (value: number | null): string =>
  value === null ? '–' : signed.format(value).replace('-', '−')

/** What it says, or why there is nothing to say. */
export function discriminationWords(value: number | null, asked: number): string {
  if (value !== null) return DISCRIMINATION[discriminationBand(value)]
  return asked < FEWEST ? 'too few to say' : 'all scored the same'
}

/** "12 s", "1 min 5 s". */
export function secondsWords(seconds: number | null): string {
  if (seconds === null) return 'not known'
  const whole = Math.round(seconds)
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60]
  return [
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} s`] : []),
  ].join(' ')
}

/** A sentence that says what to look at. `nameOf` gives the text of an option. */
export function flagWords(flag: ItemFlag, asked: number, nameOf: (optionId: string) => string): string {
  switch (flag.flag) {
    case 'dropped':
      return 'Left out of every score.'
    case 'few':
      return `Too few to say: ${formatCount(asked, 'learner', 'learners')}, and it takes ${FEWEST}.`
    case 'against':
      return `Those who did well otherwise got this wrong more often: check the key.${flag.isSure ? '' : ' Among so few it may be chance.'}`
    case 'keyRare':
      return 'Of those with the best scores, most did not get it right: check the key and the wording.'
    case 'tooHard':
      return 'Hardly anybody got it right: was it taught, and is it asked clearly?'
    case 'tooEasy':
      return 'Nearly everybody got it right: it does not tell who knows more.'
    case 'unused':
      return `Nobody chose ${listed(flag.options.map((id) => `“${nameOf(id)}”`))}: a better wrong answer would make it a real choice.`
  }
}

/** What a flag is called where there is no room for the sentence. */
export const FLAG_NAMES: Record<ItemFlag['flag'], string> = {
  dropped: 'Left out',
  few: 'Too few to say',
  against: 'Check the key',
  keyRare: 'Best missed it',
  tooHard: 'Too hard',
  tooEasy: 'Too easy',
  unused: 'Unused answer',
}

export const isGrave = ({ flag }: ItemFlag): boolean => flag === 'against' || flag === 'keyRare'

const either = new Intl.ListFormat('en', { type: 'disjunction' })
const listed = (names: string[]): string => either.format(names)
