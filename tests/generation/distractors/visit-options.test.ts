import { describe, expect, it } from 'vitest'
import { type VisitOptions, visitOptions } from '#lib/generation/distractors/visit.ts'
import { capitalOf, cityByName } from '#lib/knowledge/cities.ts'
import { countryByName } from '#lib/knowledge/countries.ts'
import { allPeople, levelOfClass, type Person, personByName, tenuresOn } from '#lib/knowledge/people.ts'

function optionsFor(person: Person, day: string, stem = 'Whom?'): VisitOptions | undefined {
  const [held] = tenuresOn(person, day)
  const capital = capitalOf(countryByName(held?.country ?? '')!)
  if (!capital) return undefined
  const article = { text: '', publishedOn: day, names: [], dates: [], numbers: [] }
  const hint = { country: capital.country }
  return visitOptions(
    {
      answer: capital.name,
      value: { kind: 'city', name: capital.name },
      stem: 'Where?',
      context: '',
      article,
      hint,
    },
    { answer: person.name, value: { kind: 'person', name: person.name }, stem, context: '', article },
  )
}

const levelsOn = (name: string, day: string) =>
  tenuresOn(personByName(name)!, day).map((tenure) => levelOfClass(tenure.class))

describe('options for a visit', () => {
  it.each(['2008-07-15', '2016-07-15', '2025-07-15'])(
    'are leaders beside leaders, others in public office, and cities as well known as the own one: %s',
    (day) => {
      const leaders = allPeople().filter((person) => levelsOn(person.name, day)[0] === 'head')
      const made = leaders.flatMap((person) => optionsFor(person, day) ?? [])
      expect(made.length).toBeGreaterThan(40)
      for (const { city, host } of made) {
        expect(levelsOn(host[1]!.text, day)).toContain('head')
        for (const { text } of host)
          expect(levelsOn(text, day).join()).toMatch(/head|monarch|minister|official/u)
        const [own, , other] = city.map(({ text }) => cityByName(text)!)
        expect(other!.rank).toBe(own!.rank)
      }
    },
  )

  it('leave out the country that one of the two stems tells', () => {
    const putin = personByName('Vladimir Putin')!
    const cities = (stem?: string) => optionsFor(putin, '2025-07-15', stem)?.city.map(({ text }) => text)
    expect(cities()).toContain('Beijing')
    expect(cities('Whom will she meet, according to a Chinese newspaper?')).not.toContain('Beijing')
    expect(cities('Whom will she meet, according to a Chinese newspaper?')).toHaveLength(3)
  })
})
