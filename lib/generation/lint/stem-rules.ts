import { DOUBLED, RELATIVE_TIME } from '../verify/wording.ts'
import type { Rule } from './draft.ts'
import { quoted } from './words.ts'

const MOST_WORDS = 40
const NEGATED = /\b(?:not|except|\p{L}+n['’]t)\b/u
const ABSOLUTE = /\b(?:always|never|all|every|none|nobody|only|completely|impossible)\b/u
/** A pronoun, unless it is the "it" of "how long did it take". */
const PRONOUN =
  /\b(?:he|she|they|him|her|them|his|hers|their|theirs|its|it(?! (?:take|takes|took|is|was)\b))\b/iu
/** What a pronoun can stand for: a name, or a noun with its article. */
const REFERENT = /(?!^)\b\p{Lu}\p{L}|\b(?:the|an?|which|what|whose|how many|every|each|these|those) \p{L}/u
const ARTICLE = /\b(?:according to|in|from|by|does) the (?:article|text|passage|report|author|story)\b/iu

/** Clear, and clear to somebody who has not read the article. */
export const STEM_RULES: Rule[] = [
  {
    code: 'no-question-mark',
    field: 'stem',
    kinds: ['wh', 'several', 'number', 'short'],
    warns: ({ stem }) =>
      stem !== '' && !/\?["”’)\]]*$/u.test(stem) ? 'The question does not end with a question mark.' : null,
  },
  {
    code: 'two-questions',
    field: 'stem',
    warns: ({ stem }) =>
      (stem.match(/\?/gu)?.length ?? 0) > 1 ? 'These are two questions. Ask one at a time.' : null,
  },
  {
    code: 'negative',
    field: 'stem',
    warns: ({ stem, kind }) => {
      // What somebody said was not so is no negative question.
      const [asked = ''] = stem.split(/\bthat\b/u)
      const word = NEGATED.exec(asked)?.[0]
      if (!word) return null
      return kind === 'trueFalse'
        ? `${quoted(word)} makes a statement hard to judge. Say it without.`
        : `${quoted(word)} is easily read over. Ask without it, or write it in capitals.`
    },
  },
  {
    code: 'absolute-statement',
    field: 'stem',
    kinds: ['trueFalse'],
    warns: ({ stem }) => {
      const word = ABSOLUTE.exec(stem)?.[0]
      return word ? `Statements with ${quoted(word)} are mostly false, and many know that.` : null
    },
  },
  {
    code: 'pronoun',
    field: 'stem',
    kinds: ['wh', 'several', 'trueFalse', 'number', 'short'],
    warns: ({ stem }) => {
      const found = PRONOUN.exec(stem)
      return found && !REFERENT.test(stem.slice(0, found.index))
        ? `Whom or what does ${quoted(found[0])} mean? Write the name: people see the question without the article.`
        : null
    },
  },
  {
    code: 'relative-time',
    field: 'stem',
    warns: ({ stem }) => {
      const found = RELATIVE_TIME.exec(stem)?.[0]
      return found ? `${quoted(found)} is clear only on the day of the article. Write the date.` : null
    },
  },
  {
    code: 'points-to-article',
    field: 'stem',
    warns: ({ stem }) => {
      const found = ARTICLE.exec(stem)?.[0]
      return found
        ? `People see the question without the article, so ${quoted(found)} does not help them.`
        : null
    },
  },
  {
    code: 'doubled-word',
    field: 'stem',
    warns: ({ stem }) => {
      const found = DOUBLED.exec(stem)?.[0]
      return found ? `${quoted(found)} stands there twice.` : null
    },
  },
  {
    code: 'long',
    field: 'stem',
    warns: ({ stem }) =>
      stem.split(/\s+/u).length > MOST_WORDS ? `This is longer than ${MOST_WORDS} words. Shorten it.` : null,
  },
  {
    code: 'several-blanks',
    field: 'stem',
    kinds: ['complete'],
    warns: ({ stem }) =>
      (stem.match(/_{3,}/gu)?.length ?? 0) > 1
        ? 'There is more than one gap, but one option fills them all.'
        : null,
  },
]
