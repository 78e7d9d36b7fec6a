import { describe, expect, test } from 'vitest'
import { findClauses } from '#lib/generation/facts/clauses.ts'
import type { Rejects } from '#lib/generation/refusal.ts'
import { statementsOf, storyOf } from './short-story.ts'

const facts = (text: string, headline?: string) => statementsOf(storyOf(text, headline))

describe('facts of an article', () => {
  test('a finite clause is told with its date resolved', () => {
    expect(facts('German Foreign Minister Jonas Keller visited Lisbon last month.')).toEqual([
      'German Foreign Minister Jonas Keller visited Lisbon in May 2024.',
    ])
  })

  test('a weekday lies before the day of publication in the past and behind it in plans', () => {
    expect(facts('Anna Berg visited Lisbon on Friday.')).toEqual([
      'Anna Berg visited Lisbon on May 31, 2024.',
    ])
    expect(facts('Anna Berg will visit Lisbon on Friday.')).toEqual([
      'Anna Berg was to visit Lisbon on June 7, 2024.',
    ])
  })

  test('what a source claims is told as its claim', () => {
    expect(
      facts('Toyota hired 240 engineers in Poland in March, the Ministry of Labour in Warsaw said.'),
    ).toContain(
      'Toyota hired 240 engineers in Poland in March 2024, according to the Ministry of Labour in Warsaw.',
    )
  })

  test('a name before what it is called is not left out', () => {
    expect(facts('Nigeria, champions three times, have now lost five finals.')).toEqual([])
  })

  test('two verbs of one subject are two facts', () => {
    expect(facts('Anna Berg visited Lisbon in March and opened a school in Porto in April.')).toEqual([
      'Anna Berg visited Lisbon in March 2024.',
      'Anna Berg opened a school in Porto in April 2024.',
    ])
  })

  test('a relative clause tells of its antecedent', () => {
    expect(facts('Jonas Keller, who ruled Ghana for nearly 25 years, fled to France in March 2024.')).toEqual(
      ['Jonas Keller ruled Ghana for nearly 25 years.', 'Jonas Keller fled to France in March 2024.'],
    )
  })

  test.each([
    ['negated', 'Anna Berg did not visit Lisbon in March 2024.'],
    ['hedged', 'Anna Berg reportedly visited Lisbon in March 2024.'],
    ['modal', 'Anna Berg could visit Lisbon in March 2025.'],
    ['condition', 'Anna Berg will visit Lisbon in July if the talks succeed.'],
    ['quoted', '"Anna Berg visited Lisbon in March," the paper wrote.'],
    ['object-relative', 'The bridge that Anna Berg built in Lisbon in March fell.'],
    ['two-dates', 'Anna Berg visited Lisbon in March 2023 in May 2024.'],
  ])('nothing is told of a clause that is %s', (code, text) => {
    const rejects: Rejects = new Map()
    const clauses = findClauses(storyOf(text), rejects)
    expect([...rejects.keys()]).toContain(`clause/${code}`)
    expect(clauses.filter((clause) => ['visit', 'build'].includes(clause.verb.lemma))).toEqual([])
  })

  test('nothing is told of "the company" that nobody named', () => {
    expect(facts('The company hired 240 engineers in Poland in March 2024.')).toEqual([])
  })

  test('"the visit" is told in full where the lead says whose', () => {
    const told = facts(
      'Jonas Keller will travel to Lisbon in July. The visit follows talks in Madrid in May.',
      'Talks',
    )
    expect(told.join(' ')).not.toContain('The visit')
  })
})
