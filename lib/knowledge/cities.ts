import { type Country, countryByName, siblingCountries } from './countries.ts'
import { nameKey } from './name-key.ts'
import { addTo, cellList, lazily, readTable } from './read-table.ts'

export type City = {
  name: string
  country: string
  /** State, province or nation, where the table knows it. */
  state: string
  /** 1 known to everybody, 2 widely, 3 in its country. */
  rank: 1 | 2 | 3
  capital: boolean
  /** A better known city has the name: found only together with its country or state. */
  second: boolean
  /** The name is also a common word or a person's name: proves no city by itself. */
  word: boolean
  aliases: string[]
}

const tables = lazily(() => {
  const all = readTable('cities', 'name country state rank note aliases').map(
    (cells): City => ({
      name: cells[0]!,
      country: cells[1]!,
      state: cells[2]!,
      rank: Number(cells[3]) as City['rank'],
      capital: cells[4]!.includes('capital'),
      second: cells[4]!.includes('second'),
      word: cells[4]!.includes('word'),
      aliases: cellList(cells[5]),
    }),
  )
  const byName = new Map<string, City[]>()
  const byCountry = new Map<string, City[]>()
  for (const city of all) {
    for (const name of [city.name, ...city.aliases]) addTo(byName, nameKey(name), city)
    addTo(byCountry, city.country, city)
  }
  return { all, byName, byCountry }
})

/** All cities of the table. */
export function allCities(): readonly City[] {
  return tables().all
}

/** The best known city of this name, or the one in `within` (name of a country or state). */
export function cityByName(name: string, within?: string): City | undefined {
  const found = tables().byName.get(nameKey(name)) ?? []
  if (within === undefined) return found.find((city) => !city.second)
  const place = countryByName(within)?.name ?? within
  return found.find((city) => city.country === place || city.state === place)
}

/** The capital city of a country, as the table of cities has it. */
export function capitalOf(country: Country): City | undefined {
  return country.capital === '' ? undefined : cityByName(country.capital, country.name)
}

/**
 * Cities that a reader would find as likely as this one, best first: for a capital the capitals of sibling
 * countries, else cities of the same state, then of the same country, of about the same rank.
 */
export function siblingCities(city: City): City[] {
  const country = countryByName(city.country)
  if (country === undefined) return []
  const home = (tables().byCountry.get(city.country) ?? []).filter((other) => other !== city && !other.second)
  const near = home.filter((other) => Math.abs(other.rank - city.rank) <= 1 && !other.capital)
  const inState = near.filter((other) => city.state !== '' && other.state === city.state)
  const byRank = [...near].sort((a, b) => Math.abs(a.rank - city.rank) - Math.abs(b.rank - city.rank))
  const capitals = siblingCountries(country)
    .map(capitalOf)
    .filter((other) => other !== undefined)
    .filter((other) => !other.second && !namesItsCountry(other))
  if (city.capital) return [...capitals, ...byRank]
  const away = siblingCountries(country)
    .flatMap((other) => tables().byCountry.get(other.name) ?? [])
    .filter((other) => other.rank === city.rank && !other.second && !other.capital)
  return [...new Set([...(city.rank === 3 ? inState : []), ...byRank, ...away])]
}

/** "Kuwait City" and "Singapore" tell their country and make odd options. */
function namesItsCountry(city: City): boolean {
  return nameKey(city.name).startsWith(nameKey(city.country).split(' ')[0] ?? '')
}
