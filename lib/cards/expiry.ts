/** News grows old: facts that may no longer be true leave the deck, with a sentence why. */
import { daysAfter } from '#lib/clock.ts'
import { officeText, type Person, personByName, type Tenure, tenuresOn } from '#lib/knowledge/people.ts'

/** Days are `YYYY-MM-DD`. `asOf` is set where a fact tells a state or a plan, and not what has happened. */
export type DatedFact = { statement: string; asOf: string | null; expiresAt: string | null }

/** How many days a state or a plan is asked for. */
const FRESH_FOR = 365

/** Why a fact is asked for no more today; null while it is. */
export function whyExpired(fact: DatedFact, today: string): string | null {
  const { statement, asOf, expiresAt } = fact
  if (expiresAt !== null && expiresAt <= today) return `It held until ${longDay(expiresAt)}.`
  if (asOf === null) return null
  if (daysAfter(asOf, FRESH_FOR) < today) {
    return `It was so on ${longDay(asOf)}, more than a year ago, and may have changed since.`
  }
  return whoLeftOffice(statement, asOf, today)
}

const dayFormat = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
const longDay = (day: string): string => dayFormat.format(new Date(day))

/** Somebody whom the statement names together with an office that they have left since. */
function whoLeftOffice(statement: string, asOf: string, today: string): string | null {
  const words = statement.toLowerCase()
  for (const person of peopleIn(statement)) {
    const present = tenuresOn(person, today)
    const left = person.tenures.find(
      (held) =>
        words.includes(held.class) &&
        hasEndedBetween(held, asOf, today) &&
        !present.some((now) => isSameOffice(now, held)),
    )
    const office = left && officeText(left)
    if (office) return `${person.name} is no longer ${office}.`
  }
  return null
}

/** The table knows years or months: it has ended for sure once the one is over in which it ended. */
function hasEndedBetween({ from, to }: Tenure, asOf: string, today: string): boolean {
  const began = from <= asOf.slice(0, from.length)
  return began && to !== '' && to >= asOf.slice(0, to.length) && to < today.slice(0, to.length)
}

const isSameOffice = (a: Tenure, b: Tenure): boolean => a.class === b.class && a.country === b.country

/** People of the table whose name stands in a sentence. */
function peopleIn(statement: string): Person[] {
  const words = statement.split(/\s+/u).map((word) => word.replace(/^[^\p{L}]+|(?:[’']s)?[^\p{L}]*$/gu, ''))
  const found = new Set<Person>()
  for (const start of words.keys()) {
    for (let length = 1; length <= 4 && start + length <= words.length; length += 1) {
      const person = /^\p{Lu}/u.test(words[start] ?? '')
        ? personByName(words.slice(start, start + length).join(' '))
        : undefined
      if (person) found.add(person)
    }
  }
  return [...found]
}
