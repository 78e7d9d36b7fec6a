import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allThings } from '#lib/knowledge/things.ts'
import { textsFor } from './request.ts'

describe('organisations', () => {
  it('are of the same class and known by their name in that year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allThings().filter(({ second }) => !second)), (thing) => {
        const given = {
          answer: thing.name,
          value: { kind: 'organisation', name: thing.name } as const,
          stem: 'Which one?',
          hint: { class: thing.class },
        }
        const texts = textsFor(given)
        if (typeof texts === 'string') return
        expect(new Set([...texts, thing.name]).size).toBe(4)
        expect(textsFor(given)).toEqual(texts)
      }),
      { numRuns: 300 },
    )
    const networks = textsFor({
      answer: 'Facebook',
      value: { kind: 'organisation', name: 'Facebook' },
      stem: 'Which social network?',
      hint: { class: 'social network' },
      article: { publishedOn: '2009-05-01' },
    })
    expect(networks).not.toContain('Instagram')
  })

  it('take parties of the same country only', () => {
    const texts = textsFor({
      answer: 'Likud',
      value: { kind: 'organisation', name: 'Likud' },
      stem: 'Which party won?',
    })
    const israeli = allThings()
      .filter(({ country }) => country === 'Israel')
      .map(({ name }) => name)
    expect(Array.isArray(texts) && texts.every((text) => israeli.includes(text))).toBe(true)
  })
})

describe('noun phrases', () => {
  it('come from the one set that holds the whole phrase, with the right article', () => {
    expect(
      new Set(textsFor({ answer: 'asylum', value: { kind: 'nounPhrase', name: 'asylum' }, stem: 'What?' })),
    ).toEqual(new Set(['citizenship', 'immunity', 'amnesty']))
    expect(
      textsFor({ answer: 'an appeal', value: { kind: 'nounPhrase', name: 'an appeal' }, stem: 'What?' }),
    ).toContain('a petition')
  })

  it('are refused for any other phrase', () => {
    expect(textsFor({ answer: 'new avenues', value: { kind: 'nounPhrase', name: 'new avenues' } })).toBe(
      'nounPhrase:unknown',
    )
  })
})

describe('topics', () => {
  const article = { text: 'They spoke of energy and tourists.' }
  const given = (name: string, kind: string) => ({
    answer: name,
    value: { kind: 'topics', name } as const,
    hint: { class: kind },
    article,
  })

  it('are pairs of which the article says nothing, written like the answer', () => {
    const texts = textsFor(given('Energy cooperation and aid', 'talks'))
    expect(texts).toHaveLength(3)
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z].* and /u)
      expect(text).not.toMatch(/energ|touris|nuclear/iu)
    }
  })

  it('are what states talk about most, whatever the answer', () => {
    const offered = [
      'Oil and gas',
      'Fuel and steel',
      'Wheat and cotton',
      'Glass and paper',
      'Tea and coffee',
    ].map((name) => textsFor({ ...given(name, 'focus'), article: { text: '' } }))
    expect(new Set(offered.flat())).toEqual(
      new Set([
        'Military training and arms sales',
        'Prisoner exchanges and border security',
        'Farming and drinking water supply',
        'Public health and vaccine supplies',
      ]),
    )
  })

  it('differ between the two kinds of question that one quiz can hold', () => {
    const first = textsFor(given('Energy cooperation and aid', 'talks'))
    const second = textsFor(given('Economic recovery and trade', 'focus'))
    expect([...first].filter((text) => second.includes(text))).toEqual([])
  })
})
