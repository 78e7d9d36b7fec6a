import { describe, expect, test } from 'vitest'
import { generate } from '#lib/generation/generate.ts'
import { ASKED_KINDS, askedKindOf, askedKinds } from '#lib/generation/kinds/asked-kinds.ts'
import { mixStatements } from '#lib/generation/kinds/mix.ts'
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

  test('about a third of a mix is true or false, the likeliest reports stay as they are', () => {
    const all = allOf(TEXT, input.title, input.publishedOn)
    const reports = ['six', '2011', 'March 2014'].map(
      (answer) => all.find(({ candidate }) => candidate.kind === 'complete' && candidate.answer === answer)!,
    )
    const statements = ofRule(all, 'true-false')
    const mixed = mixStatements(reports, statements)
    expect(mixed.filter(({ candidate }) => candidate.kind === 'trueFalse')).toHaveLength(1)
    const best = [...reports].sort((a, b) => b.score - a.score)[0]
    expect(mixed).toContain(best)
    expect(mixStatements(reports.slice(0, 2), statements)).toEqual(reports.slice(0, 2))
  })
})
