import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberOfWord, wordOfNumber } from '#lib/knowledge/number-words.ts'
import { textsFor } from './request.ts'

const numberIn = (text: string) => Number(text.replace(/[^\d.]/gu, ''))

describe('numbers', () => {
  it('are three others of the same format, always the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 3_000_000 }),
        fc.string({ minLength: 1, maxLength: 20 }),
        (amount, stem) => {
          const answer = amount.toLocaleString('en-US')
          const given = { answer, value: { kind: 'number', amount } as const, stem: stem.replace(/\d/gu, '') }
          const texts = textsFor(given)
          if (typeof texts === 'string') throw new Error(`${texts}: ${answer}`)
          expect(new Set([...texts, answer]).size).toBe(4)
          for (const text of texts) {
            expect(text).toMatch(/^\d{1,3}(?:,\d{3})*$/u)
            expect(numberIn(text)).toBeGreaterThan(0)
          }
          expect(textsFor(given)).toEqual(texts)
        },
      ),
    )
  })

  it('stay words when the answer is a word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), (amount) => {
        const answer = wordOfNumber(amount) ?? ''
        const texts = textsFor({
          answer,
          value: { kind: 'number', amount },
          stem: `He met _____ ministers in ${amount} days.`,
        })
        expect(
          Array.isArray(texts) && texts.every((text) => /^[a-z-]+$/u.test(text) && text !== answer),
        ).toBe(true)
      }),
    )
  })

  it('go only upwards from a lower bound, and only downwards from an upper one', () => {
    const value = { kind: 'number', amount: 60 } as const
    const up = textsFor({ answer: 'at least 60 people', value, stem: 'How many?', hint: { direction: 'up' } })
    const down = textsFor({
      answer: 'up to 60 people',
      value,
      stem: 'How many?',
      hint: { direction: 'down' },
    })
    expect(
      Array.isArray(up) && up.every((text) => /^at least \d+ people$/u.test(text) && numberIn(text) > 60),
    ).toBe(true)
    expect(
      Array.isArray(down) && down.every((text) => /^up to \d+ people$/u.test(text) && numberIn(text) < 60),
    ).toBe(true)
  })

  it('lie far from a number that is not exact, so that no reader takes one for it', () => {
    for (const [answer, stem] of [
      ['about seven weeks', 'How long did it last?'],
      ['100', 'It destroyed around _____ homes.'],
    ] as const) {
      const amount = answer === '100' ? 100 : 7
      const texts = textsFor({ answer, value: { kind: 'number', amount }, stem })
      if (typeof texts === 'string') throw new Error(texts)
      const amounts = texts.map((text) => numberIn(text) || (numberOfWord(text.split(' ')[1] ?? '') ?? 0))
      for (const other of amounts) expect(Math.abs(other - amount)).toBeGreaterThanOrEqual(amount / 4)
    }
  })

  it('lie half above a lower bound at least, which would not rule out a little more', () => {
    const texts = textsFor({
      answer: 'more than 1,000',
      value: { kind: 'number', amount: 1000 },
      stem: 'How many soldiers were sent?',
      hint: { direction: 'up' },
    })
    if (typeof texts === 'string') throw new Error(texts)
    for (const text of texts) expect(numberIn(text)).toBeGreaterThanOrEqual(1500)
  })

  it('keep to the limit and leave out the numbers of the article and the stem', () => {
    const texts = textsFor({
      answer: '12',
      value: { kind: 'number', amount: 12 },
      stem: '_____ of the 15 members',
      hint: { limit: 15 },
      article: { numbers: [11, 13] },
    })
    expect(
      Array.isArray(texts) &&
        texts.map(Number).every((other) => other <= 15 && ![11, 13, 15].includes(other)),
    ).toBe(true)
  })

  it('keep currency, decimals and scale of money', () => {
    const texts = textsFor({
      answer: '$2.5 million',
      value: { kind: 'money', amount: 2.5e6 },
      stem: 'How much?',
    })
    expect(texts).toHaveLength(3)
    for (const text of texts) expect(text).toMatch(/^\$\d\.\d million$/u)
  })

  it('keep hedge and unit of a duration and change its number', () => {
    const texts = textsFor({
      answer: 'nearly 25 years',
      value: { kind: 'duration', amount: 25, unit: 'years', hedge: 'nearly' },
      stem: 'For how long did Assad rule Syria?',
    })
    for (const text of texts) expect(text).toMatch(/^nearly \d[05] years$/u)
  })

  it('are refused where the answer has two numbers or is one', () => {
    expect(textsFor({ answer: '5 to 7', value: { kind: 'number', amount: 5 } })).toBe('number:unreadable')
    expect(textsFor({ answer: 'one', value: { kind: 'number', amount: 1 } })).toBe('number:one')
  })
})

describe('percentages', () => {
  it('are never above 100 and three others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), fc.boolean(), (tenths, whole) => {
        const amount = whole ? Math.max(2, Math.round(tenths / 10)) : tenths / 10
        const answer = whole ? `${amount} percent` : `${amount.toFixed(1)} percent`
        const texts = textsFor({ answer, value: { kind: 'percent', amount }, stem: 'What share?' })
        if (typeof texts === 'string') throw new Error(`${texts}: ${answer}`)
        expect(new Set([...texts, answer]).size).toBe(4)
        for (const text of texts) expect(numberIn(text)).toBeLessThanOrEqual(100)
      }),
    )
  })
})
