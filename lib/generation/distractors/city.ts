import { type City, cityByName, siblingCities } from '#lib/knowledge/cities.ts'
import { countryByName, demonymsOf } from '#lib/knowledge/countries.ts'
import { nameKey } from '#lib/knowledge/name-key.ts'
import { type State, siblingStates, stateByName } from '#lib/knowledge/states.ts'
import {
  inSpellingOf,
  isInArticle,
  isInStem,
  isNever,
  isOfLikeLength,
  isTold,
  withoutNested,
} from './name-rules.ts'
import { firstThree, type Option } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { seedOf, shuffle, vary } from './variation.ts'

/** Cities of the same country and rank, or other capitals; states for a state. Never one that the article names. */
export function cityOptions(request: OptionRequest, name: string): OptionOutcome {
  const [place = name, within] = name.split(/,\s*(?=\p{Lu})/u)
  const city = cityByName(name) ?? cityByName(place, within ?? request.hint?.country) ?? cityByName(place)
  if (city === undefined) return stateOptions(request, name)
  const home = isCountryTold(request, city.country)
  if (city.capital && home) return { reject: 'city:capital-told' }
  const options = siblingCities(city).flatMap((other) => cityOption(request, city, other) ?? [])
  return firstThree(withoutNested(vary(options, seedOf(request), city.capital ? 4 : 6)), 'city')
}

/** A city as a wrong option beside the right one, if it is surely wrong and nothing tells it apart. */
export function cityOption(request: OptionRequest, city: City, other: City): Option | undefined {
  const abroad = other.country !== city.country
  if (abroad && (isCountryTold(request, city.country) || isCountryTold(request, other.country)))
    return undefined
  if (isTold(request, other.name, ...other.aliases)) return undefined
  if (isNever(request, other.name) || isInArticle(request, other.name)) return undefined
  const full = likeCity(request.answer, city, other)
  // Beside "Moscow" the long form would stand out.
  const text = [full, full?.replace(/^Saint /u, 'St. ')].find(
    (form) => form !== undefined && isOfLikeLength(request.answer, form),
  )
  if (text === undefined) return undefined
  return { text: inSpellingOf(request, text), recipe: 'city:sibling' }
}

export function isCountryTold(request: OptionRequest, name: string): boolean {
  const country = countryByName(name)
  if (country === undefined) return false
  return isInStem(request, country.name, ...country.aliases, ...demonymsOf(country))
}

/** "Houston" → "Dallas"; "Houston, Texas" → "Dallas, Texas"; nothing where the state of the other is not known. */
function likeCity(answer: string, city: City, other: City): string | undefined {
  const [, within] = answer.split(/,\s*(?=\p{Lu})/u)
  if (within === undefined || nameKey(answer) === nameKey(city.name)) return other.name
  const place =
    nameKey(within) === nameKey(city.state)
      ? other.state
      : nameKey(within) === nameKey(city.country)
        ? other.country
        : ''
  return place === '' ? undefined : `${other.name}, ${place}`
}

function stateOptions(request: OptionRequest, name: string): OptionOutcome {
  const state = stateByName(name, request.hint?.country) ?? stateByName(name)
  if (state === undefined || nameKey(request.answer) !== nameKey(name)) return { reject: 'city:unknown' }
  const fits = (other: State) =>
    !other.second &&
    !isTold(request, other.name) &&
    !isNever(request, other.name) &&
    !isInArticle(request, other.name) &&
    isOfLikeLength(request.answer, other.name)
  const siblings = siblingStates(state).filter(fits)
  const near = siblings.filter(({ part }) => part !== '' && part === state.part)
  const mixed = (states: State[]) => shuffle(states, seedOf(request), (other) => other.name)
  const options = [...mixed(near), ...mixed(siblings.filter((other) => !near.includes(other)))].map(
    (other) => ({
      text: inSpellingOf(request, other.name),
      recipe: near.includes(other) ? 'state:near' : 'state:sibling',
    }),
  )
  return firstThree(withoutNested(options), 'city')
}
