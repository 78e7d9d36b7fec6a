import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCities } from '#lib/knowledge/cities.ts'
import { allCountries } from '#lib/knowledge/countries.ts'
import { allPeople, personByName, tenuresOn } from '#lib/knowledge/people.ts'
import { allThings } from '#lib/knowledge/things.ts'
import { distractorsFor, textsFor } from './request.ts'

const MOSCOW = {
  text: 'Syrian President Ahmed al-Sharaa will travel to Moscow. Deputy Prime Minister Alexander Novak visited Damascus.',
  names: [
    'Ahmed al-Sharaa',
    'Moscow',
    'Vladimir Putin',
    'Alexander Novak',
    'Damascus',
    'Russia',
    'Syria',
    'SANA',
  ],
}

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

describe('people', () => {
  it('hold the office that the stem asks for, with a true reason', () => {
    const options = distractorsFor({
      answer: 'Alexander Novak',
      value: { kind: 'person', name: 'Alexander Novak' },
      stem: 'Which Russian deputy prime minister visited Damascus in September 2025?',
      hint: { office: 'Deputy Prime Minister', country: 'Russia' },
      article: MOSCOW,
    })
    expect(options.map(({ text }) => text)).toEqual(['Denis Manturov', 'Marat Khusnullin', 'Yury Trutnev'])
    expect(options[0]?.why).toBe(
      'Denis Manturov was another deputy prime minister of Russia at the time; the article names Alexander Novak.',
    )
  })

  it('are compatriots when the stem tells the country, other leaders when it does not', () => {
    const value = { kind: 'person', name: 'Vladimir Putin', gender: 'm' } as const
    const hint = { office: 'President', country: 'Russia' }
    const there = textsFor({
      answer: 'Vladimir Putin',
      value,
      stem: 'Whom was he to meet in Moscow?',
      hint,
      article: MOSCOW,
    })
    expect(there).toContain('Mikhail Mishustin')
    const anywhere = textsFor({
      answer: 'Vladimir Putin',
      value,
      stem: 'Whom was al-Sharaa to meet?',
      hint,
      article: MOSCOW,
    })
    expect(anywhere).toEqual(['Xi Jinping', 'Recep Tayyip Erdogan', 'Masoud Pezeshkian'])
  })

  it('are of the sex that the stem tells', () => {
    const texts = textsFor({
      answer: 'Theresa May',
      value: { kind: 'person', name: 'Theresa May', gender: 'f' },
      stem: 'Who said that she would resign?',
      article: { publishedOn: '2018-05-02' },
    })
    const women = new Set(
      allPeople()
        .filter(({ sex }) => sex === 'f')
        .map(({ name }) => name),
    )
    expect(Array.isArray(texts) ? texts.filter((text) => !women.has(text)) : []).toEqual([])
  })

  it('are alive and in office on the day, and never share the family name', () => {
    const day = '2016-09-09'
    fc.assert(
      fc.property(fc.constantFrom(...allPeople()), (person) => {
        const texts = textsFor({
          answer: person.name,
          value: { kind: 'person', name: person.name },
          stem: 'Who did it?',
          article: { publishedOn: day },
        })
        if (typeof texts === 'string') return
        expect(new Set([...texts, person.name]).size).toBe(4)
        for (const text of texts) {
          const other = personByName(text)
          expect(other && tenuresOn(other, day).length).toBeGreaterThan(0)
          expect(text.split(' ').at(-1)).not.toBe(person.name.split(' ').at(-1))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('are refused for someone unknown without an office, and for a former leader', () => {
    expect(textsFor({ answer: 'Jane Roe', value: { kind: 'person', name: 'Jane Roe' } })).toBe(
      'person:unknown',
    )
    expect(textsFor({ answer: 'Bashar Assad', value: { kind: 'person', name: 'Bashar Assad' } })).toBe(
      'person:former',
    )
  })

  it('come from the article where three act in it', () => {
    const acting = ['Anna Berg', 'Ole Holm', 'Siri Lund']
    const texts = textsFor({
      answer: 'Jane Roe',
      value: { kind: 'person', name: 'Jane Roe' },
      stem: 'Who spoke?',
      hint: { acting },
    })
    expect(texts).toEqual(acting)
  })
})

describe('offices', () => {
  it('are real siblings in the wording of the answer', () => {
    const texts = textsFor({
      answer: 'Tanzanian Foreign Minister',
      value: { kind: 'office', name: 'Foreign Minister' },
      stem: 'Who is Jakaya Kikwete?',
    })
    expect(texts).toHaveLength(3)
    for (const text of texts) expect(text).toMatch(/^Tanzanian [A-Z][a-z]+ Minister$/u)
    expect(texts).not.toContain('Tanzanian Deputy Prime Minister')
  })

  it('are refused for presidents and premiers, whom everybody knows', () => {
    expect(
      textsFor({ answer: 'Prime Minister of Malaysia', value: { kind: 'office', name: 'Prime Minister' } }),
    ).toBe('office:head')
  })
})

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
