import { type City, cityByName, siblingCities } from '#lib/knowledge/cities.ts'
import { countryByName, demonymsOf } from '#lib/knowledge/countries.ts'
import { nameKey } from '#lib/knowledge/name-key.ts'
import { siblingStates, stateByName } from '#lib/knowledge/states.ts'
import {
  inSpellingOf,
  isInArticle,
  isInStem,
  isNever,
  isOfLikeLength,
  isTold,
  withoutNested,
} from './name-rules.ts'
import { firstThree } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { seedOf, vary } from './variation.ts'

/** Cities of the same country and rank, or other capitals; states for a state. Never one that the article names. */
export function cityOptions(request: OptionRequest, name: string): OptionOutcome {
  const [place = name, within] = name.split(/,\s*(?=\p{Lu})/u)
  const city = cityByName(name) ?? cityByName(place, within ?? request.hint?.country) ?? cityByName(place)
  if (city === undefined) return stateOptions(request, name)
  const home = isCountryTold(request, city.country)
  if (city.capital && home) return { reject: 'city:capital-told' }
  const siblings = siblingCities(city).filter(
    (other) =>
      (!home || other.country === city.country) &&
      (other.country === city.country || !isCountryTold(request, other.country)),
  )
  const options = siblings
    .filter((other) => !isTold(request, other.name, ...other.aliases))
    .filter((other) => !isNever(request, other.name) && !isInArticle(request, other.name))
    .flatMap((other) => {
      const text = likeCity(request.answer, city, other)
      if (text === undefined || !isOfLikeLength(request.answer, text)) return []
      return [{ text: inSpellingOf(request, text), recipe: 'city:sibling' }]
    })
  return firstThree(withoutNested(vary(options, seedOf(request), city.capital ? 4 : 6)), 'city')
}

function isCountryTold(request: OptionRequest, name: string): boolean {
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
  const options = siblingStates(state)
    .filter((other) => !other.second && !isTold(request, other.name) && !isNever(request, other.name))
    .filter((other) => !isInArticle(request, other.name) && isOfLikeLength(request.answer, other.name))
    .map((other) => ({ text: inSpellingOf(request, other.name), recipe: 'state:sibling' }))
  return firstThree(withoutNested(vary(options, seedOf(request), options.length)), 'city')
}
