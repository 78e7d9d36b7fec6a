// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { BankQuestion, BankStatistic } from '#lib/desk/bank-view.ts'
import { Statistic } from '../../app/questions/bank-statistic.tsx'

const question: BankQuestion = {
  ...{ id: 'q', state: 'ready', kind: 'wh', topic: 'Roads', version: 3, stem: 'Who cut the ribbon?' },
  ...{ answer: 'Kari Lund', updatedAt: '2026-01-01T00:00:00Z', article: null, quizzes: 1 },
  ...{ warnings: 0, alike: [], key: ['a'], statistic: null },
  options: [
    { id: 'a', text: 'Kari Lund' },
    { id: 'b', text: 'Per Dahl' },
  ],
}
const alone = { attempts: 12, facility: 0.5, discrimination: 0.31, chosen: ['a', 'b'] }

function said(statistic: BankStatistic | null, more: Partial<BankQuestion> = {}): string[] {
  render(<Statistic question={{ ...question, ...more, statistic }} />)
  return [...document.querySelectorAll('p')].map(({ textContent }) => textContent ?? '')
}

afterEach(cleanup)

describe('how a question of the bank did', () => {
  it('is said in one line where the current version is all there is', () => {
    expect(said({ together: { attempts: 12, facility: 0.5, versions: 1 }, alone })).toEqual([
      '12 first attempts: 50% right (about right), discrimination 0.31 (tells well who knows more)',
    ])
  })

  it('goes on over versions, with the current one alone below it', () => {
    expect(said({ together: { attempts: 40, facility: 0.25, versions: 2 }, alone })).toEqual([
      '40 first attempts over 2 versions: 25% right (hard)',
      'Version 3 alone: 12 first attempts, 50% right, discrimination 0.31 (tells well who knows more)',
    ])
    cleanup()
    expect(said({ together: { attempts: 1, facility: 1, versions: 1 }, alone: null })).toEqual([
      '1 first attempt at an earlier version: 100% right (very easy)',
      'Version 3 alone: not answered yet',
    ])
  })

  it('names what is worth a look, among enough', () => {
    const bad = { attempts: 10, facility: 0.5, discrimination: -0.4, chosen: ['a'] }
    const together = { attempts: 10, facility: 0.5, versions: 1 }
    expect(said({ together, alone: bad }).slice(1)).toEqual([
      expect.stringContaining('check the key'),
      expect.stringContaining('Nobody chose “Per Dahl”'),
    ])
    cleanup()
    expect(said({ together, alone: { ...bad, attempts: 9 } })).toHaveLength(1)
  })

  it('is not missing without a word: only what no quiz asks has none', () => {
    expect(said(null)).toEqual(['No first attempt is counted yet.'])
    cleanup()
    expect(said(null, { quizzes: 0 })).toEqual([])
  })
})
