import { cityByName } from '#lib/knowledge/cities.ts'
import type { Reading } from '../tokens.ts'
import { surface } from '../tree.ts'
import { isRoleWord } from '../words.ts'
import { type Entity, isFullName, type Mention, nameParts } from './entity.ts'
import { headIn } from './mentions.ts'
import { countryOfDemonym, placeIn, placeNamed } from './places.ts'

export type Linked = {
  mentions: Mention[]
  entities: Entity[]
  people: Entity[]
  at: (Mention | undefined)[]
}

/** Joins the mentions that surely name the same person, place or body. A lone surname means the only person introduced by it. */
export function linkMentions(reading: Reading, found: Mention[]): Linked {
  const entities: Entity[] = []
  const people = linkPeople(found, entities)
  const surnames = bySurname(people)
  const mentions = [...found]
  for (const mention of mentions) linkSingleName(reading, mention, surnames, people)
  mentions.push(...missedSurnames(reading, mentions, surnames))
  mentions.sort((a, b) => a.first - b.first)
  linkOthers(reading, mentions, entities)
  const at: (Mention | undefined)[] = []
  for (const mention of mentions) for (let i = mention.first; i < mention.last; i++) at[i] = mention
  for (const entity of entities) entity.mentions.sort((a, b) => a.first - b.first)
  return { mentions, entities, people, at }
}

function newEntity(entities: Entity[], mention: Mention): Entity {
  const entity: Entity = {
    id: entities.length,
    kind: mention.kind,
    name: mention.text,
    sure: false,
    acts: false,
    victim: false,
    mentions: [],
  }
  entities.push(entity)
  return entity
}

function attach(mention: Mention, entity: Entity): void {
  mention.entity = entity
  mention.kind = entity.kind
  entity.mentions.push(mention)
}

/** Full names, the longest first; "Sharaa, Ahmed Hussein al-" and "Ahmed al-Sharaa" stay apart unless one ends the other. */
function linkPeople(mentions: Mention[], entities: Entity[]): Entity[] {
  const full = mentions.filter((mention) => mention.kind === 'person' && isFullName(mention.text))
  full.sort((a, b) => nameParts(b.text).length - nameParts(a.text).length || a.first - b.first)
  const byTail = new Map<string, Entity>()
  const people: Entity[] = []
  for (const mention of full) {
    const parts = nameParts(mention.text)
    const key = parts.join(' ')
    let entity = byTail.get(key)
    if (!entity) {
      entity = newEntity(entities, mention)
      people.push(entity)
      for (let i = 0; i + 2 <= parts.length; i++) {
        const tail = parts.slice(i).join(' ')
        if (!byTail.has(tail)) byTail.set(tail, entity)
      }
    }
    attach(mention, entity)
  }
  return people
}

const GENERATION = /^(?:sr|jr|ii|iii|iv)\.?$/u

function bySurname(people: Entity[]): Map<string, Entity[]> {
  const surnames = new Map<string, Entity[]>()
  for (const person of people) {
    const surname = nameParts(person.name).findLast((part) => !GENERATION.test(part))
    if (surname) surnames.set(surname, [...(surnames.get(surname) ?? []), person])
  }
  return surnames
}

const firstFull = (person: Entity) =>
  Math.min(...person.mentions.filter((m) => isFullName(m.text)).map((m) => m.first))

/** The only person of that surname who was introduced before. */
function introduced(surname: string, before: number, surnames: Map<string, Entity[]>): Entity | undefined {
  const earlier = (surnames.get(surname) ?? []).filter((person) => firstFull(person) < before)
  return earlier.length === 1 ? earlier[0] : undefined
}

/** "Junius Ho" is nobody who is called "Cyd Ho": a name stands before the surname that is not the person's. */
function isOfAnother(reading: Reading, first: number, person: Entity): boolean {
  const before = reading.words[first - 1]
  if (before?.tag !== 'NNP' || before.head !== first || isRoleWord(before.lower)) return false
  return !nameParts(person.name).includes(before.lower) && !person.mentions.some(({ last }) => last === first)
}

function linkSingleName(
  reading: Reading,
  mention: Mention,
  surnames: Map<string, Entity[]>,
  people: Entity[],
): void {
  if (
    mention.entity ||
    !['person', 'organisation', 'place', 'nationality', 'facility', 'thing'].includes(mention.kind)
  )
    return
  const parts = nameParts(mention.text)
  if (parts.length !== 1) return
  const name = parts[0]!
  if (mention.kind === 'nationality' && countryOfDemonym(name)) return
  // "Bolton" after "John Bolton" is no city.
  const person = introduced(name, mention.first, surnames)
  if (person) {
    if (!isOfAnother(reading, mention.first, person)) attach(mention, person)
    return
  }
  if (mention.kind !== 'person' || surnames.has(name)) return
  const byFirst = people.filter((other) => nameParts(other.name)[0] === name)
  if (byFirst.length === 1) attach(mention, byFirst[0]!)
  else if (byFirst.length === 0 && isWellKnownPlace(mention.text)) mention.kind = 'place'
}

/** Surnames that the model did not label. */
function missedSurnames(reading: Reading, mentions: Mention[], surnames: Map<string, Entity[]>): Mention[] {
  const covered = new Set<number>()
  for (const mention of mentions) for (let i = mention.first; i < mention.last; i++) covered.add(i)
  const out: Mention[] = []
  for (const word of reading.words) {
    if (covered.has(word.index) || word.tag !== 'NNP') continue
    const parts = nameParts(word.text)
    const person = parts.length === 1 ? introduced(parts[0]!, word.index, surnames) : undefined
    if (!person || isOfAnother(reading, word.index, person)) continue
    const span = [word]
    const mention: Mention = {
      first: word.index,
      last: word.index + 1,
      kind: 'person',
      text: surface(span),
      head: headIn(span),
    }
    attach(mention, person)
    out.push(mention)
  }
  return out
}

/** Places by their usual name, everything else by its spelling. */
function linkOthers(reading: Reading, mentions: Mention[], entities: Entity[]): void {
  const known = new Map<string, Entity>()
  for (const mention of mentions) {
    if (mention.entity) continue
    if (!['place', 'organisation', 'nationality', 'facility', 'event', 'thing'].includes(mention.kind))
      continue
    const place = mention.kind === 'place' ? placeIn(reading.text, mention.text) : undefined
    const key = place ? `${place.kind}:${place.name}` : mention.text.toLowerCase()
    let entity = known.get(key)
    if (!entity) {
      entity = newEntity(entities, mention)
      if (place) entity.place = place
      known.set(key, entity)
    }
    attach(mention, entity)
  }
}

function isWellKnownPlace(name: string): boolean {
  if (placeNamed(name)?.kind === 'country') return true
  const city = cityByName(name)
  return city !== undefined && city.rank <= 2 && !city.word
}
