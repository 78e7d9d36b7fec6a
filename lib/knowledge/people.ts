import { countryByName, siblingCountries } from './countries.ts'
import type { Sex } from './first-names.ts'
import { nameKey } from './name-key.ts'
import { addTo, type Cells, cellList, lazily, readTable } from './read-table.ts'

/** The day on which the table was last compared with the world: an office held then is not known to last longer. */
export const PEOPLE_CHECKED = '2026-01-20'

export type Tenure = {
  /** "deputy prime minister", "footballer" */
  class: string
  /** Name of the country, or '' where the class has none. */
  country: string
  /** YYYY or YYYY-MM; an empty `to` lasted on the day of the check. */
  from: string
  to: string
}

export type Person = {
  name: string
  sex: Sex
  /** Year of death, or ''. */
  died: string
  aliases: string[]
  tenures: Tenure[]
}

/** A class of people: its level gathers classes that are plausible beside each other in one country. */
type PersonClass = { level: string; office: string }

const tables = lazily(() => {
  const people = new Map<string, Person>()
  for (const row of readTable('people', 'name sex class country from to died aliases')) {
    const person = people.get(row[0]!) ?? personOf(row)
    if (person.tenures.length === 0) people.set(person.name, person)
    person.tenures.push({ class: row[2]!, country: row[3]!, from: row[4]!, to: row[5]! })
  }
  const byName = new Map<string, Person>()
  const byClass = new Map<string, Person[]>()
  for (const person of people.values()) {
    for (const name of [person.name, ...person.aliases]) byName.set(nameKey(name), person)
    for (const { class: name } of person.tenures) {
      if (byClass.get(name)?.at(-1) !== person) addTo(byClass, name, person)
    }
  }
  const classes = new Map(
    readTable('person-classes', 'class level office').map(
      ([name = '', level = '', office = '']): [string, PersonClass] => [name, { level, office }],
    ),
  )
  return { all: [...people.values()], byName, byClass, classes }
})

function personOf(row: Cells): Person {
  const sex = row[1] === 'f' ? 'f' : 'm'
  return { name: row[0]!, sex, died: row[6]!, aliases: cellList(row[7]), tenures: [] }
}

/** All people of the table. */
export function allPeople(): readonly Person[] {
  return tables().all
}

/** The person of this full name or alias ("Bashar Assad", "Volodymyr Zelensky"). */
export function personByName(name: string): Person | undefined {
  return tables().byName.get(nameKey(name))
}

/** The level of a class of people, '' for an unknown class. */
export function levelOfClass(name: string): string {
  return tables().classes.get(name)?.level ?? ''
}

/** Was the person surely in this office on the day? Where only the year of a change is known, not in that year. */
function holds(tenure: Tenure, day: string): boolean {
  const begun = tenure.from.length === 4 ? tenure.from < day.slice(0, 4) : tenure.from < day.slice(0, 7)
  if (tenure.to === '') return begun
  return begun && (tenure.to.length === 4 ? tenure.to > day.slice(0, 4) : tenure.to > day.slice(0, 7))
}

/** The offices and callings of a person on a day. */
export function tenuresOn(person: Person, day: string): Tenure[] {
  return isAlive(person, day) ? person.tenures.filter((tenure) => holds(tenure, day)) : []
}

/** False from the year of death on. */
function isAlive(person: Person, day: string): boolean {
  return person.died === '' || person.died > day.slice(0, 4)
}

/** "deputy prime minister of Russia": the office as a sentence says it, where the class is one office. */
export function officeText(tenure: Tenure): string | undefined {
  const office = tables().classes.get(tenure.class)?.office
  const country = countryByName(tenure.country)
  return office && country ? office.replace('{country}', country.usual) : undefined
}

/**
 * Others who hold the same office or calling on the day, best first: of the same country, of its siblings, then
 * all. For a head of state also heads of government, by whom countries are led elsewhere.
 */
export function peersOf(person: Person, day: string): Person[] {
  return tenuresOn(person, day).flatMap((tenure) => peersInOffice(tenure, day, person))
}

/** Those who hold the same office or calling as `tenure` on the day, best first. */
export function peersInOffice(
  tenure: Pick<Tenure, 'class' | 'country'>,
  day: string,
  except?: Person,
): Person[] {
  const level = levelOfClass(tenure.class)
  const classes = level === 'head' ? classesOfLevel(level) : [tenure.class]
  const country = countryByName(tenure.country)
  const order = new Map(
    country ? [country, ...siblingCountries(country)].map(({ name }, index) => [name, index]) : [],
  )
  const found = classes.flatMap((name) => tables().byClass.get(name) ?? [])
  const ranked = [...new Set(found)].flatMap((other) => {
    if (other === except) return []
    const held = tenuresOn(other, day).find((one) => classes.includes(one.class))
    if (held === undefined) return []
    const rank = order.get(held.country) ?? 50 - Math.min(40, countryByName(held.country)?.population ?? 0)
    const further =
      (held.class === tenure.class ? 0 : 0.5) + (standsAbove(held) && !standsAbove(tenure) ? 1 : 0)
    return [{ other, rank: rank + further }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ other }) => other)
}

/** A president who does not lead: beside leaders, hardly anybody knows them. */
function standsAbove({ class: name, country }: Pick<Tenure, 'class' | 'country'>): boolean {
  return name === 'president' && (countryByName(country)?.ledByGovernment ?? false)
}

/** Other people in public life of the same country on the day: same class first, then same level, then the rest. */
export function compatriotsOf(
  tenure: Pick<Tenure, 'class' | 'country'>,
  day: string,
  except?: Person,
): Person[] {
  const level = levelOfClass(tenure.class)
  const ranked = tables().all.flatMap((other) => {
    if (other === except || tenure.country === '') return []
    const ranks = tenuresOn(other, day)
      .filter((held) => held.country === tenure.country && PUBLIC_LEVELS.has(levelOfClass(held.class)))
      .map((held) =>
        held.class === tenure.class ? 0 : levelOfClass(held.class) === level ? 1 : distance(held.class),
      )
    return ranks.length === 0 ? [] : [{ other, rank: Math.min(...ranks) }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ other }) => other)
}

/** Levels of public life, most prominent first. */
const PUBLIC = [
  'monarch',
  'head',
  'minister',
  'deputy head',
  'official',
  'politician',
  'legislator',
  'regional head',
]
const PUBLIC_LEVELS = new Set(PUBLIC)

function distance(name: string): number {
  return 2 + PUBLIC.indexOf(levelOfClass(name))
}

function classesOfLevel(level: string): string[] {
  return [...tables().classes].filter(([, found]) => found.level === level).map(([name]) => name)
}
