import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allPeople, personByName, tenuresOn } from '#lib/knowledge/people.ts'
import { distractorsFor, MOSCOW, textsFor } from './request.ts'

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
