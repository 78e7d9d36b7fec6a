import type { Sex } from '#lib/knowledge/first-names.ts'
import { levelOfClass, type Person, personByName, tenuresOn } from '#lib/knowledge/people.ts'
import type { Story } from '../story.ts'
import { headOf, kids } from '../tree.ts'
import { isRoleWord } from '../words.ts'
import type { Entity } from './entity.ts'
import { countryOfRole } from './people.ts'

/** What is known of somebody beside a name: people who differ in it are told apart at a glance. */
export type Calling = { field?: string; country?: string; sex?: Sex }

/** Fields by the words of a role, the narrowest first: an attorney general is a politician, a police chief is none. */
const FIELDS: [string, RegExp][] = [
  ['police', /\b(?:police|sheriff|detective|superintendent|inspector|marshal)\b/iu],
  [
    'politics',
    /\b(?:attorney general|secretary|president|minister|premier|chancellor|governor|senator|mayor|speaker|lawmaker|ambassador|envoy|congress(?:man|woman)|councillor|politician|candidate|representative|commissioner|deputy|spokes(?:man|woman|person)|leader|king|queen|prince|princess)\b/iu,
  ],
  ['bench', /\b(?:judge|justice|magistrate)\b/iu],
  ['bar', /\b(?:attorney|prosecutor|lawyer|counsel)\b/iu],
  ['forces', /\b(?:general|colonel|admiral|commander|lieutenant|major|sergeant)\b/iu],
  ['sport', /\b(?:coach|striker|midfielder|goalkeeper|defender|forward|winger|player|driver|champion)\b/iu],
  ['science', /\b(?:professor|scientist|researcher|analyst|doctor|engineer|astronaut)\b/iu],
  ['business', /\b(?:executive|ceo|founder|co-founder|entrepreneur|business(?:man|woman))\b/iu],
  ['arts', /\b(?:actor|actress|singer|author|writer|musician)\b/iu],
  ['media', /\b(?:journalist|reporter|editor|presenter|correspondent)\b/iu],
  ['church', /\b(?:pope|bishop|archbishop|cardinal|priest|imam|pastor)\b/iu],
]

const FIELD_OF_LEVEL: Record<string, string> = {
  ...Object.fromEntries(
    [
      'monarch',
      'royal',
      'head',
      'deputy head',
      'minister',
      'official',
      'politician',
      'legislator',
      'regional head',
      'local',
      'spokesperson',
      'international',
    ].map((level) => [level, 'politics']),
  ),
  judge: 'bench',
  music: 'arts',
  screen: 'arts',
  space: 'science',
}

/** Of somebody whom the article names, or whom the table of people knows. */
export function callingOf(story: Story, name: string): Calling {
  const known = personByName(name)
  const told = story.people.find((person) => person.name === name)
  const byTable = known ? ofTable(known, story.publishedOn) : {}
  return told ? { ...ofArticle(story, told), ...byTable } : byTable
}

function ofTable(person: Person, day: string): Calling {
  const [tenure] = tenuresOn(person, day)
  if (!tenure) return { sex: person.sex }
  const level = levelOfClass(tenure.class)
  return {
    sex: person.sex,
    field: FIELD_OF_LEVEL[level] ?? level,
    ...(tenure.country === '' ? {} : { country: tenure.country }),
  }
}

function ofArticle(story: Story, person: Entity): Calling {
  const roles = person.mentions.flatMap((mention) => mention.role ?? [])
  const texts = [...roles.map(({ text }) => text), ...appositionsOf(story, person)]
  const field = FIELDS.find(([, words]) => texts.some((text) => words.test(text)))?.[0]
  const country = roles.flatMap((role) => countryOfRole(role) ?? [])[0]
  return {
    ...(field ? { field } : {}),
    ...(country ? { country } : {}),
    ...(person.sex ? { sex: person.sex } : {}),
  }
}

/** "Medaria Arradondo, the police chief", "the police chief, Medaria Arradondo": the noun with what stands before it. */
function appositionsOf({ reading }: Story, person: Entity): string[] {
  return person.mentions.flatMap(({ head }) => {
    const word = reading.words[head]!
    const nouns = word.dep === 'appos' ? [headOf(reading, word)] : kids(reading, word, 'appos')
    return nouns
      .filter((noun) => isRoleWord(noun.lower))
      .map((noun) => [...kids(reading, noun, 'compound', 'amod'), noun].map(({ text }) => text).join(' '))
  })
}
