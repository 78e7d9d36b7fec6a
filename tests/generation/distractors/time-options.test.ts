import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, displayDate, isoOf } from '#lib/generation/iso-date.ts'
import { textsFor } from './request.ts'

const PUBLISHED = '2025-10-14'
const stems = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => `When did ${text.replace(/\d/gu, '')} happen?`)

function isoOfDisplay(text: string): string {
  return new Date(`${text} UTC`).toISOString().slice(0, 10)
}

describe('days', () => {
  it('are three others, on the same side of publication, none of the article, always the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 300 }), stems, (offset, stem) => {
        const iso = addDays(PUBLISHED, offset)
        const given = {
          answer: displayDate(iso),
          value: { kind: 'day', iso } as const,
          stem,
          article: { dates: [addDays(iso, 7), iso] },
        }
        const texts = textsFor(given)
        if (typeof texts === 'string') throw new Error(texts)
        expect(new Set([...texts, given.answer]).size).toBe(4)
        for (const text of texts) {
          const other = isoOfDisplay(text)
          expect(other <= PUBLISHED).toBe(iso <= PUBLISHED)
          expect(other).not.toBe(addDays(iso, 7))
        }
        expect(textsFor(given)).toEqual(texts)
      }),
    )
  })

  it('keep the weekday of a day that is weeks away, so that it tells nothing', () => {
    const texts = textsFor({
      answer: 'May 9, 2024',
      value: { kind: 'day', iso: '2024-05-09' },
      stem: 'When did it start?',
    })
    const weekdays = Array.isArray(texts) ? texts.map((text) => new Date(`${text} UTC`).getUTCDay()) : []
    expect(weekdays).toEqual([4, 4, 4])
  })

  it('copy the format of the answer', () => {
    const shape = (texts: string[] | string) =>
      Array.isArray(texts)
        ? new Set(texts.map((text) => text.replace(/\d+/gu, '0').replace(/\p{Lu}\p{Ll}+/u, 'M')))
        : texts
    const value = { kind: 'day', iso: '2025-09-09' } as const
    expect(shape(textsFor({ answer: 'Sept. 9', value, stem: 'on _____' }))).toEqual(new Set(['M. 0']))
    expect(shape(textsFor({ answer: '9 September 2025', value, stem: 'a' }))).toEqual(new Set(['0 M 0']))
  })

  it('stay in the month that the stem tells', () => {
    const texts = textsFor({
      answer: 'September 9, 2025',
      value: { kind: 'day', iso: '2025-09-09' },
      stem: 'On which day of September did Novak visit Damascus?',
    })
    expect(Array.isArray(texts) && texts.every((text) => text.startsWith('September'))).toBe(true)
  })
})

describe('months', () => {
  it('are three others, never after publication for the past, always the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 0 }), stems, (offset, stem) => {
        const iso = addMonths('2025-10', offset)
        const given = { answer: displayDate(iso), value: { kind: 'month', iso } as const, stem }
        const texts = textsFor(given)
        if (typeof texts === 'string') throw new Error(texts)
        expect(new Set([...texts, given.answer]).size).toBe(4)
        for (const text of texts)
          expect(isoOfDisplay(`${text.replace(' ', ' 1, ')}`) <= '2025-10-31').toBe(true)
        expect(textsFor(given)).toEqual(texts)
      }),
    )
  })

  it('leave out the months of the article', () => {
    const texts = textsFor({
      answer: 'December 2024',
      value: { kind: 'month', iso: '2024-12' },
      stem: 'When did he assume office?',
      article: { dates: ['2025-02', '2024-10', '2025-01-05'] },
    })
    expect(texts).toHaveLength(3)
    expect(texts).not.toContain('February 2025')
    expect(texts).not.toContain('October 2024')
    expect(texts).not.toContain('January 2025')
  })
})

describe('months, apart', () => {
  const months = (text: string) =>
    Number(isoOfDisplay(text.replace(' ', ' 1, ')).slice(0, 4)) * 12 +
    Number(isoOfDisplay(text.replace(' ', ' 1, ')).slice(5, 7))
  const formed = {
    answer: 'January 2025',
    value: { kind: 'month', iso: '2025-01' } as const,
    stem: 'When was it formed?',
  }

  it('lie three or more from the answer, by which accounts of one event may differ', () => {
    const texts = textsFor(formed)
    if (typeof texts === 'string') throw new Error(texts)
    for (const text of texts) expect(Math.abs(months(text) - months(formed.answer))).toBeGreaterThanOrEqual(3)
  })

  it('do not lie before the day that another fact sets', () => {
    const texts = textsFor({
      ...formed,
      hint: { notBefore: '2024-12' },
      article: { dates: ['2025-02', '2025-09-09'] },
    })
    if (typeof texts === 'string') throw new Error(texts)
    for (const text of texts) expect(months(text)).toBeGreaterThanOrEqual(months('December 2024'))
  })
})

describe('years', () => {
  it('are three others, never after publication for the past, always the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1700, max: 2025 }), stems, (year, stem) => {
        const given = { answer: String(year), value: { kind: 'year', iso: isoOf({ year }) } as const, stem }
        const texts = textsFor(given)
        if (typeof texts === 'string') throw new Error(texts)
        expect(new Set([...texts, given.answer]).size).toBe(4)
        for (const text of texts) expect(Number(text)).toBeLessThanOrEqual(2025)
        expect(textsFor(given)).toEqual(texts)
      }),
    )
  })

  it('lie on the side of another year of the stem on which the answer lies', () => {
    for (const [stem, year] of [
      ['After an attack in 2012 a bill was proposed in _____.', 2013],
      ['The law was passed in _____, three governments before that of 2016.', 2014],
    ] as const) {
      const texts = textsFor({ answer: String(year), value: { kind: 'year', iso: String(year) }, stem })
      if (typeof texts === 'string') throw new Error(texts)
      const other = Number(/20\d\d/u.exec(stem)?.[0])
      for (const text of texts) expect(Number(text) > other).toBe(year > other)
    }
  })

  it('keep the part of a year and do not lie in the future', () => {
    const texts = textsFor({
      answer: 'late 2024',
      value: { kind: 'year', iso: '2024', part: 'late' },
      stem: 'When did Assad flee to Russia?',
    })
    expect(texts).toHaveLength(3)
    expect([...texts].every((text) => /^(?:early|mid|late)/u.test(text))).toBe(true)
    expect(texts).not.toContain('late 2025')
  })
})
