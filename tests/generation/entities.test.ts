import { describe, expect, test } from 'vitest'
import { storyOf } from './short-story.ts'

const TEXT =
  'Russian Deputy Prime Minister Alexander Novak visited Damascus on May 9. Novak met President Maria Silva there. ' +
  'She praised the visit. The Hajj begins in Mecca, Saudi Arabia.'

describe('who and what an article names', () => {
  const story = storyOf(TEXT, 'Novak in Damascus')
  const named = (name: string) => story.entities.find((entity) => entity.name === name)

  test('a surname means the person who was introduced by it', () => {
    expect(named('Alexander Novak')?.mentions).toHaveLength(2)
    expect(story.entities.some((entity) => entity.name === 'Novak')).toBe(false)
  })

  test('the office before a name is read', () => {
    expect(named('Alexander Novak')?.role?.text).toBe('Russian Deputy Prime Minister')
    expect(named('Maria Silva')?.role?.text).toBe('President')
  })

  test('a country is a place, whatever else it was taken for', () => {
    expect(named('Saudi Arabia')?.place).toMatchObject({ kind: 'country', name: 'Saudi Arabia' })
    expect(named('Damascus')?.place).toMatchObject({ kind: 'city', country: 'Syria', capital: true })
  })

  test('two people of one surname are not mixed up', () => {
    const two = storyOf('Anna Berg met Jonas Berg in Oslo. Berg left on Friday.', 'Two people')
    expect(two.people.map((person) => person.mentions.length)).toEqual([1, 1])
  })

  test('a surname before anybody was introduced by it is nobody who comes later', () => {
    const two = storyOf(
      'Berg left Oslo on Friday. Her parents, Peter Berg Sr. and Anna Berg, live in Bergen. Berg wrote from Paris.',
      'A journey',
    )
    expect(two.people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Peter Berg Sr', 1],
      ['Anna Berg', 1],
    ])
  })

  test.each([
    ['Votes were counted in Georgia and Ohio until Friday.', 'state'],
    ['Votes were counted in Georgia until Friday, officials in Tbilisi said.', 'country'],
  ])('Georgia is the state unless something proves the country: %s', (text, kind) => {
    const { entities } = storyOf(text, 'Votes')
    expect(entities.find(({ name }) => name === 'Georgia')?.place?.kind).toBe(kind)
  })

  test('a person with an office is no organisation', () => {
    const { people } = storyOf(
      'Early on Friday, United States Representative Elijah Cummings died in Baltimore. Cummings was 68.',
      'A death',
    )
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Elijah Cummings', 2]])
  })

  test('a full name of the table of people is a person, and whom a surname means', () => {
    const { people } = storyOf(
      'Novak Djokovic left Australia on Sunday night after a court upheld the cancelling of his visa.\n\n' +
        'Djokovic arrived on Jan. 5 with a medical exemption.',
      'Tennis player deported',
    )
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Novak Djokovic', 2]])
  })

  test('he means the only man of the sentence', () => {
    const he = storyOf('Peter Hansen said he opened the bridge in Bergen.', 'Bridge')
    expect([...he.pronouns.values()].map((person) => person.name)).toEqual(['Peter Hansen'])
  })

  test('he means nobody where two men could be meant', () => {
    const he = storyOf('Peter Hansen told Jonas Keller that he opened the bridge in Bergen.', 'Bridge')
    expect(he.pronouns.size).toBe(0)
  })

  test('a noun for a person is a rival of the name', () => {
    const he = storyOf('Peter Hansen called the officer before he opened the bridge.', 'Bridge')
    expect(he.pronouns.size).toBe(0)
  })

  test('the former president is the only person called former just before', () => {
    const former = storyOf(
      'Rebels toppled former President Jonas Keller. The former president fled to Ghana.',
      'Coup',
    )
    expect([...former.pronouns.values()].map((person) => person.name)).toEqual(['Jonas Keller'])
  })

  test('somebody who was killed does not act', () => {
    const killed = storyOf('Actor Jonas Keller was killed in Oslo. Minister Anna Berg resigned.', 'Oslo')
    expect(killed.people.map(({ name, victim, acts }) => [name, victim, acts])).toEqual([
      ['Jonas Keller', true, false],
      ['Anna Berg', false, true],
    ])
  })
})
