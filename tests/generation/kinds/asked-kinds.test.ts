import { describe, expect, test } from 'vitest'
import { generate } from '#lib/generation/generate.ts'
import { ASKED_KINDS, askedKindOf, askedKinds } from '#lib/generation/kinds/asked-kinds.ts'
import { leavesRoom, surplusOf } from '#lib/generation/kinds/mix.ts'
import { allOf, ofRule } from './made.ts'

const TEXT = [
  'A fire on the morning of February 17, 2019 destroyed at least 200 makeshift homes in a slum in Chittagong, a port city in Bangladesh.',
  'According to Mexican President Andrés Manuel López Obrador, six Mexican nationals were killed in the attack, and seven more were injured.',
  'Mahan Air has been the subject of United States sanctions since 2011.',
  'Portugal closed an embassy in Libya in March 2014.',
].join(' ')
const input = { title: 'Fire kills nine', text: TEXT, publishedOn: '2019-02-18' }

describe('the kinds that are asked for', () => {
  test.each([
    ['none', [], ASKED_KINDS],
    ['one', ['order'], ['order']],
    ['some, and what is no kind', ['trueFalse', 'report', 'x', 4], ['report', 'trueFalse']],
  ])('%s', (_what, sent, kinds) => {
    expect(askedKinds(sent)).toEqual(kinds)
  })

  test.each(ASKED_KINDS)('only %s', (kind) => {
    for (const question of generate(input, { kinds: [kind] }).questions)
      expect(askedKindOf(question)).toBe(kind)
  })

  test('a text gives questions, reports and statements', () => {
    const found = new Set(generate(input).questions.map(askedKindOf))
    for (const kind of ['question', 'report', 'trueFalse'] as const) {
      expect(generate(input, { kinds: [kind] }).questions.length).toBeGreaterThan(0)
      expect(found).toContain(kind)
    }
  })

  test('beyond a third of a mix, the weakest statements are too many; whoever asks for statements alone gets all', () => {
    const statements = ofRule(allOf(TEXT, input.title, input.publishedOn), 'true-false').slice(0, 3)
    const other = { ...statements[0]!, candidate: { ...statements[0]!.candidate, kind: 'complete' as const } }
    const set = (others: number) => [...statements, ...Array.from({ length: others }, () => ({ ...other }))]
    const weakest = [...statements].sort((a, b) => a.score - b.score)
    expect(surplusOf(set(6), true)).toEqual([])
    expect(surplusOf(set(4), true)).toEqual(weakest.slice(0, 1))
    expect(new Set(surplusOf(set(0), true))).toEqual(new Set(weakest.slice(0, 2)))
    expect(surplusOf(set(0), false)).toEqual([])
    const many = Array.from({ length: 4 }, () => statements[0]!)
    expect([leavesRoom(statements[1]!, many, true), leavesRoom(statements[1]!, many, false)]).toEqual([
      false,
      true,
    ])
  })
})
