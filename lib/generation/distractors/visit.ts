import { type City, cityByName, siblingCities } from '#lib/knowledge/cities.ts'
import { compatriotsOf, levelOfClass, type Person, personByName, tenuresOn } from '#lib/knowledge/people.ts'
import { cityOption, isCountryTold } from './city.ts'
import type { Option } from './option.ts'
import { rivalOption } from './person.ts'
import type { OptionRequest } from './request.ts'
import { isPublicOffice, type Post, postOf } from './rivals.ts'

export type VisitOptions = { city: Option[]; host: Option[] }

/**
 * Three wrong goals of a visit and three wrong hosts, from the same two countries: the right one and one that is as
 * likely. Whoever knows that it goes to Moscow still has two Russians to choose from, and the other way round.
 */
export function visitOptions(goal: OptionRequest, host: OptionRequest): VisitOptions | undefined {
  if (goal.value.kind !== 'city' || host.value.kind !== 'person') return undefined
  const city = cityByName(goal.value.name, goal.hint?.country)
  const person = personByName(host.value.name)
  const post = postOf(host, person)
  if (!city?.capital || !person || typeof post !== 'object' || post.country !== city.country) return undefined
  const second = secondCity(goal, city, city)
  const compatriot = hosts(host, person, post, post.country)[0]
  if (!second || !compatriot) return undefined
  for (const capital of siblingCities(city).filter((other) => other.capital)) {
    if (isCountryTold(host, capital.country)) continue
    const first = cityOption(goal, city, capital)
    const other = secondCity(goal, city, capital, second.city.rank)
    const foreign = hosts(host, person, post, capital.country).slice(0, 2)
    if (!first || !other || foreign.length < 2 || !foreign[0]!.peer) continue
    return {
      city: [second.option, first, other.option],
      host: [compatriot, ...foreign].map(({ option }) => option),
    }
  }
  return undefined
}

/** The best known city of a country beside its capital, of that rank. */
function secondCity(request: OptionRequest, answer: City, capital: City, rank?: City['rank']) {
  for (const city of siblingCities(capital)) {
    if (city.country !== capital.country || (rank && city.rank !== rank)) continue
    const option = cityOption(request, answer, city)
    if (option) return { city, option }
  }
  return undefined
}

/** Those in public office in a country on the day, the likeliest first; a peer holds an office of the same level. */
function hosts(request: OptionRequest, key: Person, post: Post, country: string) {
  const day = request.article.publishedOn
  return compatriotsOf({ class: post.class, country }, day, key).flatMap((person) => {
    const held = tenuresOn(person, day).filter(
      (tenure) => tenure.country === country && isPublicOffice(tenure),
    )
    const option = held.length > 0 ? rivalOption(request, key, person, post) : undefined
    const peer = held.some((tenure) => levelOfClass(tenure.class) === levelOfClass(post.class))
    return option ? [{ option, peer }] : []
  })
}
