import { usualName } from '../entities/places.ts'
import type { Slot } from '../facts/clause.ts'
import { subjectEntity, subjectWords, upperFirst } from '../facts/telling.ts'
import { newVoice } from '../facts/voice.ts'
import { Refusal } from '../refusal.ts'
import { type Asked, slotEntity, target } from './asked.ts'
import { askSlot, askSubject, type Frame } from './frame.ts'

const SUBJECT_PLACE = new Set(['country', 'city', 'state'])

export function placeOf(frame: Frame, slot: Slot | undefined): Asked | undefined {
  if (!slot) return undefined
  const entity = slotEntity(frame, slot)
  const place = entity?.place
  if (!entity || !place || place.kind === 'state') return undefined
  if (/^(?:about|as|like|than|of|with|for|against)$/u.test(slot.prep)) throw new Refusal('place-preposition')
  // "Mecca, Saudi Arabia": the country behind the city belongs to the name.
  const behind = frame.story.reading.words[target(slot)!.index + 1]
  if (behind?.text === ',' && frame.story.at[behind.index + 1]?.kind === 'place')
    throw new Refusal('place-with-country')
  const wh = slot.prep ? `${upperFirst(slot.prep)} which ${place.kind}` : `Which ${place.kind}`
  return {
    ...askSlot(frame, wh, slot),
    answer: place.kind === 'country' ? usualName(place.name) : entity.name,
    value: { kind: place.kind, name: place.kind === 'country' ? place.name : entity.name },
    hint: place.kind === 'city' ? { country: place.country } : {},
    words: [target(slot)!],
    entity,
  }
}

export function whichPlace(frame: Frame): Asked | undefined {
  const { story, clause } = frame
  const entity = subjectEntity(story, clause)
  const place = entity?.place
  if (!entity || !place || place.kind === 'state' || !SUBJECT_PLACE.has(place.kind) || clause.restrictive)
    return undefined
  const words = subjectWords(story, clause)
  if (words.some((word) => story.at[word.index]?.entity !== entity && !['det', 'punct'].includes(word.dep)))
    return undefined
  const voice = newVoice(clause)
  voice.seen.add(entity)
  voice.subject = entity
  voice.bound = new Set(['its'])
  return {
    stem: askSubject(frame, `Which ${place.kind}`, voice),
    answer: place.kind === 'country' ? upperFirst(usualName(place.name)) : entity.name,
    value: { kind: place.kind, name: place.kind === 'country' ? place.name : entity.name },
    hint: place.kind === 'city' ? { country: place.country } : {},
    words,
    voice,
    entity,
  }
}
