import { describe, expect, test } from 'vitest'
import { fill, slotStatements } from '#lib/generation/kinds/slot-statement.ts'
import { trueOrFalse } from '#lib/generation/kinds/true-false.ts'
import { written } from '#lib/generation/kinds/write.ts'
import { allOf, ofRule, shown } from './made.ts'

const TEXT = [
  'A fire on the morning of February 17, 2019 destroyed at least 200 makeshift homes in a slum in Chittagong, a port city in Bangladesh.',
  'According to Mexican President Andrés Manuel López Obrador, six Mexican nationals were killed in the attack, and seven more were injured.',
  'Mahan Air has been the subject of United States sanctions since 2011.',
].join(' ')
const all = allOf(TEXT, 'Fire kills nine, injures dozens in slum', '2019-02-18')
const statements = ofRule(all, 'true-false')
const withStem = (part: string) => statements.find(({ stem }) => stem.includes(part))!

describe('true or false', () => {
  test('a true statement is the sentence of the article', () => {
    const question = withStem('six Mexican nationals')
    expect(TEXT).toContain(question.stem)
    expect(shown(question)).toEqual(['1 True', '0 False'])
  })

  test('a wrong one has one of the verified wrong options in its slot, and the article’s own words explain it', () => {
    const question = withStem('Mahan Air')
    const { distractors } = question.slot!
    expect(distractors.map(({ text }) => text)).toContain(/since (\d+)\.$/u.exec(question.stem)![1])
    expect(shown(question)).toEqual(['0 True', '1 False'])
    expect(written(question, []).explanation).toMatch(
      /^The article says 2011, not \d{4}: “Mahan Air .* 2011\.”$/u,
    )
  })

  test('each statement shows or asks the answer of its slot', () => {
    for (const { candidate, slot } of statements) {
      expect(candidate.answer).toBe(slot!.candidate.answer)
      expect(candidate.stem.includes(candidate.answer)).toBe(candidate.isTrue)
    }
  })

  test('the text decides which are true: both occur, the same each time, none twice', () => {
    const again = ofRule(allOf(TEXT, 'Fire kills nine, injures dozens in slum', '2019-02-18'), 'true-false')
    expect(again.map(({ stem }) => stem)).toEqual(statements.map(({ stem }) => stem))
    expect(new Set(statements.map(({ candidate }) => candidate.isTrue))).toEqual(new Set([true, false]))
    expect(new Set(statements.map(({ stem }) => stem)).size).toBe(statements.length)
  })

  test('a sentence in which somebody is guessed, or a name left out, makes no statement', () => {
    const slots = slotStatements(all)
    const [first] = slots
    const guessed = { ...first!.slot, candidate: { ...first!.slot.candidate, doubts: new Set(['pronoun']) } }
    const named = {
      ...first!.slot,
      candidate: { ...first!.slot.candidate, value: { kind: 'person' as const, name: 'A' } },
    }
    expect(trueOrFalse(slotStatements([guessed, named]))).toEqual([])
    expect(trueOrFalse(slotStatements([first!.slot]))).toHaveLength(1)
  })

  test.each([
    ['a bound', { hint: { direction: 'up' as const } }],
    ['a day', { value: { kind: 'day' as const, iso: '2019-02-17' } }],
  ])(
    '%s is not changed: what is more than twenty may be more than thirty, and other days are tricks',
    (_what, more) => {
      const { slot } = slotStatements(all)[0]!
      expect(slotStatements([{ ...slot, candidate: { ...slot.candidate, ...more } }])).toEqual([])
    },
  )

  test.each([
    ['one date twice', 'On March 3, 2007, March 3, 2007, _____ people came.', 0],
    ['a bracket with a genitive', "On [on October 16, 2019]'s tremor _____ people died.", 0],
    ['an article before a genitive', "The [SpaceX's capsule] has room for _____ people.", 0],
    ['a country without its article', 'In [United States] overall, _____ people came.', 1],
  ])('%s', (_what, gap, made) => {
    const { slot } = slotStatements(all)[0]!
    const told = slotStatements([{ ...slot, candidate: { ...slot.candidate, gap } }])
    expect(told).toHaveLength(made)
    for (const one of told) expect(one.gap).toBe('In the United States overall, _____ people came.')
  })

  test.each([
    ['It sank a _____ ship.', '8-year-old', undefined],
    ['It sank a _____ ship.', '9-year-old', 'It sank a 9-year-old ship.'],
    ['It killed _____ people.', 'Seven', 'It killed seven people.'],
    ['_____ people died.', 'seven', 'Seven people died.'],
  ])('%s with %s', (gap, value, expected) => {
    expect(fill({ slot: statements[0]!.slot!, gap }, value)).toBe(expected)
  })
})
