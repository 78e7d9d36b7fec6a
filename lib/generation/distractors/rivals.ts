import { countryByName, demonymsOf } from '#lib/knowledge/countries.ts'
import { officeOf } from '#lib/knowledge/offices.ts'
import {
  compatriotsOf,
  levelOfClass,
  type Person,
  peersInOffice,
  type Tenure,
  tenuresOn,
} from '#lib/knowledge/people.ts'
import { isInContext, isInStem } from './name-rules.ts'
import type { OptionRequest } from './request.ts'

export type Post = Pick<Tenure, 'class' | 'country'>

/** The post that makes others plausible: what the person held on the day, else the office that the article gives. */
export function postOf(request: OptionRequest, person: Person | undefined): Post | undefined | string {
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
export function rivals(request: OptionRequest, post: Post, person: Person | undefined): Person[] {
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
export function isPublicOffice(post: Post): boolean {
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
