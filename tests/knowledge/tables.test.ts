import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allCities, capitalOf, cityByName, siblingCities } from '#lib/knowledge/cities.ts'
import {
  allCountries,
  countryByCapital,
  countryByDemonym,
  countryByName,
  siblingCountries,
} from '#lib/knowledge/countries.ts'
import { isFirstName, sexOfFirstName } from '#lib/knowledge/first-names.ts'
import { nameKey } from '#lib/knowledge/name-key.ts'
import { allOffices, officeOf, siblingOffices } from '#lib/knowledge/offices.ts'
import { allPeople, levelOfClass, PEOPLE_CHECKED, peersOf, personByName } from '#lib/knowledge/people.ts'
import { readTable } from '#lib/knowledge/read-table.ts'
import { allStates, siblingStates, stateByName } from '#lib/knowledge/states.ts'
import { allThings, siblingThings, thingByName } from '#lib/knowledge/things.ts'
import { topicsForeignTo } from '#lib/knowledge/topics.ts'
import { Model } from '#lib/language/model.ts'

const DATA = `${import.meta.dirname}/../../lib/knowledge/data`
const FILES = readdirSync(DATA).filter((name) => name.endsWith('.tsv'))

/** Parts of the world that stand for a country. */
const PARTS = new Set([
  'Africa',
  'Americas',
  'Asia',
  'Asia-Pacific',
  'Caribbean',
  'Central Europe',
  'Europe',
  'European Union',
  'Latin America',
  'Middle East',
  'North America',
  'Oceania',
  'South America',
  'Southeast Asia',
])

/** Countries have no more of these. */
const FEW = ['Canadian territory', 'Australian territory', 'Japanese island', 'Pakistani region']

/** Looked at one by one: in news they stand for this more than for a person of the first name, or for the word. */
const BETTER_KNOWN = new Set(
  'Nissan Kia PIA Meta Zara Chanel SANA WAFA RAI Stanford Cornell Williams Heinz Chiquita IRENA Seiko OLAF Venus Rhea Phoebe TESS Rosetta Easter German Neva Ford Google Twitter Discord Twitch Bolt Target Shell Total Sprint Dawn Labour Intuit Overstock Seine Ripple Tether Chrome Grok Scud Anthropic Celtic Alpine Cognizant Scholastic Titanic Shinto Alsatian Neanderthal Jurassic Cretaceous Triassic Cambrian Carboniferous'.split(
    ' ',
  ),
)

/** Dictionary words of a kind, as the language model packs them: each line begins with the letters kept from the last. */
function wordsOf(kind: string): string[] {
  const packed =
    Model.read(`${import.meta.dirname}/../../lib/language/model`).wordLists().lemmaIndex[kind] ?? ''
  let word = ''
  return packed.split('\n').map((line) => {
    word = word.slice(0, line.charCodeAt(0) - 48) + line.slice(1)
    return word
  })
}

function twice(keys: string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
}

/** Names and aliases that stand for more than one thing. */
function collisions(things: { name: string; aliases: string[] }[]): string[] {
  return twice(things.flatMap(({ name, aliases }) => [...new Set([name, ...aliases].map(nameKey))]))
}

describe('every table', () => {
  it.each(FILES)('%s says source, licence and day, and has a full head line', (file) => {
    const lines = readFileSync(`${DATA}/${file}`, 'utf8').replace(/\n$/u, '').split('\n')
    const comments = lines.filter((line) => line.startsWith('#')).join('\n')
    for (const word of ['source:', 'licence:', 'checked: 20']) expect(comments).toContain(word)
    const rows = lines.filter((line) => !line.startsWith('#'))
    const columns = rows[0]?.split('\t').length
    expect(rows.filter((row) => row.split('\t').length !== columns)).toEqual([])
    expect(twice(rows)).toEqual([])
    const cells = rows.flatMap((row) => row.split('\t').flatMap((cell) => cell.split(';')))
    expect(cells.filter((cell) => cell !== cell.trim() || cell.includes('  '))).toEqual([])
  })
})

describe('countries', () => {
  const countries = allCountries()
  const byName = new Map(countries.map((country) => [country.name, country]))

  it('number 196 states, each with its own name, capital, adjective and region', () => {
    const states = countries.filter(({ kind }) => kind === 'state')
    expect(states).toHaveLength(196)
    expect(
      states.filter(
        ({ capital, adjective, region, population }) => !(capital && adjective && region && population),
      ),
    ).toEqual([])
    expect(collisions([...countries])).toEqual([])
  })

  it('have neighbours on both sides of a border, and peers that exist', () => {
    for (const country of countries) {
      for (const name of country.neighbours) expect(byName.get(name)?.neighbours).toContain(country.name)
      for (const name of country.peers) expect(byName.get(name)?.kind).toBe('state')
      expect(country.peers).not.toContain(country.name)
    }
  })

  it('have their capital among the cities', () => {
    const missing = countries.filter((country) => country.capital !== '' && capitalOf(country) === undefined)
    expect(
      missing
        .map(({ name }) => name)
        .filter((name) => !['Scotland', 'Wales', 'Northern Ireland'].includes(name)),
    ).toEqual([])
  })

  it('share an adjective only where two countries really do', () => {
    expect(twice(countries.map(({ adjective }) => adjective)).sort()).toEqual(['Congolese', 'Dominican'])
    expect(countryByDemonym('Congolese')).toBeUndefined()
  })

  it('are found by name, alias, demonym and capital', () => {
    expect(countryByName('the U.S.')?.usual).toBe('the United States')
    expect(countryByName('Türkiye')?.name).toBe('Turkey')
    expect(countryByDemonym('Syrians')?.name).toBe('Syria')
    expect(countryByCapital('Washington')?.name).toBe('United States')
    expect(countryByName('Atlantis')).toBeUndefined()
  })

  it('all have siblings of their kind', () => {
    for (const country of countries.filter(({ kind }) => kind === 'state')) {
      expect(siblingCountries(country).length).toBeGreaterThanOrEqual(3)
    }
    expect(
      siblingCountries(countryByName('Jordan')!)
        .slice(0, 4)
        .map(({ name }) => name),
    ).not.toContain('Tajikistan')
  })
})

describe('cities and states', () => {
  it('lie in countries and states that exist, and only the best known bears a name alone', () => {
    expect(allCities().filter(({ country }) => countryByName(country) === undefined)).toEqual([])
    const places = new Set(allStates().map(({ name }) => name))
    expect(
      [...new Set(allCities().map(({ state }) => state))].filter(
        (state) => state !== '' && !places.has(state),
      ),
    ).toEqual([])
    expect(collisions(allCities().filter(({ second }) => !second))).toEqual([])
    expect(allCities().length).toBeGreaterThan(1500)
  })

  it('are found with their country or state where others have the name', () => {
    expect(cityByName('Birmingham')?.country).toBe('United Kingdom')
    expect(cityByName('Birmingham', 'Alabama')?.country).toBe('United States')
    expect(cityByName('Krakow')?.name).toBe('Kraków')
    expect(stateByName('Punjab')).toBeUndefined()
    expect(stateByName('Punjab', 'Pakistan')?.class).toBe('Pakistani province')
  })

  it('have siblings', () => {
    expect(
      siblingCities(cityByName('Moscow')!)
        .slice(0, 3)
        .map(({ name }) => name),
    ).toEqual(['Beijing', 'Ankara', 'Tehran'])
    expect(siblingStates(stateByName('Texas')!)).toHaveLength(49)
    expect(allStates().filter(({ country }) => countryByName(country) === undefined)).toEqual([])
    expect(twice(allStates().map(({ name, class: kind }) => `${name} ${kind}`))).toEqual([])
    const sizes = Map.groupBy(allStates(), ({ class: kind }) => kind)
    expect([...sizes].filter(([, list]) => list.length < 4).map(([kind]) => kind)).toEqual(FEW)
  })

  it('are known by one place alone, and second where a country, city or another state is better known', () => {
    expect(collisions(allStates().filter(({ second }) => !second))).toEqual([])
    const firsts = allStates().filter(({ second }) => !second)
    expect(firsts.filter(({ name }) => cityByName(name) !== undefined)).toEqual([])
    expect(firsts.filter(({ name }) => countryByName(name)?.kind === 'state')).toEqual([])
    expect(stateByName('Amazonas')?.class).toBe('Brazilian state')
    expect(stateByName('Amazonas', 'Peru')?.class).toBe('Peruvian region')
    expect(stateByName('Meta')).toBeUndefined()
  })
})

describe('people', () => {
  it('have one sex, known classes and countries, and years that can be', () => {
    for (const { name, died, tenures } of allPeople()) {
      for (const { class: kind, country, from, to } of tenures) {
        expect(levelOfClass(kind), `${name}: ${kind}`).not.toBe('')
        if (country !== '' && country !== 'European Union')
          expect(countryByName(country)?.name, name).toBe(country)
        expect(from, name).toMatch(/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/u)
        if (to !== '') expect(from.slice(0, 4) <= to.slice(0, 4), name).toBe(true)
        for (const date of [from, to])
          expect(date.slice(0, 7) <= PEOPLE_CHECKED, `${name}: ${date}`).toBe(true)
        if (died !== '') expect(to !== '' && to.slice(0, 4) <= died, name).toBe(true)
      }
    }
    for (const [name, sex] of readTable('people', 'name sex class country from to died aliases'))
      expect(['m', 'f'], name).toContain(sex)
  })

  it('share no name or alias, and agree with the sex that a first name tells', () => {
    expect(collisions([...allPeople()])).toEqual([])
    const odd = allPeople().filter(({ name, sex }) => {
      const told = sexOfFirstName(name.split(' ')[0] ?? '')
      return told !== undefined && told !== sex
    })
    const exceptions = [
      "Erin O'Toole",
      'Kristen Michal',
      'Karen Karapetyan',
      'Glenn Close',
      'Julien Alfred',
      'Haley Barbour',
      'Frances Tiafoe',
      'Karen Khachanov',
      'Angel Reese',
      'Jo Nesbø',
    ]
    expect(odd.map(({ name }) => name).filter((name) => !exceptions.includes(name))).toEqual([])
  })

  it('are in no office twice at the same time', () => {
    for (const { name, tenures } of allPeople()) {
      for (const [index, one] of tenures.entries()) {
        for (const other of tenures.slice(index + 1)) {
          if (one.class !== other.class || one.country !== other.country) continue
          const [first, last] = one.from < other.from ? [one, other] : [other, one]
          expect(first.to !== '' && first.to <= last.from, `${name}: ${one.class}`).toBe(true)
        }
      }
    }
  })

  it('lead one country at a time', () => {
    const heads = new Map<string, { name: string; from: string; to: string }[]>()
    for (const { name, tenures } of allPeople()) {
      for (const { class: kind, country, from, to } of tenures) {
        if (!['president', 'prime minister', 'chancellor', 'taoiseach'].includes(kind)) continue
        const key = `${kind} of ${country}`
        heads.set(key, [...(heads.get(key) ?? []), { name, from, to: to || '9999' }])
      }
    }
    const overlaps = [...heads].flatMap(([office, list]) => {
      const sorted = list.sort((a, b) => a.from.localeCompare(b.from))
      return sorted
        .slice(1)
        .flatMap((next, index) =>
          sorted[index]!.to > next.from ? [`${office}: ${sorted[index]!.name}, ${next.name}`] : [],
        )
    })
    expect(overlaps.filter((text) => !text.startsWith('prime minister of Libya'))).toEqual([])
  })

  it('are found by alias and have peers of their time', () => {
    expect(personByName('Bashar Assad')?.name).toBe('Bashar al-Assad')
    const peers = peersOf(personByName('Alexander Novak')!, '2025-10-14').map(({ name }) => name)
    expect(peers.slice(0, 3)).toEqual(['Denis Manturov', 'Marat Khusnullin', 'Yury Trutnev'])
    expect(peersOf(personByName('Vladimir Putin')!, '2001-05-01').map(({ name }) => name)).not.toContain(
      'Xi Jinping',
    )
  })
})

describe('offices, organisations and other things', () => {
  it('have siblings, and no form stands for two offices', () => {
    expect(
      twice(
        allOffices().flatMap(({ name, aliases, country }) =>
          [name, ...aliases].map((form) => `${nameKey(form)} ${country}`),
        ),
      ),
    ).toEqual([])
    expect(
      allOffices()
        .filter((office) => siblingOffices(office).length < 2)
        .map(({ name }) => name),
    ).toEqual([])
    expect(officeOf('Russian Deputy Prime Minister')).toMatchObject({
      office: { name: 'deputy prime minister' },
      country: { name: 'Russia' },
    })
  })

  it('of one country alone are found only where it is told, or by a name in them', () => {
    expect(officeOf('Chilean Home Secretary')).toBeUndefined()
    expect(officeOf('Home Secretary')).toBeUndefined()
    expect(officeOf('Home Secretary', countryByName('United Kingdom'))?.office.group).toBe('uk-cabinet')
    expect(officeOf('Mexican Interior Secretary')?.office.group).toBe('mx-cabinet')
    expect(officeOf('US Interior Secretary')?.office.group).toBe('us-cabinet')
    expect(officeOf('the FBI director')?.office.group).toBe('us-agencies')
    expect(officeOf("France's foreign minister")?.form).toBe('foreign minister')
    expect(officeOf('state-owned enterprises minister of Indonesia')).toMatchObject({ start: 0, end: 32 })
    const places = allOffices().map(({ country }) => country)
    expect(
      places.filter((name) => !['', 'European Union'].includes(name) && countryByName(name)?.name !== name),
    ).toEqual([])
  })

  it('have a class of four or more, years that can be, and no other thing under their name', () => {
    const things = allThings()
    const sizes = Map.groupBy(things, ({ class: kind }) => kind)
    expect([...sizes].filter(([, list]) => list.length < 4).map(([kind]) => kind)).toEqual([])
    expect(things.filter(({ from, to }) => from !== '' && to !== '' && from > to)).toEqual([])
    expect(things.filter(({ class: kind }) => kind === '')).toEqual([])
    const firsts = things.filter(({ second }) => !second)
    const names = Map.groupBy(
      firsts.flatMap((thing) =>
        [thing.name, ...thing.aliases].map((form) => ({ key: nameKey(form), thing })),
      ),
      ({ key }) => key,
    )
    expect(
      [...names].filter(([, list]) => new Set(list.map(({ thing }) => thing)).size > 1).map(([key]) => key),
    ).toEqual([])
  })

  it('are in one table a class, at one place, and known so well', () => {
    const kinds = ['organisations', 'things'].map(
      (table) =>
        new Set(readTable(table, 'name class country rank from to note aliases').map((row) => row[1])),
    )
    expect([...kinds[0]!].filter((kind) => kinds[1]!.has(kind))).toEqual([])
    const things = allThings()
    const places = [...new Set(things.map(({ country }) => country))]
    expect(
      places.filter((place) => place !== '' && countryByName(place)?.name !== place && !PARTS.has(place)),
    ).toEqual([])
    expect(things.filter(({ rank }) => ![1, 2, 3].includes(rank))).toEqual([])
    for (const { name, from, to } of things) {
      for (const year of [from, to]) expect(year, name).toMatch(/^(?:(?:1[89]|20)\d\d)?$/u)
      expect(from <= '2026', name).toBe(true)
    }
  })

  it('have no alias that is the name of a sibling, and no name twice among siblings', () => {
    const groups = Map.groupBy(allThings(), (thing) => `${thing.class}|${thing.country}`)
    expect(
      [...groups].flatMap(([group, list]) => collisions(list).map((name) => `${name} in ${group}`)),
    ).toEqual([])
  })

  it('bear no name of a country, city or person, and no first name, unless they are better known by it', () => {
    const first = allThings().filter(({ second }) => !second)
    const forms = first.flatMap(({ name, aliases, class: kind }) =>
      [name, ...aliases].map((form) => ({ form, kind })),
    )
    const among = (known: (form: string) => boolean) =>
      forms.filter(({ form }) => known(form)).map(({ form }) => form)
    expect(among((form) => countryByName(form) !== undefined)).toEqual([])
    expect(among((form) => cityByName(form) !== undefined)).toEqual(['Santander', 'Batman'])
    expect(among((form) => personByName(form) !== undefined)).toEqual(['John Lewis'])
    expect(among((form) => isFirstName(form, true)).filter((form) => !BETTER_KNOWN.has(form))).toEqual([])
  })

  it('bear no name that is a verb or another word of description, unless they are better known by it', () => {
    const words = new Set(['verb', 'adj'].flatMap((kind) => wordsOf(kind)))
    const firsts = allThings().filter(({ second, class: kind }) => !second && kind !== 'language')
    const odd = firsts
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((form) => /^[A-Z][a-z]+$/u.test(form) && words.has(form.toLowerCase()))
    expect(odd.filter((form) => !BETTER_KNOWN.has(form))).toEqual([])
  })

  it('are found by name and class word', () => {
    expect(thingByName('SANA', 'news agency')?.class).toBe('state news agency')
    expect(thingByName('Democratic Party', 'party')?.country).toBe('United States')
    expect(thingByName('Santos', 'oil company')?.class).toBe('oil and gas company')
    expect(thingByName('Gazprom', 'gas company')?.class).toBe('oil and gas company')
    expect(
      siblingThings(thingByName('Toyota')!, 2019)
        .slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['Honda', 'Nissan'])
    expect(siblingThings(thingByName('NASA')!, 2019).map(({ name }) => name)).toContain('Roscosmos')
    expect(thingByName('Ferrari')?.class).toBe('luxury car maker')
  })
})

describe('all tables together', () => {
  it('know as many as news needs', () => {
    const names = (list: readonly { name: string }[]) => new Set(list.map(({ name }) => nameKey(name))).size
    const kinds = new Set(
      readTable('organisations', 'name class country rank from to note aliases').map((row) => row[1]),
    )
    expect(allPeople().length).toBeGreaterThanOrEqual(4000)
    expect(names(allThings().filter((thing) => kinds.has(thing.class)))).toBeGreaterThanOrEqual(3000)
    expect(names(allThings().filter((thing) => !kinds.has(thing.class)))).toBeGreaterThanOrEqual(800)
    expect(names([...allCities(), ...allStates()])).toBeGreaterThanOrEqual(1500)
  })
})

describe('first names', () => {
  it('tell a sex only where they do, and say where they are also a word or place', () => {
    expect(sexOfFirstName('Vladimir')).toBe('m')
    expect(sexOfFirstName('Jean-Luc')).toBe('m')
    expect(sexOfFirstName('Jo-Wilfried')).toBeUndefined()
    expect(sexOfFirstName('Kim')).toBeUndefined()
    expect(sexOfFirstName('Tatyana')).toBe('f')
    expect(isFirstName('May')).toBe(true)
    expect(isFirstName('May', true)).toBe(false)
    expect(isFirstName('Jordan', true)).toBe(false)
    expect(isFirstName('Damascus')).toBe(false)
  })
})

describe('matters of talks', () => {
  it('are offered only where the text has no word of theirs', () => {
    const all = topicsForeignTo('')
    expect(all.length).toBeGreaterThanOrEqual(8)
    const left = topicsForeignTo('The ministers spoke of tourists, of arms and of a border.').map(
      ({ text }) => text,
    )
    expect(left).toHaveLength(all.length - 3)
    expect(left).not.toContain('tourism and direct air links')
  })

  it('are pairs of a like length, each with words that speak of it', () => {
    for (const { text, words } of topicsForeignTo('')) {
      expect(text).toMatch(/^[a-z ]+ and [a-z ]+$/u)
      expect(text.length).toBeGreaterThan(25)
      expect(text.length).toBeLessThan(42)
      expect(words.some((word) => text.includes(word))).toBe(true)
    }
  })
})
