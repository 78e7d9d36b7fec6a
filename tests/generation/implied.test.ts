import { describe, expect, test } from 'vitest'
import type { Candidate } from '#lib/generation/ask/candidate.ts'
import { completeReports } from '#lib/generation/complete/complete.ts'
import { contextLines } from '#lib/generation/context-line.ts'
import { isImplied } from '#lib/generation/implied.ts'
import { judge } from '#lib/generation/verify/judged.ts'
import { asked, storyOf } from './short-story.ts'

type Asks = Pick<Candidate, 'rule' | 'answer'>

function implied(text: string, first: Asks, second: Asks): boolean {
  const story = storyOf(text, 'Report', '2025-10-14')
  const all = [...asked(story), ...completeReports(story, new Map())]
  const [a, b] = [first, second].map(({ rule, answer }) => {
    const candidate = all.find((one) => one.rule === rule && one.answer === answer)
    if (!candidate) throw new Error(`no ${rule} for ${answer}`)
    return judge(story, candidate, contextLines(story)[0]!)
  })
  expect(isImplied(b!, a!)).toBe(isImplied(a!, b!))
  return isImplied(a!, b!)
}

const when = (answer: string) => ({ rule: 'when', answer })
const LUND = 'Norwegian President Kari Lund assumed office in December 2024.'

describe('questions that imply each other', () => {
  test.each([
    ['Former Norwegian President Jonas Keller fled to Chile in late 2024.', 'Late 2024'],
    [
      'Former Norwegian President Jonas Keller was ousted by the army in Bergen in November 2024.',
      'November 2024',
    ],
    ['Former Norwegian President Jonas Keller stepped down in Bergen in October 2024.', 'October 2024'],
  ])('a ruler goes when the next one comes: %s', (sentence, answer) => {
    expect(implied(`${LUND} ${sentence}`, when('December 2024'), when(answer))).toBe(true)
  })

  test.each([
    ['Former Norwegian President Jonas Keller fled to Chile in late 2023.', 'Late 2023', 'another year'],
    ['Former Danish President Jonas Keller fled to Chile in late 2024.', 'Late 2024', 'another country'],
    [
      'Former Norwegian President Jonas Keller visited Chile in November 2024.',
      'November 2024',
      'no end of a rule',
    ],
  ])('%s is another matter: %s (%s)', (sentence, answer) => {
    expect(implied(`${LUND} ${sentence}`, when('December 2024'), when(answer))).toBe(false)
  })

  test('the date of the one in a stem tells the date of the other', () => {
    const text = `${LUND} Former Norwegian President Jonas Keller fled to Chile in late 2024.`
    expect(implied(text, when('December 2024'), { rule: 'which-place', answer: 'Chile' })).toBe(true)
  })

  test('a report with a blank for the date tells it too', () => {
    const text = `${LUND} Former Norwegian President Jonas Keller fled to Chile with his family in November 2024.`
    expect(implied(text, when('December 2024'), { rule: 'complete-date', answer: 'November 2024' })).toBe(
      true,
    )
  })

  test('the country of a planned journey tells its president', () => {
    const text =
      'Norwegian President Kari Lund will travel to Chile on October 20. Lund is scheduled to meet Chilean President Gabriel Boric on October 20.'
    expect(
      implied(text, { rule: 'which-place', answer: 'Chile' }, { rule: 'whom', answer: 'Gabriel Boric' }),
    ).toBe(true)
  })
})
