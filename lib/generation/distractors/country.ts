import {
  allCountries,
  type Country,
  countryByName,
  demonymsOf,
  siblingCountries,
} from '#lib/knowledge/countries.ts'
import { nameKey } from '#lib/knowledge/name-key.ts'
import { inSpellingOf, isInArticle, isNever, isTold, withoutNested } from './name-rules.ts'
import { firstThree, type Option } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { seedOf, vary } from './variation.ts'

/** Peers, neighbours and the region of the country; one of the article only where these are too few. */
export function countryOptions(request: OptionRequest, name: string): OptionOutcome {
  const country = countryByName(name)
  if (country === undefined) return { reject: 'country:unknown' }
  if (isTold(request, ...demonymsOf(country))) return { reject: 'country:told' }
  const write = writer(request.answer, country)
  if (write === undefined) return { reject: 'country:format' }
  const fits = (other: Country) =>
    !isNever(request, other.name) && !tells(request, other) && write(other) !== undefined
  const siblings = siblingCountries(country).filter(fits)
  const fresh = siblings.filter((other) => !isInArticle(request, other.name))
  const named = siblings.filter((other) => isInArticle(request, other.name)).slice(0, 1)
  const option =
    (recipe: string) =>
    (other: Country): Option => ({ text: inSpellingOf(request, write(other) ?? other.name), recipe })
  return firstThree(
    withoutNested([
      ...vary(fresh, seedOf(request), 4).map(option('country:sibling')),
      ...named.map(option('country:article')),
    ]),
    'country',
  )
}

/** Is the country named in the stem or the context line, by name, demonym or capital? It would look odd beside itself. */
function tells(request: OptionRequest, country: Country): boolean {
  const words = [country.name, ...country.aliases, ...demonymsOf(country), country.capital]
  return isTold(request, ...words.filter((word) => word !== ''))
}

/** Writes another country as the answer is written: usual name, bare name behind "the", or adjective. */
function writer(answer: string, country: Country): ((other: Country) => string | undefined) | undefined {
  const key = nameKey(answer)
  if (nameKey(country.adjective) === key && nameKey(country.name) !== key) {
    return (other) => (sharesAdjective(other) ? undefined : other.adjective)
  }
  const isName = [country.name, country.usual, ...country.aliases].some((name) => nameKey(name) === key)
  if (!isName) return undefined
  const withArticle = country.usual.startsWith('the ')
  const bare =
    withArticle && !/^the /iu.test(answer) && !/\b(?:U\.S\.|US|UK|U\.K\.|America|Britain)\b/u.test(answer)
  // "the _____": only countries that take the article fit the blank.
  if (bare) return (other) => (other.usual.startsWith('the ') ? other.name : undefined)
  return (other) => other.usual
}

function sharesAdjective(country: Country): boolean {
  return allCountries().some((other) => other !== country && other.adjective === country.adjective)
}
