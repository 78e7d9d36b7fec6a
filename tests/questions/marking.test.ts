import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isChoice } from '#lib/questions/choice.ts'
import { type Markable, mark } from '#lib/questions/marking.ts'
import { anyChoice, anyContent, contentOf } from './contents.ts'

const points = fc.integer({ min: 0, max: 100_000 })
const options = (...ids: string[]) => ids.map((id) => ({ id }))
const question = (kind: Markable['kind'], key: string[], ids: string[] = []): Markable => ({
  kind,
  key,
  options: options(...ids),
  tolerance: null,
  unit: null,
})

describe('for questions of every kind', () => {
  test('a mark lies between nothing and all points, and is all exactly when the response is right', () => {
    fc.assert(
      fc.property(anyContent, anyChoice, fc.integer({ min: 1, max: 100_000 }), (content, choice, most) => {
        const { score, correct } = mark(content, choice, most)
        expect(Number.isInteger(score)).toBe(true)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(most)
        expect(correct).toBe(score === most)
      }),
    )
  })

  test('the key itself is right, and nothing given is wrong and worth nothing', () => {
    fc.assert(
      fc.property(anyContent, points, (content, most) => {
        const given = content.kind === 'short' ? content.key.slice(0, 1) : content.key
        expect(mark(content, given, most)).toEqual({ score: most, correct: true })
        expect(isChoice(content, given)).toBe(true)
        expect(mark(content, null, most)).toEqual({ score: 0, correct: false })
        expect(mark(content, [], most)).toEqual({ score: 0, correct: false })
      }),
    )
  })

  test('the order in which options are stored makes no difference', () => {
    const shuffled = anyContent.chain((content) =>
      fc.tuple(
        fc.constant(content),
        fc.shuffledSubarray([...content.options], { minLength: content.options.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, anyChoice, points, ([content, reordered], choice, most) => {
        expect(mark({ ...content, options: reordered }, choice, most)).toEqual(mark(content, choice, most))
      }),
    )
  })

  test('marking again gives the same, and changes neither question nor response', () => {
    fc.assert(
      fc.property(anyContent, anyChoice, points, (content, choice, most) => {
        const before = structuredClone({ content, choice })
        const first = mark(content, choice, most)
        expect(mark(content, choice, most)).toEqual(first)
        expect({ content, choice }).toEqual(before)
      }),
    )
  })
})

describe('one right option', () => {
  test('the right one earns all points, another, none or two earn nothing', () => {
    for (const kind of ['wh', 'complete', 'trueFalse'] as const) {
      const asked = question(kind, ['b'], ['a', 'b'])
      expect(mark(asked, ['b'], 100)).toEqual({ score: 100, correct: true })
      expect(mark(asked, ['a'], 100)).toEqual({ score: 0, correct: false })
      expect(mark(asked, ['a', 'b'], 100)).toEqual({ score: 0, correct: false })
    }
  })
})

describe('several right options', () => {
  const asked = question('several', ['a', 'b', 'c'], ['a', 'b', 'c', 'x', 'y'])

  test('each right one adds its share and each wrong one takes its share, down to nothing', () => {
    expect(mark(asked, ['a'], 300)).toEqual({ score: 100, correct: false })
    expect(mark(asked, ['a', 'b'], 300)).toEqual({ score: 200, correct: false })
    expect(mark(asked, ['a', 'b', 'c', 'x'], 300)).toEqual({ score: 150, correct: false })
    expect(mark(asked, ['a', 'x'], 300)).toEqual({ score: 0, correct: false })
    expect(mark(asked, ['x', 'y'], 300)).toEqual({ score: 0, correct: false })
    expect(mark(asked, ['a', 'b', 'c', 'x', 'y'], 300)).toEqual({ score: 0, correct: false })
  })

  test('a share that is no whole number is rounded down', () => {
    expect(mark(asked, ['a', 'b'], 100)).toEqual({ score: 66, correct: false })
  })

  test('the order of what was chosen, and choosing it twice, make no difference', () => {
    fc.assert(
      fc.property(contentOf('several'), fc.infiniteStream(fc.nat(9)), (content, stream) => {
        const chosen = [...new Set([...stream.take(6)].map((id) => `o${id}`))]
        const once = mark(content, chosen, 1000)
        expect(mark(content, [...chosen].reverse(), 1000)).toEqual(once)
        expect(mark(content, [...chosen, ...chosen], 1000)).toEqual(once)
      }),
    )
  })

  test('one more right option never costs points, one more wrong one never earns any', () => {
    fc.assert(
      fc.property(contentOf('several'), fc.array(fc.nat(9)), fc.nat(9), (content, ids, more) => {
        const added = `o${more % content.options.length}`
        const chosen = ids.map((id) => `o${id % content.options.length}`).filter((id) => id !== added)
        const difference = mark(content, [...chosen, added], 1000).score - mark(content, chosen, 1000).score
        if (content.key.includes(added)) expect(difference).toBeGreaterThanOrEqual(0)
        else expect(difference).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('order of events', () => {
  const asked = question('order', ['a', 'b', 'c', 'd'], ['c', 'a', 'd', 'b'])

  test('each neighbour that follows rightly earns its share', () => {
    expect(mark(asked, ['a', 'b', 'c', 'd'], 300)).toEqual({ score: 300, correct: true })
    expect(mark(asked, ['d', 'a', 'b', 'c'], 300)).toEqual({ score: 200, correct: false })
    expect(mark(asked, ['b', 'a', 'c', 'd'], 300)).toEqual({ score: 100, correct: false })
    expect(mark(asked, ['d', 'c', 'b', 'a'], 300)).toEqual({ score: 0, correct: false })
  })

  test('what is no order of all events earns nothing', () => {
    expect(mark(asked, ['a', 'b', 'c'], 300)).toEqual({ score: 0, correct: false })
    expect(mark(asked, ['a', 'b', 'a', 'b'], 300)).toEqual({ score: 0, correct: false })
  })
})

describe('typed answers', () => {
  test('a number counts within its tolerance, a text when it is one of the accepted', () => {
    const number = { ...question('number', ['29']), tolerance: 1, unit: '%' }
    expect(mark(number, ['30 percent'], 100).correct).toBe(true)
    expect(mark(number, ['31'], 100)).toEqual({ score: 0, correct: false })
    const short = question('short', ['Swahili', 'Kiswahili'])
    expect(mark(short, [' the swahili. '], 100).correct).toBe(true)
    expect(mark(short, ['Lingala'], 100)).toEqual({ score: 0, correct: false })
  })
})

describe('what was corrected since', () => {
  test('accepting more never takes anything from anybody, and the key stays right', () => {
    const more = fc.array(fc.constantFrom('o0', 'o1', 'o2', 'o5', '12', 'the o1'), { maxLength: 4 })
    fc.assert(
      fc.property(anyContent, anyChoice, more, points, (content, choice, accepted, most) => {
        const before = mark(content, choice, most)
        const after = mark(content, choice, most, { accepted })
        expect(after.score).toBeGreaterThanOrEqual(before.score)
        if (before.correct) expect(after.correct).toBe(true)
        expect(mark(content, choice, most, { accepted: [] })).toEqual(before)
      }),
    )
  })

  test('an accepted option is right beside the key, and no other', () => {
    const capital = question('wh', ['a'], ['a', 'b', 'c'])
    expect(mark(capital, ['b'], 100, { accepted: ['b'] })).toEqual({ score: 100, correct: true })
    expect(mark(capital, ['c'], 100, { accepted: ['b'] })).toEqual({ score: 0, correct: false })
    expect(mark(capital, ['a', 'b'], 100, { accepted: ['b'] })).toEqual({ score: 0, correct: false })
  })

  test('of several, an accepted option may be chosen or left', () => {
    const both = question('several', ['a', 'b'], ['a', 'b', 'c', 'd'])
    const accepted = ['c']
    expect(mark(both, ['a', 'b'], 100, { accepted })).toEqual({ score: 100, correct: true })
    expect(mark(both, ['a', 'b', 'c'], 100, { accepted })).toEqual({ score: 100, correct: true })
    expect(mark(both, ['a', 'b', 'd'], 100, { accepted })).toEqual({ score: 50, correct: false })
    expect(mark(both, ['c'], 100, { accepted })).toEqual({ score: 0, correct: false })
  })

  test('a second order is marked like the first one', () => {
    const order = question('order', ['a', 'b', 'c'], ['a', 'b', 'c'])
    expect(mark(order, ['b', 'a', 'c'], 100, { accepted: ['b', 'a', 'c'] }).correct).toBe(true)
    expect(mark(order, ['a', 'b', 'c'], 100, { accepted: ['b', 'a', 'c'] }).correct).toBe(true)
    expect(mark(order, ['c', 'b', 'a'], 100, { accepted: ['b', 'a', 'c'] })).toEqual({
      score: 50,
      correct: false,
    })
  })

  test('texts and numbers are accepted as they are read', () => {
    const short = question('short', ['the Kremlin'])
    expect(mark(short, ['Moscow.'], 100, { accepted: ['moscow'] }).correct).toBe(true)
    const number = { ...question('number', ['12']), tolerance: 1 }
    expect(mark(number, ['20.5'], 100, { accepted: ['20'] }).correct).toBe(true)
    expect(mark(number, ['about a dozen'], 100, { accepted: ['About a dozen'] }).correct).toBe(true)
    expect(mark(number, ['15'], 100, { accepted: ['20'] }).correct).toBe(false)
  })

  test('a dropped question earns nothing and is not right', () => {
    fc.assert(
      fc.property(anyContent, anyChoice, points, (content, choice, most) => {
        expect(mark(content, choice, most, { dropped: true })).toEqual({ score: 0, correct: false })
      }),
    )
  })
})
