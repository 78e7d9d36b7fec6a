import { describe, expect, it } from 'vitest'
import { openWords, submitWords } from '#components/attempts/check-words.ts'
import { keyMeaning } from '#components/attempts/key-meaning.ts'
import { newId } from '#components/attempts/new-id.ts'
import { startPlayer } from '#components/attempts/player-state.ts'
import { pauseAfter } from '#components/attempts/retry-pause.ts'
import { scoreWords } from '#components/attempts/score-words.ts'
import { verdictOf } from '#components/attempts/verdict.ts'

it('knows the keys of the player and leaves the others alone', () => {
  const meanings = (keys: string[], options = 4) => keys.map((key) => keyMeaning(key, options))
  expect(meanings(['1', '4', 'a', 'D'])).toEqual([{ option: 0 }, { option: 3 }, { option: 0 }, { option: 3 }])
  expect(meanings(['Enter', 'ArrowRight', 'ArrowLeft'])).toEqual(['enter', 'next', 'back'])
  expect(meanings(['0', 'z', 'Tab', 'ArrowDown', 'F1', ' '])).toEqual(Array(6).fill(null))
})

it('flags by F, unless an option is called so', () => {
  expect(keyMeaning('f', 5)).toBe('flag')
  expect(keyMeaning('F', 0)).toBe('flag')
  expect(keyMeaning('f', 6)).toEqual({ option: 5 })
})

describe('the words before submitting', () => {
  it('say how many are open and that those score nothing', () => {
    expect(openWords(0, 6)).toBe(
      'All 6 questions are answered. You cannot change your answers after submitting.',
    )
    expect(openWords(1, 6)).toContain('5 of 6 questions are answered. The one left open scores 0.')
    expect(openWords(4, 6)).toContain('2 of 6 questions are answered. Those left open score 0.')
  })

  it('say what a submission waits for', () => {
    const state = { ...startPlayer([], 'check'), phase: 'submitting' as const }
    const save = { kind: 'answer' as const, id: 's', position: 1, choice: ['a'], revision: 0, sent: false }
    expect(submitWords(state)).toBe('')
    expect(submitWords({ ...state, trouble: 'offline' })).toBe(
      'There is no connection. The quiz is submitted as soon as it works again.',
    )
    expect(submitWords({ ...state, trouble: 'failing', saves: [save] })).toBe(
      'The server cannot answer now. As soon as it works again, your answers are sent and the quiz is submitted.',
    )
  })
})

it('spreads the pauses by a fifth either way', () => {
  expect(pauseAfter(1, 0)).toBe(800)
  expect(pauseAfter(99, 0.999_999)).toBe(36_000)
})

it('finds a word for every score', () => {
  expect([1, 0.99, 0.8, 0.6, 0.4, 0.39, 0].map((share) => scoreWords(share).word)).toEqual([
    'All right',
    'Very good',
    'Very good',
    'Good',
    'A good start',
    'Worth another look',
    'Worth another look',
  ])
})

it('tells a right answer from one that is partly right, a wrong one and none', () => {
  const wrong = { correct: false, choice: ['a'], score: 0, points: 100 }
  expect(verdictOf({ ...wrong, correct: true, score: 100 }).kind).toBe('right')
  expect(verdictOf({ ...wrong, score: 66 })).toEqual({ kind: 'partly', word: 'Partly right: 0.66 of 1' })
  expect(verdictOf(wrong).kind).toBe('wrong')
  expect(verdictOf({ ...wrong, choice: ['3,2 million'] }).kind).toBe('wrong')
  expect(verdictOf({ ...wrong, choice: null }).kind).toBe('open')
})

it('makes ids that the server takes for UUIDs', () => {
  const ids = Array.from({ length: 100 }, newId)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(100)
})
