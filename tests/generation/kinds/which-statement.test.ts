import { describe, expect, test } from 'vitest'
import { clashOf } from '#lib/generation/clash.ts'
import { written } from '#lib/generation/kinds/write.ts'
import { allOf, ofRule, shown } from './made.ts'

const TEXT = [
  'Kirsten Gillibrand was elected to the House in 2006.',
  'Barack Obama was appointed to fill the Senate seat of Hillary Clinton in 2009.',
  'Jamal Khashoggi was murdered in the Saudi consulate in Istanbul in October 2018.',
  'The company opened a factory in Berlin after the war in 2014.',
]
const all = allOf(TEXT.join(' '), 'Report', '2019-08-30')
const [question] = ofRule(all, 'which-statement')

describe('which statement is right', () => {
  test('one is a sentence of the article, three are of other sentences with one value changed', () => {
    const options = shown(question!)
    const right = options.filter((option) => option.startsWith('1 '))
    expect(right).toHaveLength(1)
    expect(TEXT).toContain(right[0]!.slice(2))
    for (const option of options.filter((one) => one.startsWith('0 ')))
      expect(TEXT).not.toContain(option.slice(2))
    expect(new Set(question!.parts!.map(({ candidate }) => candidate.sentence)).size).toBe(4)
  })

  test('of each wrong statement the article’s own value is told afterwards', () => {
    const wrong = written(question!, []).options.filter(({ why }) => why.startsWith('The article says'))
    expect(wrong).toHaveLength(3)
    for (const { text, why } of wrong) {
      const [, key, other] = /^The article says (.+), not (.+): “/u.exec(why)!
      expect(text).toContain(other)
      expect(text).not.toContain(key)
    }
  })

  test('each of its statements must be good', () => {
    const chances = question!.parts!.map(({ score }) => score)
    expect(question!.score).toBeCloseTo(
      chances.reduce((product, chance) => product * chance, 1),
      3,
    )
  })

  test('it stands beside no question of one of its sentences', () => {
    const others = all.filter(({ slot, parts }) => slot === undefined && parts === undefined)
    expect(others.length).toBeGreaterThan(3)
    for (const other of others) expect(clashOf(question!, other)).toBeDefined()
  })

  test('three sentences are too few', () => {
    expect(ofRule(allOf(TEXT.slice(0, 3).join(' '), 'Report', '2019-08-30'), 'which-statement')).toEqual([])
  })
})
