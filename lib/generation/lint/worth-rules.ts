import { LIGHT_VERBS, MARKET_WORDS, PRICE_WORDS, VAGUE_VERBS } from '../verify/wording.ts'
import type { Rule } from './draft.ts'
import { quoted } from './words.ts'

const TYPED = ['wh', 'several', 'short'] as const

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const YEAR = '(?:1[5-9]|20)\\d\\d'
/** A year alone stands behind a preposition; "2000 people" are none. */
const DATE = new RegExp(
  `\\b(?:${MONTH} \\d{1,2}(?:, ${YEAR})?|(?:\\d{1,2} )?${MONTH} ${YEAR}|\\d{1,2} ${MONTH}|(?<=\\b(?:in|to|since|until|before|after|from|during) )${YEAR})\\b`,
  'gu',
)
const WHEN = /^(?:when|[io]n (?:which|what) (?:day|date|month|year)|what year)\b/iu
/** A date behind these says which thing is meant ("the ruling of May 2019") or narrows the one asked for ("When in 2019"). */
const BELONGS = /(?:\b(?:the|of) |^ (?:in|on) )$|\b(?:that|which|who|whose)\b/iu

/** "Who had concerns?" */
const HAD_FEELINGS =
  /^(?:who|which (?:[\p{L}’'-]+ ){1,3}?)\s?(?:has|have|had|expressed|voiced) (?:\p{L}+ )?(?:concerns?|doubts?|worries|hopes|questions|problems|views|feelings|an interest)\b/iu
/** "Which country includes …?" */
const INCLUDES =
  /^(?:who|what|which (?:[\p{L}’'-]+ ){1,2}?)\s?(?:includes?|included|involves?|involved|contains?|contained)\b/iu
/** "What did Kari Lund say?", with a date behind it or none. */
const SAID_WHAT = new RegExp(`^what did .+? (${VAGUE_VERBS})(?: (?:in|on) (?:${MONTH}|\\d)[^?]*)?\\?$`, 'iu')
const LIGHT = new RegExp(
  `^(?:when|[io]n (?:which|what) (?:day|date|month|year)) .* (${LIGHT_VERBS})\\b(?! \\p{L}+(?:ed|en|lt|ne)\\b)`,
  'iu',
)

const MARKET = new RegExp(`\\b(?:${MARKET_WORDS}|${PRICE_WORDS})\\b`, 'u')
const PRICE = /\b(?:how much|price of)\b.*\b(?:tickets?|admission|a share|shares|stock)\b/iu

/** The date that a "when" gives beside the one that it asks for. */
function secondDate(stem: string): string | undefined {
  const asked = WHEN.exec(stem)?.[0]
  if (asked === undefined) return undefined
  return [...stem.matchAll(DATE)].find(({ index }) => !BELONGS.test(stem.slice(asked.length, index)))?.[0]
}

/** Worth asking, and asked with words that say something. */
export const WORTH_RULES: Rule[] = [
  {
    code: 'two-dates',
    field: 'stem',
    kinds: TYPED,
    warns: ({ stem }) => {
      const date = secondDate(stem)
      return date
        ? `The question asks for a date and gives another one, ${quoted(date)}, which helps to guess. Leave it out if it can be done without.`
        : null
    },
  },
  {
    code: 'vague-verb',
    field: 'stem',
    kinds: TYPED,
    warns: ({ stem }) => {
      const found = (HAD_FEELINGS.exec(stem) ?? INCLUDES.exec(stem) ?? SAID_WHAT.exec(stem))?.[0]
      return found
        ? 'Very many answers could be true of this. Ask for what happened, with a verb that says it.'
        : null
    },
  },
  {
    code: 'light-when',
    field: 'stem',
    kinds: TYPED,
    warns: ({ stem }) => {
      const verb = LIGHT.exec(stem)?.[1]
      return verb && !/(?!^)\b\p{Lu}|\d/u.test(stem)
        ? `${quoted(verb)} says little, and no name says what is meant. Write who or what, and what happened.`
        : null
    },
  },
  {
    code: 'market',
    field: 'stem',
    kinds: ['wh', 'complete', 'several', 'number', 'short'],
    warns: ({ stem }) => {
      const found = (MARKET.exec(stem) ?? PRICE.exec(stem))?.[0]
      return found ? 'Prices and market figures are soon forgotten. Ask for what moved them.' : null
    },
  },
]
