import { holdsName } from '../verify/holds-name.ts'
import type { Rule } from './draft.ts'
import { alike, contentWords, quoted, shapeOf } from './words.ts'

const CHOSEN = ['wh', 'complete', 'several'] as const
const ONE = ['wh', 'complete'] as const

const hasNumber = (text: string) => /(?<!\p{L})\d/u.test(text)
const pairs = (texts: string[]) =>
  texts.flatMap((a, index) => texts.slice(index + 1).map((b) => [a, b] as const))

/** "Inc.", "p.m." */
const ABBREVIATED = /(?:\b\p{Lu}\p{L}{0,3}|\.\p{L})\.$/u
const ABSOLUTE =
  /\b(?:always|never|nobody|no one|everybody|everyone|completely|totally|absolutely|impossible|under no circumstances)\b/iu
const COLLECTIVE =
  /^(?:all|none|both|neither|any|each) of (?:the above|these|them|those|the others)\b|^both .+ and /iu
const SEQUENCE = /\b(?:first of all|firstly|secondly|afterwards|finally|then|later|at last|in the end)\b/iu

/** What options give away, or what makes them unfit. */
export const OPTION_RULES: Rule[] = [
  {
    code: 'longest-is-key',
    field: 'options',
    kinds: ONE,
    warns: ({ right: [key = ''], wrong }) => {
      const longest = Math.max(0, ...wrong.map((text) => text.length))
      return wrong.length > 0 && key.length > 15 && key.length > 1.6 * longest
        ? 'The right option is much longer than the others. Many guess the longest one.'
        : null
    },
  },
  {
    code: 'shortest-is-key',
    field: 'options',
    kinds: ONE,
    warns: ({ right: [key = ''], wrong }) =>
      key !== '' && wrong.length > 1 && Math.min(...wrong.map((text) => text.length)) > 2.2 * key.length
        ? 'The right option is much shorter than the others, so it stands out.'
        : null,
  },
  {
    code: 'unlike-form',
    field: 'options',
    kinds: CHOSEN,
    warns: ({ options }) => {
      const withNumber = options.filter(hasNumber)
      const isMixed = withNumber.length > 0 && withNumber.length < options.length
      const isRagged = !isMixed && withNumber.length > 0 && new Set(options.map(shapeOf)).size > 2
      return isMixed || isRagged
        ? 'The options are not all written in the same way: some have a number or a form that others do not.'
        : null
    },
  },
  {
    code: 'unlike-end',
    field: 'options',
    kinds: [...CHOSEN, 'order'],
    warns: ({ options }) => {
      const stops = options.filter((text) => /[.!?]$/u.test(text) && !ABBREVIATED.test(text))
      // "a fire" begins small; "iPhone" is a name.
      const small = options.filter((text) => /^\p{Ll}(?!\p{Lu})/u.test(text))
      const isUneven = (some: string[]) => some.length > 0 && some.length < options.length
      const letters = options.filter((text) => /^\p{L}/u.test(text))
      if (isUneven(stops)) return 'Some options end with a full stop and others do not.'
      return letters.length === options.length && isUneven(small)
        ? 'Some options begin with a capital letter and others do not.'
        : null
    },
  },
  {
    code: 'absolute',
    field: 'options',
    kinds: CHOSEN,
    warns: ({ wrong }) => {
      const word = wrong.map((text) => ABSOLUTE.exec(text)?.[0]).find(Boolean)
      return word ? `${quoted(word)} makes a wrong option easy to rule out.` : null
    },
  },
  {
    code: 'all-of-the-above',
    field: 'options',
    kinds: CHOSEN,
    warns: ({ options }) => {
      const found = options.find((text) => COLLECTIVE.test(text))
      return found
        ? `${quoted(found)} tests logic, not knowledge, and options are shown in mixed order. Leave it out, or ask for several right ones.`
        : null
    },
  },
  {
    code: 'nested',
    field: 'options',
    kinds: CHOSEN,
    warns: ({ options }) => {
      const found = pairs(options.filter((text) => !hasNumber(text))).find(
        ([a, b]) => alike(a) !== alike(b) && (holdsName(a, b) || holdsName(b, a)),
      )
      return found
        ? `${quoted(found[0])} and ${quoted(found[1])} contain each other: if one is right, is the other?`
        : null
    },
  },
  {
    code: 'same-twice',
    field: 'options',
    kinds: [...CHOSEN, 'order'],
    warns: ({ options }) => {
      const found = pairs(options).find(([a, b]) => alike(a) === alike(b) && alike(a) !== '')
      return found ? `${quoted(found[0])} and ${quoted(found[1])} read alike.` : null
    },
  },
  {
    code: 'few-options',
    field: 'options',
    kinds: CHOSEN,
    warns: ({ options: { length } }) =>
      length === 2 || length === 3
        ? `With ${length === 2 ? 'two' : 'three'} options a guess is often right. Offer four.`
        : null,
  },
  {
    code: 'wrong-in-stem',
    field: 'options',
    kinds: CHOSEN,
    warns: ({ stem, wrong }) => {
      const found = wrong.find((text) => !hasNumber(text) && text.length > 2 && holdsName(stem, text))
      return found ? `The question itself names ${quoted(found)}, so hardly anybody will choose it.` : null
    },
  },
  {
    code: 'clang',
    field: 'options',
    kinds: ONE,
    warns: ({ stem, right: [key = ''], wrong }) => {
      const elsewhere = new Set(wrong.flatMap((text) => [...contentWords(text)]))
      const asked = contentWords(stem)
      const word = [...contentWords(key)].find((one) => asked.has(one) && !elsewhere.has(one))
      return word && wrong.length > 0
        ? `Of all options only the right one has ${quoted(word)}, a word of the question.`
        : null
    },
  },
  {
    code: 'article-cue',
    field: 'options',
    kinds: ONE,
    warns: ({ stem, options }) => {
      const [, article] = /\b(an?) (?:_{3,}|[?.:…]*$)/iu.exec(stem) ?? []
      const misfit =
        article && options.find((text) => isVowelBegun(text) !== (article.toLowerCase() === 'an'))
      return misfit
        ? `${quoted(article)} in the question does not fit ${quoted(misfit)}. Write “a/an”, or put the article into the options.`
        : null
    },
  },
  {
    code: 'order-cue',
    field: 'options',
    kinds: ['order'],
    warns: ({ options }) => {
      const word = options.map((text) => SEQUENCE.exec(text)?.[0]).find(Boolean)
      if (word) return `${quoted(word)} tells where its event stands.`
      return options.length > 1 && options.every((text) => /\b(?:1[5-9]|20)\d\d\b/u.test(text))
        ? 'Every event has its year, so the order can be read off.'
        : null
    },
  },
  {
    code: 'long-answer',
    field: 'options',
    kinds: ['short'],
    warns: ({ right: [first = ''] }) =>
      first.split(/\s+/u).length > 4
        ? 'Few people type so many words in the same way. Ask for one to four words, or offer options.'
        : null,
  },
]

/** By how a word sounds, as far as its first letters tell. */
function isVowelBegun(text: string): boolean {
  if (/^(?:hour|honest|hono|heir)/iu.test(text)) return true
  return /^[aeiou8]/iu.test(text) && !/^(?:uni|use|us[ea]|euro?|one\b|once\b|ubi)/iu.test(text)
}
