import { holdsName } from '../verify/holds-name.ts'
import { inItsLetters, initialsOf, spelledOut } from './acronyms.ts'
import type { Draft, Rule } from './draft.ts'
import { quoted } from './words.ts'

const KEYED = ['wh', 'complete', 'short'] as const
/** "South American" tells nothing of the United States. */
const PART_OF_WORLD = '(?<!\\b(?:North|South|East|West|Northern|Southern|Latin|Central|Native)[ -])'

const bare = (text: string) => text.toLowerCase().replace(/^the /u, '')

/** A demonym, the capital or another name of the country that is right, as the text has it. */
function countryTold({ right, countries }: Draft, text: string): string | undefined {
  const keys = right.map(bare)
  return countries
    .filter(({ names }) => names.some((name) => keys.includes(bare(name))))
    .flatMap(({ words }) => words.filter((word) => !keys.includes(bare(word))))
    .find((word) => inItsLetters(text, word, PART_OF_WORLD))
}

/** The short form of a right name, or the long form of a right short one. */
function acronymTold({ right, stem }: Draft): string | undefined {
  const undotted = stem.replace(/(?<=\b\p{Lu})\.(?=\p{Lu}\b|\s|\?|,|$)/gu, '')
  return right
    .flatMap((key) => [initialsOf(key).find((short) => inItsLetters(undotted, short)), spelledOut(stem, key)])
    .find(Boolean)
}

/** "Who …, according to Putin?" and Putin is right. */
function sourceTold({ right, stem }: Draft): string | undefined {
  const [, source = ''] = /\baccording to ([^?]+?)(?:, |\?|$)/iu.exec(stem) ?? []
  const [, quotedFrom = ''] =
    /\b(?:[Aa]s|[Ww]hat did) (\p{Lu}[\p{L}'’ -]+?) (?:said|say|put it)\b/u.exec(stem) ?? []
  return right
    .filter((key) => /^\p{Lu}\p{L}+(?:[ -]\p{L}+)+$/u.test(key) && !holdsName(stem, key))
    .map((key) => key.split(' ').at(-1) ?? '')
    .find((name) => name.length > 2 && (inItsLetters(source, name) || inItsLetters(quotedFrom, name)))
}

/** What tells the answer without naming it. */
export const TELL_RULES: Rule[] = [
  {
    code: 'country-told',
    field: 'stem',
    kinds: KEYED,
    warns: (draft) => {
      const word = countryTold(draft, draft.stem)
      return word ? `${quoted(word)} in the question tells which country is meant.` : null
    },
  },
  {
    code: 'acronym-told',
    field: 'stem',
    kinds: KEYED,
    warns: (draft) => {
      const word = acronymTold(draft)
      return word ? `${quoted(word)} in the question is the answer in other letters.` : null
    },
  },
  {
    code: 'source-is-answer',
    field: 'stem',
    kinds: KEYED,
    warns: (draft) => {
      const name = sourceTold(draft)
      return name ? `The question says that it comes from ${quoted(name)}, who is the answer.` : null
    },
  },
]
