import { withoutAccents } from '#lib/knowledge/name-key.ts'
import { personByName } from '#lib/knowledge/people.ts'
import { thingByName } from '#lib/knowledge/things.ts'
import type { Candidate } from './ask/candidate.ts'
import { type Entity, nameParts } from './entities/entity.ts'
import { countryOfRole } from './entities/people.ts'
import { placeNamed, wordsThatTell } from './entities/places.ts'
import type { Story } from './story.ts'
import { FORMER } from './words.ts'

const SMALL_WORDS = new Set(
  'the and for with from late early mid more than about over nearly least official national new city party people years months days weeks'.split(
    ' ',
  ),
)

/**
 * Ways to write the key itself, by which another question of the same quiz would show it whatever it is about. Figures are
 * none: the same number may count many things.
 */
export function keyForms(candidate: Candidate): string[] {
  const { value, answer } = candidate
  switch (value.kind) {
    case 'country':
      return [answer.replace(/^the /iu, ''), ...wordsThatTell(value.name)]
    case 'person':
      return [answer, nameParts(value.name).at(-1) ?? answer]
    case 'organisation':
      return [answer.replace(/^the /iu, ''), ...namesOfThing(value.name)]
    case 'city':
    case 'office':
    case 'nounPhrase':
    case 'topics':
      return [answer, value.name]
    default:
      return []
  }
}

/** Name, other names and letters of a known thing. */
function namesOfThing(name: string): string[] {
  const thing = thingByName(name)
  return thing ? [thing.name, ...thing.aliases] : []
}

/** Words and phrases that give a candidate's answer away where they stand in a stem or a context line. */
export function tellingPhrases(candidate: Candidate): string[] {
  const { value, answer } = candidate
  switch (value.kind) {
    case 'country':
      return [answer.replace(/^the /iu, ''), ...wordsThatTell(value.name)]
    case 'city':
      return [answer, value.name]
    case 'person':
      return [...nameParts(value.name).filter((part) => part.length > 2), answer]
    case 'day':
    case 'month':
    case 'year':
      return [answer]
    case 'topics':
      return [answer, ...answer.split(/,? and |, /u)]
    case 'number':
    case 'money':
    case 'percent':
    case 'duration':
      return [/\d[\d,.]*/u.exec(answer)?.[0] ?? answer]
    default:
      return [
        answer,
        ...(value.kind === 'organisation' ? namesOfThing(value.name) : []),
        ...answer.split(/\s+/u).filter((word) => word.length > 3 && !SMALL_WORDS.has(word.toLowerCase())),
      ]
  }
}

/**
 * Phrases that would tell by what belongs to the answer: "Russian" for Moscow, for Putin. Too strict for stems. All
 * options for a state lie in its country.
 */
export function hintingPhrases(candidate: Candidate): string[] {
  const { value, hint, rule } = candidate
  const isHinted = (value.kind === 'city' && !rule.endsWith('-state')) || value.kind === 'person'
  const country = isHinted ? hint.country : undefined
  return [...tellingPhrases(candidate), ...(country ? wordsThatTell(country) : [])]
}

/** The first of the phrases that a text holds as whole words; long single words also by their beginning. */
export function toldBy(text: string, phrases: string[]): string | undefined {
  const lower = ` ${normal(text)} `
  return phrases.find((phrase) => {
    const wanted = normal(phrase)
    if (wanted === '') return false
    if (lower.includes(` ${wanted} `)) return true
    const stem =
      wanted.length > 6 && !wanted.includes(' ') && !/\d/u.test(wanted) ? wanted.slice(0, -2) : undefined
    return stem !== undefined && lower.includes(` ${stem}`)
  })
}

/** The text with "…" for each word or phrase that `toldBy` would find in it. */
export function withoutPhrases(text: string, phrases: string[]): string {
  return phrases
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, phrase) => {
      const isLong = phrase.length > 6 && !/[\s\d]/u.test(phrase)
      const stem = (isLong ? phrase.slice(0, -2) : phrase).replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
      const words = new RegExp(
        `(?<![\\p{L}\\p{N}])${stem}${isLong ? '\\p{L}*' : ''}(?:['’]s)?(?![\\p{L}\\p{N}])`,
        'giu',
      )
      return rest.replace(words, '…')
    }, text)
}

function normal(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N},.$%-]+/gu, ' ')
    .replace(/[,.](?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Whether a text names somebody or something of a country: "Karaj" and "Khamenei" tell Iran. */
export function impliesCountry(story: Story, text: string, country: string, except?: Entity): boolean {
  const names = text.match(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu) ?? []
  const city = names.some((name) =>
    runs(name.split(' ')).some(
      (part) => part !== except?.name && placeNamed(part.replace(/['’]s$/u, ''))?.country === country,
    ),
  )
  if (city) return true
  return story.entities.some((entity) => {
    if (entity === except || countryOf(entity) !== country) return false
    const name = entity.kind === 'person' ? (nameParts(entity.name).at(-1) ?? entity.name) : entity.name
    return toldBy(text, [name]) !== undefined
  })
}

/** The country that a place lies in, or that a person's office belongs to. */
export function countryOf(entity: Entity): string | undefined {
  if (entity.place) return entity.place.country
  if (entity.kind !== 'person') return undefined
  const { role } = entity
  return (
    (role && countryOfRole({ ...role, text: role.text.replace(FORMER, '').trim() })) ??
    personByName(entity.name)?.tenures.find(({ country }) => country !== '')?.country
  )
}

/** All runs of up to three words. */
function runs(words: string[]): string[] {
  return words.flatMap((_, first) => [1, 2, 3].map((width) => words.slice(first, first + width).join(' ')))
}
