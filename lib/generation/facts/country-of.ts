import { countryByName } from '#lib/knowledge/countries.ts'
import { thingByName } from '#lib/knowledge/things.ts'
import type { Entity } from '../entities/entity.ts'
import { countryOfRole } from '../entities/people.ts'
import { usualName } from '../entities/places.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { subtree } from '../tree.ts'
import type { Clause } from './clause.ts'

/** The country of a person's office, by its usual name. */
export function countryOfPerson(person: Entity): string | undefined {
  const country = person.role && countryOfRole(person.role)
  return country ? usualName(country) : undefined
}

/** Whose institution: its leader's, its party's, or that of the only country of the article. */
export function countryOfInstitution(story: Story, head: Word): string | undefined {
  const found = new Set<string>()
  for (const word of subtree(story.reading, head)) {
    const entity = story.at[word.index]?.entity
    if (!entity) continue
    const country =
      entity.kind === 'person' ? countryOfPerson(entity) : usualOf(thingByName(entity.name)?.country)
    if (country) found.add(country)
  }
  if (found.size === 0 && story.countries.size === 1) return usualName([...story.countries][0]!)
  const [country] = found
  return found.size === 1 && country && [...story.countries].some((name) => usualName(name) === country)
    ? country
    : undefined
}

const usualOf = (name: string | undefined) => countryByName(name ?? '')?.usual

/** The clause says itself where: a place or a nation stands in it, titles apart. */
export function namesPlace(story: Story, clause: Clause): boolean {
  const words = [...subtree(story.reading, clause.subjectHead), ...clause.slots.flatMap((slot) => slot.words)]
  return words.some((word) => {
    const mention = story.at[word.index]
    return mention?.kind === 'place' || mention?.kind === 'nationality'
  })
}
