import { nounSiblings } from '#lib/knowledge/noun-sets.ts'
import { isInArticle, isNever, isTold } from './name-rules.ts'
import { firstThree } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { rotate, seedOf } from './variation.ts'

/** Siblings from a hand-made set that holds the whole phrase; anything looser is guessed from its company. */
export function nounPhraseOptions(request: OptionRequest, name: string): OptionOutcome {
  const [, article = '', phrase = ''] = /^((?:an?|the) )?(.*)$/iu.exec(request.answer) ?? []
  const siblings = nounSiblings(phrase) ?? nounSiblings(name)
  if (siblings === undefined) return { reject: 'nounPhrase:unknown' }
  const options = siblings
    .filter((other) => !isTold(request, other) && !isNever(request, other) && !isInArticle(request, other))
    .map((other) => ({ text: withArticle(article, cased(phrase, other)), recipe: 'noun:set' }))
  return firstThree(rotate(options, seedOf(request)), 'nounPhrase')
}

function cased(like: string, text: string): string {
  return /^\p{Lu}/u.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** "a" before a consonant, "an" before a vowel, "the" and nothing as they are. */
function withArticle(article: string, text: string): string {
  if (!/^an? /iu.test(article)) return article + text
  const right = /^[aeiou]/iu.test(text) ? 'an ' : 'a '
  return (/^A/u.test(article) ? right.charAt(0).toUpperCase() + right.slice(1) : right) + text
}
