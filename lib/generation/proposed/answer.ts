import { SCALES } from '#lib/knowledge/number-words.ts'
import { personByName } from '#lib/knowledge/people.ts'
import { resolveDate } from '../dated.ts'
import type { AnswerValue } from '../distractors/request.ts'
import { type Entity, nameParts } from '../entities/entity.ts'
import { placeNamed } from '../entities/places.ts'
import type { Story } from '../story.ts'
import { numbersIn } from './numbers-in.ts'

/** An option by what it is about. */
export type Typed = { value: AnswerValue; entity?: Entity }

const MONEY =
  /[$€£¥]|\b(?:dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|rupees?|cents?|pesos?|francs?|won|lira)\b/iu
const PERCENT = /%|\bper ?cent\b/iu
const DURATION = /\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies))$/iu
const LEADING =
  /^(?:about|around|nearly|almost|over|more than|at least|up to|fewer than|less than|roughly|some|on|in|the)\s+/iu

export function typed(story: Story, option: string): Typed {
  const bare = option.trim().replace(LEADING, '')
  const date = resolveDate(bare, story.publishedOn, false) ?? resolveDate(bare, story.publishedOn, true)
  if (date) return { value: { kind: date.grain, iso: date.iso, ...(date.part ? { part: date.part } : {}) } }
  const amounts = numbersIn(option)
  const [amount] = amounts
  if (amounts.length === 1 && amount !== undefined && beginsWithNumber(bare))
    return { value: { kind: quantityKind(option), amount, unit: unitOf(bare) } }
  return named(story, bare)
}

const beginsWithNumber = (text: string) =>
  /^[$€£¥]?\d/u.test(text) || numbersIn(text.split(/[\s-]/u)[0] ?? '').length > 0

function quantityKind(text: string): 'number' | 'money' | 'percent' | 'duration' {
  if (PERCENT.test(text)) return 'percent'
  if (MONEY.test(text)) return 'money'
  return DURATION.test(text) ? 'duration' : 'number'
}

const unitOf = (text: string): string =>
  text
    .toLowerCase()
    .split(/\s+/u)
    .slice(1)
    .filter((word) => SCALES[word] === undefined)
    .join(' ')

function named(story: Story, name: string): Typed {
  const place = placeNamed(name)
  const entity = entityNamed(story, name)
  if (entity?.kind === 'person') {
    return {
      value: { kind: 'person', name: entity.name, ...(entity.sex ? { gender: entity.sex } : {}) },
      entity,
    }
  }
  const known = entity ? { entity } : {}
  if (place?.kind === 'country') return { value: { kind: 'country', name: place.name }, ...known }
  if (place) return { value: { kind: 'city', name: place.name }, ...known }
  const person = personByName(name)
  if (person) return { value: { kind: 'person', name: person.name, gender: person.sex } }
  const kind = /^\p{Lu}/u.test(name) && entity?.kind !== 'event' ? 'organisation' : 'nounPhrase'
  return { value: { kind, name }, ...known }
}

/** Whom or what the article calls so: by the full name, or people by a part of it that ends it. */
function entityNamed(story: Story, name: string): Entity | undefined {
  const wanted = nameParts(name)
  const isSo = (entity: Entity) => {
    if (entity.name.toLowerCase() === name.toLowerCase()) return true
    const parts = nameParts(entity.name)
    const [long, short] = parts.length > wanted.length ? [parts, wanted] : [wanted, parts]
    // "President Vladimir Putin" is Vladimir Putin, and so is "Putin".
    return (
      entity.kind === 'person' && short.length > 0 && short.join(' ') === long.slice(-short.length).join(' ')
    )
  }
  return story.entities.find(isSo)
}
