import { describe, expect, test } from 'vitest'
import type { Ready } from '#lib/generation/choose.ts'
import { contextLines } from '#lib/generation/context-line.ts'
import { judge } from '#lib/generation/verify/judged.ts'
import { withVisitOptions } from '#lib/generation/visit.ts'
import { cityByName } from '#lib/knowledge/cities.ts'
import { personByName, tenuresOn } from '#lib/knowledge/people.ts'
import { asked, storyOf } from './short-story.ts'

const DAY = '2025-10-14'
const BEFORE = ['x', 'y', 'z'].map((text) => ({ text }))
const GOAL =
  'Portuguese President Ana Silva will travel to Moscow for an official visit on Wednesday, the press office in Lisbon said.'
const HOST = 'The press office in Lisbon said Silva is scheduled to meet Russian President Vladimir Putin.'

/** The options of goal and host, keyed by the right one. */
function optionsOf(text: string): Record<string, string[]> {
  const story = storyOf(text, 'Report', DAY)
  const made = asked(story)
    .filter(({ rule }) => rule === 'which-place' || rule === 'whom')
    .map(
      (candidate): Ready => ({
        ...judge(story, candidate, contextLines(story).at(-1)!),
        score: 0.8,
        distractors: BEFORE,
      }),
    )
  expect(made).toHaveLength(2)
  return Object.fromEntries(
    withVisitOptions(made).map(({ candidate, distractors }) => [
      candidate.answer,
      distractors.map((option) => option.text),
    ]),
  )
}

const untouched = BEFORE.map(({ text }) => text)

describe('where a visit goes and whom the visitor meets', () => {
  const options = optionsOf(`${GOAL} ${HOST}`)
  const cities = ['Moscow', ...options.Moscow!]
  const hosts = ['Vladimir Putin', ...options['Vladimir Putin']!]
  const countryOfHost = (name: string) => tenuresOn(personByName(name)!, DAY)[0]!.country

  test('have options from the same two countries, two of each, so that one answered leaves two of the other', () => {
    const countries = cities.map((name) => cityByName(name)!.country)
    expect(countries).toEqual(['Russia', 'Russia', countries[2], countries[2]])
    expect(hosts.map(countryOfHost)).toEqual(countries)
    expect(new Set([...cities, ...hosts]).size).toBe(8)
    // The long form would stand out beside "Moscow".
    expect(cities[1]).toBe('St. Petersburg')
  })

  test('offer a capital and another city of each country, so that no form tells the key', () => {
    expect(cities.map((name) => cityByName(name)!.capital)).toEqual([true, false, true, false])
  })

  test('keep their options where another person meets the host', () => {
    const other = `${GOAL} German Foreign Minister Jonas Keller is scheduled to meet Russian President Vladimir Putin on October 20.`
    expect(optionsOf(other)).toEqual({ Moscow: untouched, 'Vladimir Putin': untouched })
  })

  test('keep their options where the host is of another country than the city', () => {
    const other = GOAL.replace('Moscow', 'Ankara')
    expect(optionsOf(`${other} ${HOST}`)).toEqual({ Ankara: untouched, 'Vladimir Putin': untouched })
  })

  test('never take a country that the article speaks of', () => {
    const chinese = optionsOf(`${GOAL} ${HOST} The mayor of Beijing praised the plan.`)
    expect(chinese.Moscow).not.toContain('Shanghai')
    expect(chinese.Moscow).not.toEqual(untouched)
  })
})
