/** What an article gives that a question may name: its names, numbers and dates, in any of the ways that news writes them. */
import { cityByName } from '#lib/knowledge/cities.ts'
import { countryByDemonym, countryByName } from '#lib/knowledge/countries.ts'
import { isFirstName } from '#lib/knowledge/first-names.ts'
import { withoutAccents } from '#lib/knowledge/name-key.ts'
import { personByName } from '#lib/knowledge/people.ts'
import { stateByName } from '#lib/knowledge/states.ts'
import { thingByName } from '#lib/knowledge/things.ts'
import { findDateMatches } from '../date-patterns.ts'
import { resolveDate } from '../dated.ts'
import type { Story } from '../story.ts'
import { isRoleWord } from '../words.ts'
import { namesIn } from './names-in.ts'
import { numbersIn } from './numbers-in.ts'

export type Grounds = {
  /** The text with the headline, as words are compared. */
  text: string
  /** Words of the text that stand there in small letters. */
  small: ReadonlySet<string>
  /** Names of the text as whole runs, and by what they end in: surnames. */
  names: ReadonlySet<string>
  /** Words of people's names: alone they name nobody, unless they end a name. */
  parts: ReadonlySet<string>
  numbers: ReadonlySet<number>
  dates: ReadonlySet<string>
  publishedOn: string
}

const key = (text: string): string =>
  ` ${withoutAccents(text)
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/\./gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

export function groundsOf({ reading, headline, isoDates, people, publishedOn }: Story): Grounds {
  const text = `${headline}\n${reading.text}`
  const small = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’-]*/gu) ?? [])
  const runs = namesIn(text, (word) => small.has(word)).map((run) => run.split(' '))
  const endings = runs.flatMap((words) => words.map((_, first) => key(words.slice(first).join(' '))))
  // The 9 of October 9 counts nothing.
  const numbers = numbersIn(withoutDates(text))
  return {
    text: key(text),
    small,
    names: new Set(endings),
    parts: new Set(people.flatMap(({ name }) => name.split(' ').map(key))),
    numbers: new Set(numbers),
    dates: new Set([...isoDates, publishedOn]),
    publishedOn,
  }
}

/** The first name of a text that the article does not name and no table knows, if tables count. */
export function strangeName(
  grounds: Grounds,
  text: string,
  tables: 'no tables' | 'tables',
): string | undefined {
  const plain = withoutDates(text)
  return namesIn(plain, (word) => grounds.small.has(word)).find(
    (name) => !isNamed(grounds, name) && !(tables === 'tables' && isInTable(name)),
  )
}

/** In one piece, or in pieces that each stand for something: "Russian" "President" "Vladimir Putin". */
function isNamed(grounds: Grounds, name: string): boolean {
  const words = name.split(' ')
  const covers = (from: number): boolean =>
    from === words.length ||
    words.some((_, last) => {
      const piece = words.slice(from, last + 1)
      return last >= from && isPiece(grounds, piece) && covers(last + 1)
    })
  return covers(0)
}

function isPiece(grounds: Grounds, words: string[]): boolean {
  const name = words.join(' ')
  if (words.length === 1 && isRoleWord(name.toLowerCase())) return true
  if (!grounds.text.includes(key(name))) return false
  if (words.length > 1 || grounds.names.has(key(name))) return true
  return countryByDemonym(name) !== undefined || !(grounds.parts.has(key(name)) || isFirstName(name))
}

/** Whether one of the tables of lib/knowledge knows the name. */
export function isInTable(name: string): boolean {
  const bare = name.replace(/^the /iu, '')
  return [countryByName, countryByDemonym, cityByName, stateByName, personByName, thingByName].some(
    (find: (name: string) => unknown) => find(bare) !== undefined,
  )
}

/** The first number or date of a text that the article does not give. */
export function strangeFigure(grounds: Grounds, text: string): string | undefined {
  const date = datesIn(text).find(({ start, end }) => !isDated(grounds, text.slice(start, end)))
  if (date) return text.slice(date.start, date.end)
  const number = numbersIn(withoutDates(text)).find((value) => value > 1 && !grounds.numbers.has(value))
  return number?.toString()
}

/** As the article gives it, or as what it means by "last December". */
function isDated({ dates, publishedOn, text }: Grounds, said: string): boolean {
  if (text.includes(key(said))) return true
  return [false, true].some((future) => {
    const iso = resolveDate(said, publishedOn, future)?.iso
    return iso !== undefined && [...dates].some((date) => date.startsWith(iso))
  })
}

/** "Ten days before" is a length of time: a number like others. */
const datesIn = (text: string) => findDateMatches(text).filter(({ form }) => form !== 'ago')

function withoutDates(text: string): string {
  return datesIn(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}–${rest.slice(end)}`,
    text,
  )
}
