import { countryByName } from '#lib/knowledge/countries.ts'
import { type OfficePhrase, officeOf } from '#lib/knowledge/offices.ts'
import { personValue } from '../ask/answer-values.ts'
import type { Candidate } from '../ask/candidate.ts'
import { officeNamed } from '../complete/office-blanks.ts'
import type { Entity, Mention } from '../entities/entity.ts'
import { usualName } from '../entities/places.ts'
import type { Story } from '../story.ts'
import { kids, subtree, surface } from '../tree.ts'
import { longDate } from '../words.ts'

/** Who holds an office now is unsure where the sentence tells of a change. */
const CHANGES =
  /\b(?:nomin\w+|appoint\w+|resign\w*|sack\w*|fired|dismiss\w*|oust\w*|quit|stepp?(?:ed|ing|s)? down|replac\w+|succe\w+|took office|sworn|served as|was once)\b/iu

/** Who leads an opposition that is in no parliament holds no office. */
const NO_OFFICE = /\bopposition\b/iu

/** Offices that several people hold at once. */
const SHARED = /\b(?:deputy|vice|senator|member|whip|commissioner|general|admiral|ambassador)\b/iu

/** Who holds which ministry or post on the day of publication, by what stands beside a name: asked both ways. */
export function officeCandidates(story: Story): Candidate[] {
  const done = new Set<Entity>()
  return story.mentions.flatMap((mention) => {
    const person = mention.entity
    if (!person || done.has(person) || !isAskable(person)) return []
    const held = officeBeside(story, mention)
    if (!held) return []
    done.add(person)
    const asked = [whichOffice(story, mention, held)]
    return SHARED.test(held.office) ? asked : [...asked, whoHolds(story, mention, held)]
  })
}

const isAskable = ({ kind, sure, victim, name }: Entity) =>
  kind === 'person' && sure && !victim && name.split(' ').length >= 2

type Held = { office: string; country: string; words: { first: number; last: number } }

function officeBeside(story: Story, mention: Mention): Held | undefined {
  const { reading } = story
  const span = reading.sentences[reading.words[mention.first]!.sentence]!
  if (CHANGES.test(reading.text.slice(span.start, span.end))) return undefined
  const { role } = mention
  if (role) return heldIn(role.text, role.owner, { first: role.first, last: mention.first })
  const [apposed] = kids(reading, reading.words[mention.head]!, 'appos')
  if (!apposed) return undefined
  const words = subtree(reading, apposed)
  return heldIn(surface(words), undefined, { first: words[0]!.index, last: words.at(-1)!.index + 1 })
}

/** The office that a whole phrase is: "Tanzanian Foreign Minister", "the foreign minister of Tanzania", and nothing else. */
function heldIn(text: string, owner: string | undefined, words: Held['words']): Held | undefined {
  const found = officeOf(text, countryByName(owner ?? ''))
  if (!found || NO_OFFICE.test(text)) return undefined
  const country = found.country?.name ?? found.office.country
  if (!country || !officeNamed(text.slice(found.start, found.end)) || !isWhole(text, found)) return undefined
  return { office: titleCase(text.slice(found.start, found.end)), country, words }
}

/** Beside the office stands its country at most. */
function isWhole(text: string, { start, end, country }: OfficePhrase): boolean {
  const rest = `${text.slice(0, start)} ${text.slice(end)}`
    .replace(/\b(?:the|of|for)\b|['’]s\b|,/giu, ' ')
    .trim()
  if (rest === '') return true
  const named = countryByName(rest) ?? officeOf(`${rest} minister of finance`)?.country
  return named !== undefined && named.name === country?.name && rest.split(/\s+/u).length <= 3
}

const titleCase = (text: string) =>
  text.replace(/(?<![\p{L}'’])(?!(?:of|for|the|and)\b)\p{Ll}/gu, (letter) => letter.toUpperCase())

const genitive = (name: string) => `${name}${name.endsWith('s') ? "'" : "'s"}`
const lowerFirst = (text: string) => text.replace(/\p{Lu}/gu, (letter) => letter.toLowerCase())

/** "Which office did January Makamba hold in Tanzania on June 3, 2024?" */
function whichOffice(story: Story, mention: Mention, { office, country, words }: Held): Candidate {
  const { name } = mention.entity!
  const [place, day] = [usualName(country), longDate(story.publishedOn)]
  return {
    ...common(story, mention),
    rule: 'office-held',
    stem: `Which office did ${name} hold in ${place} on ${day}?`,
    answer: office,
    value: { kind: 'office', name: office.toLowerCase() },
    hint: { country },
    statement: `${name} was ${genitive(place)} ${lowerFirst(office)} on ${day}.`,
    answerWords: words,
  }
}

/** "Who was Tanzania's foreign minister on June 3, 2024?" */
function whoHolds(story: Story, mention: Mention, { office, country }: Held): Candidate {
  const person = mention.entity!
  const [place, day] = [usualName(country), longDate(story.publishedOn)]
  return {
    ...common(story, mention),
    rule: 'office-holder',
    stem: `Who was ${genitive(place)} ${lowerFirst(office)} on ${day}?`,
    answer: person.name,
    value: personValue(person),
    hint: { office: lowerFirst(office), country },
    statement: `${person.name} was ${genitive(place)} ${lowerFirst(office)} on ${day}.`,
    answerWords: { first: mention.first, last: mention.last },
    entity: person,
  }
}

function common(story: Story, mention: Mention) {
  return {
    kind: 'wh' as const,
    sentence: story.reading.words[mention.first]!.sentence,
    needsHeadline: false,
    asOf: true,
    flags: new Set<string>(),
    doubts: new Set<string>(),
  }
}
