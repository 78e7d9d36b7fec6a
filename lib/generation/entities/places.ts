import { cityByName } from '#lib/knowledge/cities.ts'
import { type Country, countryByDemonym, countryByName, demonymsOf } from '#lib/knowledge/countries.ts'
import { stateByName } from '#lib/knowledge/states.ts'

export type Place = {
  kind: 'country' | 'city' | 'state'
  /** Usual name: "United States" for "the U.S.". */
  name: string
  /** Name of the country that it is or lies in. */
  country: string
  capital?: boolean
}

/** The country, city or state of this name. */
export function placeNamed(name: string): Place | undefined {
  const country = countryByName(name)
  if (country) return { kind: 'country', name: country.name, country: country.name }
  const city = cityByName(name)
  if (city) return { kind: 'city', name: city.name, country: city.country, capital: city.capital }
  const state = stateByName(name)
  return state && { kind: 'state', name: state.name, country: state.country }
}

/** What proves that a text means the country of Georgia, not the state. */
const GEORGIA = /\b(?:Tbilisi|Batumi|Georgians?|Abkhazia|Ossetia|Saakashvili)\b/u

/** The place that a name means in a text. */
export function placeIn(text: string, name: string): Place | undefined {
  const place = placeNamed(name)
  if (place?.name !== 'Georgia' || GEORGIA.test(text)) return place
  return { kind: 'state', name: 'Georgia', country: 'United States' }
}

/** "Syrian", "Syrians" → Syria. */
export function countryOfDemonym(word: string): string | undefined {
  return countryByDemonym(word)?.name
}

/** How a country stands in a sentence: "the United States". */
export function usualName(country: string): string {
  return countryByName(country)?.usual ?? country
}

/** All words that give a country away: names, demonyms, capital. */
export function wordsThatTell(country: string): string[] {
  const found = countryByName(country)
  return found ? tellingWords(found) : [country]
}

function tellingWords(country: Country): string[] {
  const extra =
    country.name === 'United States'
      ? ['American', 'U.S.', 'US', 'Washington', 'White House', 'Pentagon', 'FBI', 'CIA', 'Congress']
      : []
  const british =
    country.name === 'United Kingdom' ? ['Britain', 'British', 'London', 'Westminster', 'Downing Street'] : []
  return [
    country.name,
    ...country.aliases,
    ...demonymsOf(country),
    country.capital,
    ...extra,
    ...british,
  ].filter((word) => word !== '')
}
