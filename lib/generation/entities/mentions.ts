import { sexOfFirstName } from '#lib/knowledge/first-names.ts'
import { personByName } from '#lib/knowledge/people.ts'
import type { LabelledSpan, Reading, Word } from '../tokens.ts'
import { surface } from '../tree.ts'
import { isRoleWord } from '../words.ts'
import type { Mention, MentionKind } from './entity.ts'
import { countryOfDemonym, placeNamed } from './places.ts'

const KIND_OF_LABEL: Record<string, MentionKind> = {
  PERSON: 'person',
  GPE: 'place',
  LOC: 'place',
  ORG: 'organisation',
  NORP: 'nationality',
  FAC: 'facility',
  EVENT: 'event',
  PRODUCT: 'thing',
  WORK_OF_ART: 'thing',
  LAW: 'thing',
  LANGUAGE: 'thing',
  DATE: 'date',
  TIME: 'time',
  CARDINAL: 'number',
  ORDINAL: 'ordinal',
  MONEY: 'money',
  PERCENT: 'percent',
  QUANTITY: 'quantity',
}

const MEASURES = new Set<MentionKind>(['date', 'time', 'number', 'ordinal', 'money', 'percent', 'quantity'])

/** What people are taken for. */
const MISTAKEN = new Set<MentionKind>(['organisation', 'place', 'facility', 'thing', 'nationality'])

type Repair = { why: string; test: (mention: Mention, reading: Reading) => boolean; kind: MentionKind }

const words = (mention: Mention) => mention.text.split(/\s+/u)

/** What the small model mistakes, in the order in which it is put right. */
const REPAIRS: Repair[] = [
  {
    why: 'a country is a place, whatever the label',
    test: (m) => !MEASURES.has(m.kind) && placeNamed(m.text)?.kind === 'country',
    kind: 'place',
  },
  {
    why: 'a demonym is a nationality',
    test: (m) => !MEASURES.has(m.kind) && m.kind !== 'nationality' && countryOfDemonym(m.text) !== undefined,
    kind: 'nationality',
  },
  {
    why: 'the Louvre Museum is no place of the map',
    test: (m) =>
      m.kind === 'place' &&
      /\b(?:Museum|University|Cent(?:er|re)|Party|Church|Ministry|Agency|Committee|Council|Department|Army|Navy|Court)\b/u.test(
        m.text,
      ),
    kind: 'organisation',
  },
  {
    why: 'streets, bridges and awards carry names of people',
    test: (m) =>
      m.kind === 'person' &&
      /\b(?:Cent(?:er|re)|Bridge|Hospital|Airport|Street|Road|Avenue|Lane|Drive|Square|Park|Stadium|Station|Tower|Hall|Hotel|Bank|Island|River|Lake|Award|Prize|Cup|Act|News|Mosque|Church)$/u.test(
        m.text,
      ),
    kind: 'facility',
  },
  {
    why: 'ships, storms and missions',
    test: (m) =>
      /^(?:Space Shuttle|Hurricane|Typhoon|Cyclone|Apollo|Flight|USS|HMS|Operation|Mount|Lake|Storm)\b/u.test(
        m.text,
      ),
    kind: 'thing',
  },
  {
    why: 'a person has no digits, and a name in capitals',
    test: (m) =>
      m.kind === 'person' &&
      (/\d|\b(?:Party|Museum|Council|University|Grand|Mosque|Day|Festival|Wiki\w*|Times|Post|Air(?:lines|ways)?|Group|Inc|Ltd)\b/u.test(
        m.text,
      ) ||
        !/^(?:\p{Lu}|al-|el-|de |van |von |bin )/u.test(m.text)),
    kind: 'thing',
  },
  {
    why: 'two words of which the first is a first name are a person',
    test: (m, reading) =>
      (m.kind === 'organisation' || m.kind === 'place' || m.kind === 'facility') &&
      words(m).length === 2 &&
      sexOfFirstName(words(m)[0]!) !== undefined &&
      placeNamed(m.text) === undefined &&
      /^\p{Lu}\p{Ll}/u.test(words(m)[1]!) &&
      reading.words[m.last - 1]!.tag === 'NNP',
    kind: 'person',
  },
  {
    why: 'a full name of the table of people is a person, whatever the label',
    test: (m) => MISTAKEN.has(m.kind) && words(m).length >= 2 && personByName(m.text) !== undefined,
    kind: 'person',
  },
  {
    why: 'a single name behind an article or before a noun ("the Hajj", "the Assad regime") is no person by itself',
    test: (m, reading) => m.kind === 'person' && words(m).length === 1 && isModifier(m, reading),
    kind: 'thing',
  },
]

function isModifier(mention: Mention, reading: Reading): boolean {
  const word = reading.words[mention.first]!
  const before = reading.words[mention.first - 1]
  const head = reading.words[word.head]!
  if (before?.tag === 'DT' && before.sentence === word.sentence && before.head === word.index) return true
  return (
    ['compound', 'amod', 'nmod'].includes(word.dep) &&
    head.pos === 'NOUN' &&
    head.index > word.index &&
    !isRoleWord(head.lower)
  )
}

/** The entities of a reading with the small model's known mistakes put right. */
export function findMentions(reading: Reading): Mention[] {
  const mentions: Mention[] = []
  for (const entity of reading.entities) {
    const mention = toMention(entity, reading)
    if (mention) mentions.push(mention)
  }
  joinSplitNames(mentions, reading)
  for (const mention of mentions) cutOffice(mention, reading)
  for (const mention of mentions) {
    for (const repair of REPAIRS) if (repair.test(mention, reading)) mention.kind = repair.kind
  }
  return mentions
}

function toMention(entity: LabelledSpan, reading: Reading): Mention | undefined {
  let { first, last } = entity
  const kind = KIND_OF_LABEL[entity.label] ?? 'thing'
  const all = reading.words
  while (last > first && /^(?:'s|'|,|"|\.|\(|\)|-)$/u.test(all[last - 1]!.text)) last--
  if (!MEASURES.has(kind)) {
    while (last > first && (all[first]!.pos === 'DET' || /^["('’]$/u.test(all[first]!.text))) first++
  }
  if (first >= last) return undefined
  const text = surface(all.slice(first, last))
  // Names shouted in capitals are datelines or headings.
  if ((kind === 'person' || kind === 'place') && text.length > 5 && text === text.toUpperCase())
    return undefined
  return { first, last, kind, text, head: headIn(all.slice(first, last)) }
}

export function headIn(span: Word[]): number {
  const first = span[0]!.index
  const last = first + span.length
  for (let i = span.length - 1; i >= 0; i--) {
    const word = span[i]!
    if (word.head < first || word.head >= last || word.head === word.index) return word.index
  }
  return last - 1
}

/** "Ahmed" + "Mohamed", each labelled for itself, are one person. */
function joinSplitNames(mentions: Mention[], reading: Reading): void {
  const nameLike = new Set<MentionKind>(['person', 'place', 'organisation'])
  for (let i = mentions.length - 2; i >= 0; i--) {
    const a = mentions[i]!
    const b = mentions[i + 1]!
    const single = a.last - a.first === 1 && b.last - b.first === 1 && a.last === b.first
    if (!single || !nameLike.has(a.kind) || !nameLike.has(b.kind) || !sexOfFirstName(a.text)) continue
    const span = reading.words.slice(a.first, b.last)
    mentions.splice(i, 2, {
      first: a.first,
      last: b.last,
      kind: 'person',
      text: surface(span),
      head: headIn(span),
    })
  }
}

/** "United States Representative Elijah Cummings", taken for an organisation: the person behind the office. */
function cutOffice(mention: Mention, reading: Reading): void {
  if (mention.kind !== 'organisation') return
  const span = reading.words.slice(mention.first, mention.last)
  const role = span.findLastIndex((word) => isRoleWord(word.lower))
  const name = span.slice(role + 1)
  if (role < 0 || name.length < 2 || name.length > 3 || !sexOfFirstName(name[0]!.text)) return
  mention.first = name[0]!.index
  mention.kind = 'person'
  mention.text = surface(name)
  mention.head = headIn(name)
}
