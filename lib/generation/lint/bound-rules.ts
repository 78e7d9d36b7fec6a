import { numberOfWord, SCALES } from '#lib/knowledge/number-words.ts'
import type { Draft, Rule } from './draft.ts'
import { quoted } from './words.ts'

type Side = 'lower' | 'upper'

const WORDS: Record<Side, string> = {
  lower: 'at least|more than|over|no fewer than|no less than|not less than|a minimum of|upwards of',
  upper: 'at most|fewer than|less than|up to|under|no more than|not more than|a maximum of',
}
const each = (make: (words: string) => RegExp): Record<Side, RegExp> => ({
  lower: make(WORDS.lower),
  upper: make(WORDS.upper),
})
const BEFORE = each((words) => new RegExp(`^(?:${words}) `, 'iu'))
/** "At least how many", "more than _____ people": the bound of what is asked, not of another number. */
const ASKED = each((words) => new RegExp(`\\b(?:${words}) (?:how (?:many|much|long|far|old)|_{3,})`, 'iu'))
const AFTER = { lower: / or more\b|\+$/iu, upper: / or (?:fewer|less)\b/iu }

type Amount = { side: Side | undefined; value: number; unit: string }

/** "At least 1.5 million people" → lower, 1500000, "people"; nothing where it is not one number with a unit behind it. */
function amountOf(option: string): Amount | undefined {
  const side = (['lower', 'upper'] as const).find(
    (one) => BEFORE[one].test(option) || AFTER[one].test(option),
  )
  const bare = side ? option.replace(BEFORE[side], '').replace(AFTER[side], '') : option
  const [, sign = '', number = '', rest = ''] =
    /^([$€£]?)(\d[\d,.]*|[a-z]+(?:-[a-z]+)?)\s*(.*)$/iu.exec(bare.trim()) ?? []
  const count = /^\d/u.test(number) ? Number(number.replaceAll(',', '')) : numberOfWord(number)
  if (count === undefined || Number.isNaN(count) || /\d/u.test(rest)) return undefined
  const words = rest.toLowerCase().split(/\s+/u)
  const scales = words.filter((word) => Object.hasOwn(SCALES, word))
  const scale = scales.reduce((factor, word) => factor * (SCALES[word] ?? 1), 1)
  const unit =
    sign +
    words
      .filter((word) => !scales.includes(word))
      .join(' ')
      .replace(/s$/u, '')
  return { side, value: count * scale, unit }
}

/** A wrong option that is true whenever the right one is: whoever has at least 60 has at least 40. */
function alsoTrue({ stem, right: [key = ''], wrong }: Draft, side: Side): string | undefined {
  const isAsked = ASKED[side].test(stem)
  const told = amountOf(key)
  if (!told || (told.side ?? side) !== side) return undefined
  return wrong.find((option) => {
    const other = amountOf(option)
    if (!other || other.unit !== told.unit || (!isAsked && other.side !== side)) return false
    return side === 'lower' ? other.value < told.value : other.value > told.value
  })
}

export const BOUND_RULES: Rule[] = [
  {
    code: 'lower-bound',
    field: 'options',
    kinds: ['wh', 'complete'],
    warns: (draft) => {
      const found = alsoTrue(draft, 'lower')
      return found
        ? `${quoted(found)} is smaller than the right option, so it would be true as well. Offer larger numbers only.`
        : null
    },
  },
  {
    code: 'upper-bound',
    field: 'options',
    kinds: ['wh', 'complete'],
    warns: (draft) => {
      const found = alsoTrue(draft, 'upper')
      return found
        ? `${quoted(found)} is larger than the right option, so it would be true as well. Offer smaller numbers only.`
        : null
    },
  },
]
