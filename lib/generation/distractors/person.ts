import { type Sex, sexOfFirstName } from '#lib/knowledge/first-names.ts'
import { nameKey } from '#lib/knowledge/name-key.ts'
import { officeText, PEOPLE_CHECKED, type Person, personByName, tenuresOn } from '#lib/knowledge/people.ts'
import { inSpellingOf, isInArticle, isNever, isOfLikeLength, isTold, withoutNested } from './name-rules.ts'
import { firstThree, type Option } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { isPublicOffice, type Post, postOf, rivals } from './rivals.ts'
import { seedOf, vary } from './variation.ts'

/** Words in the stem that tell the sex of the one who is asked for. */
const TELLS_SEX =
  /\b(?:he|him|his|himself|she|her|hers|herself|man|woman|actress|king|queen|prince|princess|father|mother|son|daughter|husband|wife|brother|sister|businessman|businesswoman|spokesman|spokeswoman|congressman|congresswoman|chairman|chairwoman|duke|duchess|widow|pope|first lady)\b/iu

/** People who act in the article first, then those of the same office, class or country at that time. */
export function personOptions(request: OptionRequest, name: string, gender?: Sex): OptionOutcome {
  const person = personByName(name)
  const sex = gender ?? sexOf(name)
  const bySex = TELLS_SEX.test(request.stem)
  if (bySex && sex === undefined) return { reject: 'person:sex-unknown' }
  const post = postOf(request, person)
  if (typeof post === 'string') return { reject: post }
  const acting = (request.hint?.acting ?? [])
    .filter((other) => other.includes(' ') && isPresent(other, request.article.publishedOn))
    .filter((other) => (!bySex || sexOf(other) === sex) && fits(request, name, other))
    .map((other): Option => ({ text: other, recipe: 'person:article' }))
  const known = post === undefined ? [] : rivals(request, post, person)
  const options = known.flatMap((other) => rivalOption(request, { name, sex }, other, post) ?? [])
  const ranked = post !== undefined && isPublicOffice(post)
  if (acting.length + options.length < 3)
    return { reject: post === undefined ? 'person:unknown' : 'person:too-few' }
  return firstThree(
    withoutNested([
      ...acting.slice(0, 2),
      ...(ranked ? options : vary(options, seedOf(request), 12)),
      ...acting.slice(2),
    ]),
    'person',
  )
}

/** Somebody in office as a wrong option beside the right one, if surely wrong and not told apart. */
export function rivalOption(
  request: OptionRequest,
  key: { name: string; sex: Sex | undefined },
  other: Person,
  post: Post | undefined,
): Option | undefined {
  if (TELLS_SEX.test(request.stem) && other.sex !== key.sex) return undefined
  if (!fits(request, key.name, other.name) || isInArticle(request, other.name)) return undefined
  return optionOf(request, other, post)
}

/** A rival with a true reason, where the table knows its office on the day for certain. */
function optionOf(request: OptionRequest, other: Person, post: Post | undefined): Option {
  const day = request.article.publishedOn
  const name = inSpellingOf(request, other.name)
  const option: Option = { text: name, recipe: 'person:peer' }
  const held = day > PEOPLE_CHECKED ? undefined : tenuresOn(other, day).find((tenure) => officeText(tenure))
  const text = held && officeText(held)
  if (held === undefined || text === undefined) return option
  const another = held.class === post?.class && held.country === post.country ? 'another ' : ''
  return {
    ...option,
    why: `${name} was ${another}${text} at the time; the article names ${request.answer}.`,
  }
}

/** Nobody who the table knows to be dead or out of office. */
function isPresent(name: string, day: string): boolean {
  const known = personByName(name)
  return known === undefined || tenuresOn(known, day).length > 0
}

function sexOf(name: string): Sex | undefined {
  return personByName(name)?.sex ?? sexOfFirstName(name.split(' ')[0] ?? '')
}

/** Not the answer, not one of its family name, not told by stem or context, not right by another fact. */
function fits(request: OptionRequest, answer: string, other: string): boolean {
  const surname = other.split(' ').at(-1) ?? other
  return (
    nameKey(surname) !== nameKey(answer.split(' ').at(-1) ?? '') &&
    !isTold(request, other, surname) &&
    !isNever(request, other) &&
    isOfLikeLength(request.answer, other)
  )
}
