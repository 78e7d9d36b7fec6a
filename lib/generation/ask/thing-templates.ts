import { type Thing, thingByName } from '#lib/knowledge/things.ts'
import type { Entity } from '../entities/entity.ts'
import type { Slot } from '../facts/clause.ts'
import { subjectEntity, subjectWords, upperFirst } from '../facts/telling.ts'
import { newVoice } from '../facts/voice.ts'
import { type Asked, slotEntity, target } from './asked.ts'
import { askSlot, askSubject, type Frame } from './frame.ts'

const NAMED = new Set(['organisation', 'thing', 'event', 'facility'])

/** What the table of known things knows an entity as. */
function thingOf(entity: Entity | undefined): Thing | undefined {
  return entity && NAMED.has(entity.kind) ? thingByName(entity.name) : undefined
}

function askedFor(thing: Thing, entity: Entity): Pick<Asked, 'answer' | 'value' | 'hint' | 'entity'> {
  return {
    answer: upperFirst(entity.name),
    value: { kind: 'organisation', name: thing.name },
    hint: { class: thing.class, ...(thing.country ? { country: thing.country } : {}) },
    entity,
  }
}

/** "Which airline unveiled …?": the subject by its class. */
export function whichThing(frame: Frame): Asked | undefined {
  const { story, clause } = frame
  const entity = subjectEntity(story, clause)
  const thing = thingOf(entity)
  if (!entity || !thing || clause.restrictive) return undefined
  const words = subjectWords(story, clause)
  if (words.some((word) => story.at[word.index]?.entity !== entity && !['det', 'punct'].includes(word.dep)))
    return undefined
  const voice = newVoice(clause)
  voice.seen.add(entity)
  voice.subject = entity
  voice.bound = new Set(['its', 'their'])
  return {
    ...askedFor(thing, entity),
    stem: askSubject(frame, `Which ${thing.class}`, voice),
    words,
    voice,
  }
}

/** "Which airline did the regulator fine in May 2024?": an object or a prepositional phrase by its class. */
export function whichThingOf(frame: Frame, slot: Slot | undefined): Asked | undefined {
  const entity = slot && slotEntity(frame, slot)
  const thing = thingOf(entity)
  if (!slot || !entity || !thing) return undefined
  const wh = slot.prep ? `${upperFirst(slot.prep)} which ${thing.class}` : `Which ${thing.class}`
  return { ...askSlot(frame, wh, slot), ...askedFor(thing, entity), words: [target(slot)!] }
}
