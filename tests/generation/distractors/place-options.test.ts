import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCities } from '#lib/knowledge/cities.ts'
import { allCountries } from '#lib/knowledge/countries.ts'
import { MOSCOW, textsFor } from './request.ts'

describe('countries', () => {
  it('are three others for every state, never the answer, always the same', () => {
    for (const country of allCountries().filter(({ kind }) => kind === 'state')) {
      const given = {
        answer: country.usual,
        value: { kind: 'country', name: country.name } as const,
        stem: 'Where?',
      }
      const texts = textsFor(given)
      if (typeof texts === 'string') throw new Error(`${texts}: ${country.name}`)
      expect(new Set([...texts, country.usual]).size).toBe(4)
      expect(textsFor(given)).toEqual(texts)
    }
  })

  it('leave out those whose demonym or capital the stem tells, and those of the article', () => {
    const texts = textsFor({
      answer: 'Russia',
      value: { kind: 'country', name: 'Russia' },
      stem: 'To which country did the Turkish minister fly from Beijing?',
      article: { text: 'Iran', names: ['Iran'] },
    })
    expect(texts).toHaveLength(3)
    for (const name of ['Turkey', 'China', 'Iran']) expect(texts).not.toContain(name)
  })

  it('are refused when the stem tells the answer', () => {
    const value = { kind: 'country', name: 'Russia' } as const
    expect(textsFor({ answer: 'Russia', value, stem: 'Where did the Russian minister fly?' })).toBe(
      'country:told',
    )
  })
})

describe('cities', () => {
  it('are never the answer, never nested, always the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allCities().filter((city) => !city.second)), (city) => {
        const given = { answer: city.name, value: { kind: 'city', name: city.name } as const, stem: 'Where?' }
        const texts = textsFor(given)
        if (typeof texts === 'string') return
        expect(new Set([...texts, city.name]).size).toBe(4)
        expect(textsFor(given)).toEqual(texts)
      }),
      { numRuns: 300 },
    )
  })

  it('are other capitals for a capital', () => {
    const texts = textsFor({
      answer: 'Moscow',
      value: { kind: 'city', name: 'Moscow' },
      stem: 'Where?',
      article: MOSCOW,
    })
    const capitals = ['Beijing', 'Ankara', 'Tehran', 'Minsk']
    expect(Array.isArray(texts) && texts.length === 3 && texts.every((text) => capitals.includes(text))).toBe(
      true,
    )
  })

  it('are of the country that the stem tells', () => {
    const texts = textsFor({
      answer: 'Aleppo',
      value: { kind: 'city', name: 'Aleppo' },
      stem: 'Which Syrian city fell?',
    })
    const syrian = allCities()
      .filter(({ country }) => country === 'Syria')
      .map(({ name }) => name)
    expect(Array.isArray(texts) && texts.every((text) => syrian.includes(text))).toBe(true)
  })

  it('have accents only where the article has some, so that spelling tells nothing', () => {
    const value = { kind: 'city', name: 'Gdańsk' } as const
    const plain = textsFor({ answer: 'Gdansk', value, stem: 'Where?' })
    expect([...plain].every((text) => /^[\x20-\x7e]+$/u.test(text))).toBe(true)
    const accented = textsFor({ answer: 'Gdańsk', value, stem: 'Where?' })
    expect([...accented].some((text) => /[^\x20-\x7e]/u.test(text))).toBe(true)
  })

  it('keep the state behind the name', () => {
    const texts = textsFor({
      answer: 'Houston, Texas',
      value: { kind: 'city', name: 'Houston, Texas' },
      stem: 'Where?',
    })
    expect(texts).toHaveLength(3)
    for (const text of texts) expect(text).toMatch(/^[A-Z][\w .]+, [A-Z]/u)
  })
})
