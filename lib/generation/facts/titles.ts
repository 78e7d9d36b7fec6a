import type { Entity } from '../entities/entity.ts'
import { countryOfRole } from '../entities/people.ts'
import { usualName } from '../entities/places.ts'

/** A person with their office: "Russian President Vladimir Putin", "Malaysia's Prime Minister Najib Razak". */
export function titled(person: Entity): string {
  const { role } = person
  if (!role || role.text.split(' ').length > 5) return person.name
  const text = role.text.replace(/^(?:Former|Ex|Late|Then)\b/u, (word) => word.toLowerCase())
  return `${role.owner ? `${role.owner}'s ` : ''}${text} ${person.name}`
}

const HELD_BY_ONE = /^(?:president|prime minister|king|queen|emperor|chancellor|supreme leader)$/u

/** "Russia's president", where one person at a time holds the office. */
export function onlyHolder(person: Entity): string | undefined {
  const office = officeOf(person)
  if (!office?.country || !HELD_BY_ONE.test(office.office)) return undefined
  const country = usualName(office.country)
  return `${country}${country.endsWith('s') ? "'" : "'s"} ${office.office}`
}

/** The office without its country, in lower case: "deputy prime minister" of "Russian Deputy Prime Minister". */
export function officeOf(person: Entity): { office: string; country?: string } | undefined {
  const { role } = person
  if (!role) return undefined
  const country = countryOfRole(role)
  if (!country) return { office: role.text.toLowerCase() }
  const office = role.owner
    ? role.text
    : role.text.split(' ').slice(countryWidth(role.text, country)).join(' ')
  return { office: office.toLowerCase(), country }
}

function countryWidth(text: string, country: string): number {
  const parts = text.split(' ')
  return parts.length > 2 && country.includes(' ') && !/^(?:U\.?S\.?|American|British)$/u.test(parts[0]!)
    ? 2
    : 1
}
