import { describe, expect, test } from 'vitest'
import { OPTION_RULES, type OptionSet, refusedOptions } from '#lib/generation/verify/option-rules.ts'
import { judgedWith } from './short-story.ts'

type Case = { code: string; kind: 'city' | 'day'; options: string[] }

const CASES: Case[] = [
  { code: 'fewer-than-four', kind: 'city', options: ['Bergen', 'Oslo', 'Narvik'] },
  { code: 'same-twice', kind: 'city', options: ['Bergen', 'Oslo', 'oslo', 'Narvik'] },
  { code: 'nested', kind: 'city', options: ['York', 'New York', 'Leeds', 'Hull'] },
  { code: 'in-stem', kind: 'city', options: ['Narvik', 'Bergen', 'Oslo', 'Hamar'] },
  { code: 'length', kind: 'city', options: ['Bergen and its many islands', 'Oslo', 'Narvik', 'Hamar'] },
  { code: 'format', kind: 'day', options: ['May 20, 2024', 'May 21, 2024', '22 May 2024', 'Late May'] },
]

function set({ kind, options }: Omit<Case, 'code'>): OptionSet {
  const value =
    kind === 'city' ? ({ kind, name: options[0]! } as const) : ({ kind, iso: '2024-05-20' } as const)
  const { candidate } = judgedWith({
    answer: options[0]!,
    value,
    stem: 'Where did Kari Lund open a bridge near Bergen?',
  })
  return { candidate, context: 'June 4, 2024 · World', options }
}

describe('rules on options', () => {
  test('four of one kind pass', () => {
    expect(
      refusedOptions(set({ kind: 'city', options: ['Narvik', 'Oslo', 'Hamar', 'Molde'] })),
    ).toBeUndefined()
    expect(
      refusedOptions(
        set({ kind: 'day', options: ['May 20, 2024', 'May 13, 2024', 'May 27, 2024', 'April 29, 2024'] }),
      ),
    ).toBeUndefined()
  })

  test.each(CASES)('$code', ({ code, ...rest }) => {
    expect(refusedOptions(set(rest))).toBe(code)
  })

  test('every rule has a case here', () => {
    expect(CASES.map(({ code }) => code).sort()).toEqual(OPTION_RULES.map(({ code }) => code).sort())
  })
})
