import type { AnswerValue, OptionRequest } from '../distractors/request.ts'
import type { Entity } from '../entities/entity.ts'
import { usualName } from '../entities/places.ts'
import type { Slot } from '../facts/clause.ts'
import { indexes, phraseWords } from '../facts/phrases.ts'
import { officeOf, render } from '../facts/render.ts'
import { sourceText } from '../facts/source.ts'
import { join, subjectEntity, subjectWords, tellSubject, tellTail, upperFirst } from '../facts/telling.ts'
import { isPluralSubject } from '../facts/verb.ts'
import { newVoice, type Voice } from '../facts/voice.ts'
import { Refusal } from '../refusal.ts'
import type { Word } from '../tokens.ts'
import { kid, kids, subtree, surface } from '../tree.ts'
import { NUMBER_WORD, TIME_NOUNS } from '../words.ts'
import { amountOf, dateValue, directionOf, hedgeOf, personValue } from './answer-values.ts'
import { askSlot, askSubject, type Frame } from './frame.ts'

/** What a template makes of a clause or one of its slots. */
export type Asked = {
  stem: string
  answer: string
  value: AnswerValue
  hint: NonNullable<OptionRequest['hint']>
  words: Word[]
  voice: Voice
  entity?: Entity
  dateReason?: string
}

export type Template = {
  rule: string
  /** Asked of the clause as a whole, or of each of its slots. */
  of: 'clause' | 'slot'
  /** Undefined where it does not apply; throws a Refusal where it applies and fails. */
  ask: (frame: Frame, slot: Slot | undefined) => Asked | undefined
}

const SUBJECT_PLACE = new Set(['country', 'city', 'state'])

function whenAsked(frame: Frame, slot: Slot | undefined): Asked | undefined {
  if (!slot?.date || slot.prep === 'since' || slot.prep === 'by') return undefined
  const { date } = slot
  const wh = date.grain === 'year' && !date.part ? 'In which year' : 'When'
  return {
    ...askSlot(frame, wh, slot),
    answer: upperFirst(date.text),
    value: dateValue(date),
    hint: {},
    words: slot.words,
    dateReason: date.reason,
  }
}

function howLong(frame: Frame, slot: Slot | undefined): Asked | undefined {
  if (slot?.kind !== 'duration' || slot.prep !== 'for' || !slot.object) return undefined
  const words = phraseWords(frame.story.reading, slot.object)
  const amount = amountOf(words)
  if (amount === undefined || words[0]?.lower === 'the') return undefined
  const text = surface(words)
  if (/\b(?:more|another|next|last|past|further|first)\b/iu.test(text.replace(/more than/iu, '')))
    throw new Refusal('relative-duration')
  return {
    ...askSlot(frame, 'For how long', slot),
    answer: upperFirst(text),
    value: quantity('duration', amount, words, slot.object.lower),
    hint: direction(text),
    words,
  }
}

function quantity(kind: 'number' | 'duration', amount: number, words: Word[], unit: string): AnswerValue {
  const hedge = hedgeOf(words)
  return { kind, amount, unit, ...(hedge ? { hedge } : {}) }
}

function direction(text: string): Asked['hint'] {
  const found = directionOf(text)
  return found ? { direction: found } : {}
}

const target = (slot: Slot) => (slot.kind === 'pp' || slot.kind === 'agent' ? slot.object : slot.head)

/** The entity that a slot is, with nothing added to its name but its role. */
function slotEntity(frame: Frame, slot: Slot): Entity | undefined {
  const { story } = frame
  const word = target(slot)
  if (!word || !['object', 'pp', 'agent', 'dative'].includes(slot.kind)) return undefined
  const mention = story.at[word.index]
  if (!mention?.entity || mention.head !== word.index) return undefined
  if (kids(story.reading, word, 'conj', 'appos', 'relcl', 'acl', 'prep').length > 0) return undefined
  const first = mention.role?.first ?? mention.first
  const others = phraseWords(story.reading, word).filter(
    (other) => other.index < first || other.index >= mention.last,
  )
  const added = others.filter((other) => !['det', 'punct', 'case', 'poss'].includes(other.dep))
  return added.length > 0 ? undefined : mention.entity
}

function placeOf(frame: Frame, slot: Slot | undefined): Asked | undefined {
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

function personHint(person: Entity): Asked['hint'] {
  const office = officeOf(person)
  return office ? { office: office.office, ...(office.country ? { country: office.country } : {}) } : {}
}

function askablePerson(entity: Entity | undefined): entity is Entity {
  return entity?.kind === 'person' && entity.sure && entity.name.split(' ').length >= 2
}

function personOf(frame: Frame, slot: Slot | undefined): Asked | undefined {
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

function who(frame: Frame): Asked | undefined {
  const asked = subjectPerson(frame)
  return asked ? { ...asked, stem: neutral(askSubject(frame, 'Who', asked.voice)) } : undefined
}

/** "Which Russian deputy prime minister …?" where the article gives the office beside the name. */
function whichOfficer(frame: Frame): Asked | undefined {
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
  const voice = newVoice(clause.future)
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

function whichPlace(frame: Frame): Asked | undefined {
  const { story, clause } = frame
  const entity = subjectEntity(story, clause)
  const place = entity?.place
  if (!entity || !place || place.kind === 'state' || !SUBJECT_PLACE.has(place.kind) || clause.restrictive)
    return undefined
  const words = subjectWords(story, clause)
  if (words.some((word) => story.at[word.index]?.entity !== entity && !['det', 'punct'].includes(word.dep)))
    return undefined
  const voice = newVoice(clause.future)
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

/** The number of a counted noun: "two referendums", "more than 200 people". */
function countOf(frame: Frame, noun: Word): { number: Word[]; rest: Word[]; amount: number } | undefined {
  const { reading } = frame.story
  const number = kids(reading, noun, 'nummod').find((word) => NUMBER_WORD.test(word.text))
  if (!number || !['NNS', 'NNPS'].includes(noun.tag)) return undefined
  if (TIME_NOUNS.has(noun.lemma) || /^(?:others|times|ones|points|percent|degrees)$/u.test(noun.lower))
    return undefined
  if (kids(reading, noun, 'det', 'poss', 'relcl', 'acl').length > 0) return undefined
  const words = subtree(reading, number)
  const amount = amountOf(words)
  if (amount === undefined) return undefined
  const own = indexes(words)
  return { number: words, rest: phraseWords(reading, noun).filter((word) => !own.has(word.index)), amount }
}

function howManyObject(frame: Frame, slot: Slot | undefined): Asked | undefined {
  const noun =
    slot &&
    (slot.kind === 'object'
      ? slot.head
      : slot.kind === 'pp' && slot.prep === 'with'
        ? slot.object
        : undefined)
  const counted = noun && countOf(frame, noun)
  if (!slot || !noun || !counted) return undefined
  const text = surface(counted.number)
  const voice = newVoice(frame.clause.future)
  const things = render(frame.story, counted.rest, voice)
  const wh = `${slot.prep ? `${upperFirst(slot.prep)} how` : 'How'} many ${things}`
  return {
    ...askSlot(frame, wh, slot),
    answer: upperFirst(text),
    value: quantity('number', counted.amount, counted.number, noun.lower),
    hint: direction(text),
    words: counted.number,
  }
}

function howManySubject(frame: Frame): Asked | undefined {
  const { story, clause } = frame
  const counted = clause.relative ? undefined : countOf(frame, clause.subjectHead)
  if (!counted || !isPluralSubject(story, clause)) return undefined
  const voice = newVoice(clause.future)
  const things = render(story, counted.rest, voice)
  voice.bound = new Set(['their'])
  const text = surface(counted.number)
  return {
    stem: askSubject(frame, `How many ${things}`, voice, false),
    answer: upperFirst(text),
    value: quantity('number', counted.amount, counted.number, clause.subjectHead.lower),
    hint: direction(text),
    words: counted.number,
    voice,
  }
}

const HARM: Record<string, string> = {
  kill: 'killed',
  wound: 'wounded',
  injure: 'injured',
  displace: 'displaced',
  arrest: 'arrested',
}

/** "A storm caused …, killing 107": how many people were killed when … */
function casualties(frame: Frame): Asked | undefined {
  const { story, clause } = frame
  const participle = subtree(story.reading, clause.verb).find(
    (word) => word.dep === 'advcl' && word.tag === 'VBG' && HARM[word.lemma],
  )
  const object = participle && kid(story.reading, participle, 'dobj')
  if (!participle || !object) return undefined
  const isNumber = NUMBER_WORD.test(object.text)
  const number = isNumber
    ? object
    : kids(story.reading, object, 'nummod').find((word) => NUMBER_WORD.test(word.text))
  if (!number || kids(story.reading, object, 'det', 'poss').length > 0) return undefined
  const words = subtree(story.reading, number).filter(
    (word) => !/^(?:cc|conj|punct)$/u.test(word.dep) || /^(?:or|more)$/u.test(word.lower),
  )
  const amount = amountOf(words)
  if (amount === undefined) return undefined
  const things = isNumber
    ? 'people'
    : surface([...kids(story.reading, object, 'amod', 'compound'), object].sort((a, b) => a.index - b.index))
  const voice = newVoice(clause.future)
  const base = askSubjectless(frame, voice)
  const text = surface(words)
  return {
    stem: `How many ${things} were ${HARM[participle.lemma]} when ${base}`,
    answer: upperFirst(text),
    value: quantity('number', amount, words, things),
    hint: direction(text),
    words,
    voice,
  }
}

/** The clause as a statement inside a question: "when a storm caused a crane to fall …?". */
function askSubjectless(frame: Frame, voice: Voice): string {
  const { clause, story, forms } = frame
  const subject = tellSubject(story, clause, voice)
  const { inner, tail, lead } = tellTail(story, clause, voice)
  return `${join(subject, inner, forms.plain, tail, lead)}${sourceText(story, clause)}?`
}

/** All questions that a clause can be asked, the rule's name first. */
export const TEMPLATES: Template[] = [
  { rule: 'when', of: 'slot', ask: whenAsked },
  { rule: 'how-long', of: 'slot', ask: howLong },
  { rule: 'which-place', of: 'slot', ask: placeOf },
  { rule: 'whom', of: 'slot', ask: personOf },
  { rule: 'how-many', of: 'slot', ask: howManyObject },
  { rule: 'which-officer', of: 'clause', ask: whichOfficer },
  { rule: 'who', of: 'clause', ask: who },
  { rule: 'which-place-subject', of: 'clause', ask: whichPlace },
  { rule: 'how-many-subject', of: 'clause', ask: howManySubject },
  { rule: 'casualties', of: 'clause', ask: casualties },
]
