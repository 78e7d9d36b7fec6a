import { countryByName, demonymsOf } from '#lib/knowledge/countries.ts'
import { siblingThings, type Thing, takesThe, thingByName } from '#lib/knowledge/things.ts'
import { inSpellingOf, isInArticle, isNever, isOfLikeLength, isTold, withoutNested } from './name-rules.ts'
import { firstThree } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { seedOf, vary } from './variation.ts'

/** Classes whose members belong to one country: a party of another is no option. */
const NATIONAL = /(?:party|agency|department|court|group|team|club|franchise|championship)$/u

/** Others of the same class, of the same country where there are enough, known by their names in that year. */
export function organisationOptions(request: OptionRequest, name: string): OptionOutcome {
  const { hint } = request
  const thing = (hint?.class === undefined ? undefined : thingByName(name, hint.class)) ?? thingByName(name)
  if (thing === undefined) return { reject: 'organisation:unknown' }
  const country = countryByName(thing.country)
  const told =
    country !== undefined && isTold(request, country.name, ...country.aliases, ...demonymsOf(country))
  const year = Number(request.article.publishedOn.slice(0, 4))
  const own = thing.country !== '' && (told || NATIONAL.test(thing.class))
  const fitting = siblingThings(thing, year)
    .filter((other) => (own ? other.country === thing.country : true))
    .filter((other) => !isTold(request, other.name, ...other.aliases))
    .filter((other) => !isInArticle(request, other.name, ...other.aliases))
    .filter((other) => !isNever(request, other.name))
  const home = fitting.filter((other) => other.country === thing.country)
  const sized = (home.length >= 3 ? home : fitting)
    .map((other) => ({ other, text: inSpellingOf(request, likeName(request.answer, other)) }))
    .filter(({ text }) => isOfLikeLength(request.answer, text))
  const options = sized.map(({ text }) => ({ text, recipe: 'organisation:sibling' }))
  // Those as well known as the answer stand in front: where they are enough, no others are drawn.
  const close = sized.filter(({ other }) => other.rank === thing.rank).length
  return firstThree(
    withoutNested(vary(options, seedOf(request), Math.min(Math.max(close, 5), 8))),
    'organisation',
  )
}

/** With "the" only where the answer has it; an initialism beside an initialism where there is one. */
function likeName(answer: string, other: Thing): string {
  const bare = answer.replace(/^the /iu, '')
  const short = isInitialism(bare) && !isInitialism(other.name) ? other.aliases.find(isInitialism) : undefined
  const name = short ?? other.name
  const [article = ''] = /^the /iu.exec(answer) ?? []
  return article !== '' && takesThe(name) ? `${article}${name}` : name
}

function isInitialism(name: string): boolean {
  return /^[A-Z][A-Za-z]?[A-Z]{1,5}$/u.test(name)
}
