import type { Entity } from '../entities/entity.ts'
import type { Slot } from '../facts/clause.ts'
import { subjectEntity, subjectWords, upperFirst } from '../facts/telling.ts'
import { officeOf } from '../facts/titles.ts'
import { newVoice } from '../facts/voice.ts'
import { personValue } from './answer-values.ts'
import { type Asked, slotEntity, target } from './asked.ts'
import { askSlot, askSubject, type Frame } from './frame.ts'

function personHint(person: Entity): Asked['hint'] {
  const office = officeOf(person)
  return office ? { office: office.office, ...(office.country ? { country: office.country } : {}) } : {}
}

function askablePerson(entity: Entity | undefined): entity is Entity {
  return entity?.kind === 'person' && entity.sure && entity.name.split(' ').length >= 2
}

export function personOf(frame: Frame, slot: Slot | undefined): Asked | undefined {
  if (!slot) return undefined
  const entity = slotEntity(frame, slot)
  if (!askablePerson(entity)) return undefined
  const wh = slot.kind === 'object' || slot.kind === 'dative' ? 'Whom' : `${upperFirst(slot.prep)} whom`
  return {
    ...askSlot(frame, wh, slot),
    answer: entity.name,
    value: personValue(entity),
    hint: personHint(entity),
    words: [target(slot)!],
    entity,
  }
}

/** Possessives of the person asked for would tell the sex: "their" instead. */
const neutral = (stem: string) => stem.replace(/\b(?:his|her)\b(?! own)/gu, 'their')

export function who(frame: Frame): Asked | undefined {
  const asked = subjectPerson(frame)
  return asked ? { ...asked, stem: neutral(askSubject(frame, 'Who', asked.voice)) } : undefined
}

/** "Which Russian deputy prime minister …?" where the article gives the office beside the name. */
export function whichOfficer(frame: Frame): Asked | undefined {
  const asked = subjectPerson(frame)
  const role = asked?.entity?.role
  const office = asked?.entity ? officeOf(asked.entity) : undefined
  if (!asked || !role || !office?.country) return undefined
  const adjective = role.owner ? '' : role.text.slice(0, role.text.length - office.office.length).trim()
  if (
    !adjective ||
    !/\b(?:minister|secretary|senator|governor|ambassador|commissioner|general)\b/u.test(office.office)
  )
    return undefined
  return { ...asked, stem: neutral(askSubject(frame, `Which ${adjective} ${office.office}`, asked.voice)) }
}

function subjectPerson(frame: Frame): Asked | undefined {
  const { story, clause } = frame
  const entity = subjectEntity(story, clause)
  if (!askablePerson(entity) || clause.restrictive) return undefined
  const voice = newVoice(clause)
  voice.seen.add(entity)
  voice.subject = entity
  const words = subjectWords(story, clause)
  return {
    stem: '',
    answer: entity.name,
    value: personValue(entity),
    hint: personHint(entity),
    words,
    voice,
    entity,
  }
}
