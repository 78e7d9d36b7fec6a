import { countryByName, demonymsOf } from '#lib/knowledge/countries.ts'
import { type Sex, sexOfFirstName } from '#lib/knowledge/first-names.ts'
import { nameKey } from '#lib/knowledge/name-key.ts'
import { officeOf } from '#lib/knowledge/offices.ts'
import {
  compatriotsOf,
  levelOfClass,
  officeText,
  PEOPLE_CHECKED,
  type Person,
  peersInOffice,
  personByName,
  type Tenure,
  tenuresOn,
} from '#lib/knowledge/people.ts'
import {
  inSpellingOf,
  isInArticle,
  isInContext,
  isInStem,
  isNever,
  isOfLikeLength,
  isTold,
  withoutNested,
} from './name-rules.ts'
import { firstThree, type Option } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { seedOf, vary } from './variation.ts'

type Post = Pick<Tenure, 'class' | 'country'>

/** Words in the stem that tell the sex of the one who is asked for. */
const TELLS_SEX =
  /\b(?:he|him|his|himself|she|her|hers|herself|man|woman|actress|king|queen|prince|princess|father|mother|son|daughter|husband|wife|brother|sister|businessman|businesswoman|spokesman|spokeswoman|congressman|congresswoman|chairman|chairwoman|duke|duchess|widow|pope|first lady)\b/iu

/** People who act in the article first, then those of the same office, class or country at that time. */
export function personOptions(request: OptionRequest, name: string, gender?: Sex): OptionOutcome {
  const person = personByName(name)
  const sex = gender ?? person?.sex ?? sexOfFirstName(name.split(' ')[0] ?? '')
  const bySex = TELLS_SEX.test(request.stem)
  if (bySex && sex === undefined) return { reject: 'person:sex-unknown' }
  const post = postOf(request, person)
  if (typeof post === 'string') return { reject: post }
  const acting = (request.hint?.acting ?? [])
    .filter((other) => other.includes(' ') && isPresent(other, request.article.publishedOn))
    .filter((other) => (!bySex || sexOf(other) === sex) && fits(request, name, other))
    .map((other): Option => ({ text: other, recipe: 'person:article' }))
  const known = post === undefined ? [] : rivals(request, post, person)
  const options = known
    .filter(
      (other) =>
        (!bySex || other.sex === sex) && fits(request, name, other.name) && !isInArticle(request, other.name),
    )
    .map((other) => optionOf(request, other, post))
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

/** The post that makes others plausible: what the person held on the day, else the office that the article gives. */
function postOf(request: OptionRequest, person: Person | undefined): Post | undefined | string {
  const { office = '', country = '' } = request.hint ?? {}
  if (/\b(?:former|ex|late|acting|then)\b/iu.test(office)) return 'person:former'
  const named = officeOf(`${countryByName(country)?.adjective ?? ''} ${office}`)
  const held = person === undefined ? [] : tenuresOn(person, request.article.publishedOn)
  if (person !== undefined && held.length === 0) return 'person:former'
  const same = held.find((tenure) => tenure.class === named?.office.name)
  if (same !== undefined || held[0] !== undefined) return same ?? held[0]
  const place = named?.country?.name ?? countryByName(country)?.name
  return named === undefined || place === undefined ? undefined : { class: named.office.name, country: place }
}

/** Who could be taken for the answer, by what the stem tells: its office, its country, both or neither. */
function rivals(request: OptionRequest, post: Post, person: Person | undefined): Person[] {
  const day = request.article.publishedOn
  const country = countryByName(post.country)
  const words = country ? [country.name, ...country.aliases, ...demonymsOf(country), country.capital] : []
  const countryTold = isInStem(request, ...words)
  const countryNear = countryTold || isInContext(request, ...words)
  const officeTold = isOfficeAsked(request.stem, post.class)
  const peers = peersInOffice(post, day, person)
  const sameOffice = peers.filter((other) => tenuresOn(other, day).some((held) => held.class === post.class))
  if (officeTold && countryTold) return sameOffice.filter((other) => holdsIn(other, post, day))
  if (officeTold) return sameOffice
  if (countryNear && isPublicOffice(post)) return compatriotsOf(post, day, person)
  if (levelOfClass(post.class) !== 'head') return sameOffice
  return onePerCountry(peers, day).filter((other) => !holdsCountry(other, post.country, day))
}

/** Offices whose holders the table ranks by prominence; among senators or athletes nobody comes first. */
function isPublicOffice(post: Post): boolean {
  return /^(?:monarch|head|deputy head|minister|official)$/u.test(levelOfClass(post.class))
}

/** "Which Russian deputy prime minister …", "Deputy Prime Minister _____ …": the office of the answer, not of another. */
function isOfficeAsked(stem: string, office: string): boolean {
  return new RegExp(
    `^(?:which|what)\\s+(?:[\\p{L}.'’-]+\\s+){0,5}?${office}\\b|${office}\\s+_____`,
    'iu',
  ).test(stem)
}

function holdsIn(person: Person, post: Post, day: string): boolean {
  return tenuresOn(person, day).some((held) => held.class === post.class && held.country === post.country)
}

/** The best of each country: a president, not the prime minister too. */
function onePerCountry(people: Person[], day: string): Person[] {
  const seen = new Set<string>()
  return people.filter((person) => {
    const country = tenuresOn(person, day)[0]?.country ?? person.name
    if (seen.has(country)) return false
    seen.add(country)
    return true
  })
}

function holdsCountry(person: Person, country: string, day: string): boolean {
  return tenuresOn(person, day).some((held) => held.country === country)
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
