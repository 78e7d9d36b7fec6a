import { nameKey } from './name-key.ts'
import { addTo, type Cells, cellList, lazily, readTable } from './read-table.ts'

export type Country = {
  name: string
  /** As it stands in a sentence: "the United States". */
  usual: string
  aliases: string[]
  /** "Syrian" */
  adjective: string
  /** "Syrians", "British people" */
  people: string
  capital: string
  /** Group of countries that are often named together: "middle-east". */
  region: string
  /** A state; a territory or part of a state (Hong Kong, Scotland) is never offered beside states. */
  kind: 'state' | 'territory'
  /** Millions of inhabitants. */
  population: number
  /** Names of the states on its land borders. */
  neighbours: string[]
  /** Names of the states that a reader would find as likely, best first. */
  peers: string[]
  /** The president stands above politics: the head of government leads the country. */
  ledByGovernment: boolean
}

const COLUMNS = 'name usual aliases adjective people capital region kind population neighbours peers leads'

const tables = lazily(() => {
  const all = readTable('countries', COLUMNS).map(countryOf)
  const byName = new Map<string, Country>()
  const byDemonym = new Map<string, Country[]>()
  const byCapital = new Map<string, Country>()
  for (const country of all) {
    for (const name of [country.name, ...country.aliases]) byName.set(nameKey(name), country)
    for (const word of demonymsOf(country)) addTo(byDemonym, nameKey(word), country)
    if (country.capital !== '') byCapital.set(nameKey(country.capital), country)
  }
  return { all, byName, byDemonym, byCapital }
})

function countryOf(cells: Cells): Country {
  const [name = '', usual, aliases, adjective = '', people, capital = '', region = ''] = cells
  const [kind, population, neighbours, peers, leads] = cells.slice(7)
  return {
    name,
    usual: usual || name,
    aliases: cellList(aliases),
    adjective,
    people: people || `${adjective} people`,
    capital,
    region,
    kind: kind === 'state' ? 'state' : 'territory',
    population: Number(population),
    neighbours: cellList(neighbours),
    peers: cellList(peers),
    ledByGovernment: leads === 'government',
  }
}

/** Short forms of capitals that name nothing else. */
const CAPITAL_ALIASES: Record<string, string> = {
  washington: 'washington, d.c.',
  'washington dc': 'washington, d.c.',
}

/** All countries and territories. */
export function allCountries(): readonly Country[] {
  return tables().all
}

/** "Syria", "the U.S.", "Türkiye" → the country; nations such as Scotland are found as territories. */
export function countryByName(name: string): Country | undefined {
  return tables().byName.get(nameKey(name))
}

/** "Syrian", "Britons" → the country; nothing where two share the word ("Congolese", "Dominican"). */
export function countryByDemonym(word: string): Country | undefined {
  const found = tables().byDemonym.get(nameKey(word)) ?? []
  return found.length === 1 ? found[0] : undefined
}

/** The country whose capital this city is. */
export function countryByCapital(city: string): Country | undefined {
  const key = nameKey(city)
  return tables().byCapital.get(CAPITAL_ALIASES[key] ?? key)
}

/** Adjective, people and person of a country: words that give the country away. */
export function demonymsOf(country: Country): string[] {
  const singular = country.people.endsWith('s') ? [country.people.slice(0, -1)] : []
  return [...new Set([country.adjective, country.people, ...singular])].filter(
    (word) => !word.endsWith(' people'),
  )
}

/** Countries that a reader would find as likely as this one, best first: peers, neighbours of its size, its region. */
export function siblingCountries(country: Country): Country[] {
  const near = country.neighbours
    .map((name) => countryByName(name))
    .filter((other) => other !== undefined)
    .filter((other) => sizeGap(country, other) < Math.log(8))
  const region = tables()
    .all.filter((other) => other.region === country.region && other.kind === country.kind)
    .sort((a, b) => sizeGap(country, a) - sizeGap(country, b))
  const peers = country.peers.map((name) => countryByName(name)).filter((other) => other !== undefined)
  return [...new Set([...peers, ...near, ...region])].filter(
    (other) => other !== country && other.kind === country.kind,
  )
}

function sizeGap(a: Country, b: Country): number {
  return Math.abs(Math.log(Math.max(a.population, 0.01) / Math.max(b.population, 0.01)))
}
