import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ending, endingOf } from '#components/attempts/ending.ts'
import { type PlayerState, startPlayer } from '#components/attempts/player-state.ts'
import { saveStatus } from '#components/attempts/save-status.ts'
import { createStopwatch } from '#components/attempts/stopwatch.ts'
import { clockWords, leftWords, newsOfTime, untilNextWords } from '#components/attempts/time-words.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

describe('the time left in words', () => {
  it.each([
    [0, 'Time is up'],
    [1, '1 second left'],
    [45 * SECOND, '45 seconds left'],
    [MINUTE, '60 seconds left'],
    [MINUTE + 1, '2 minutes left'],
    [5 * MINUTE, '5 minutes left'],
    [120 * MINUTE, '120 minutes left'],
    [180 * MINUTE, '3 hours left'],
    [200 * MINUTE, '3 h 20 min left'],
  ])('of %d milliseconds is “%s”', (left, words) => expect(leftWords(left)).toBe(words))

  it('changes when it says it does, not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 * MINUTE }), (left) => {
        const until = untilNextWords(left)
        expect(leftWords(left - until + 1)).toBe(leftWords(left))
        expect(leftWords(left - until)).not.toBe(leftWords(left))
      }),
    )
  })

  it('is read out at five minutes and at one, each once', () => {
    let before = 6 * MINUTE
    const news: string[] = []
    for (let left = before; left > -2 * SECOND; left -= SECOND) {
      const told = newsOfTime(before, left)
      if (told) news.push(told)
      before = left
    }
    expect(news).toEqual(['5 minutes left.', '1 minute left.'])
  })

  it('tells a clock that is off by more than a minute, and by how much', () => {
    expect(clockWords(59 * SECOND)).toBeNull()
    expect(clockWords(-MINUTE)).toBeNull()
    expect(clockWords(3 * MINUTE)).toContain('3 minutes ahead')
    expect(clockWords(-26 * 60 * MINUTE)).toContain('26 hours behind')
  })
})

describe('the time spent', () => {
  it('counts for the question that is looked at, on top of earlier visits', () => {
    let now = 0
    const stopwatch = createStopwatch(() => now, { 1: 30 })
    now += 5 * SECOND
    stopwatch.look(1)
    now += 10 * SECOND
    stopwatch.look(2)
    now += 3 * SECOND
    expect(stopwatch.seconds()).toEqual({ 1: 40, 2: 3 })
    stopwatch.look(null)
    now += MINUTE
    stopwatch.look(2)
    now += SECOND
    expect(stopwatch.seconds()).toEqual({ 1: 40, 2: 4 })
  })
})

describe('how an attempt ends', () => {
  const positions = [10, 20, 30]
  const answers = positions.map((position) => ({
    position,
    choice: position === 30 ? null : ['a'],
    revision: 1,
    flagged: false,
    explained: null,
  }))
  const told = (change: Partial<PlayerState>): Ending | null =>
    endingOf({ ...startPlayer(answers, 1), ...change }, positions)

  it('is not told while it goes on, nor where the person submits', () => {
    expect(told({})).toBeNull()
    expect(told({ phase: 'submitting' })).toBeNull()
    expect(told({ phase: 'submitted' })).toBeNull()
  })

  it('by the deadline tells what was kept', () => {
    const { title, sentences, link } = told({ phase: 'submitted', timeUp: true })!
    expect([title, ...sentences]).toEqual([
      'Time is up',
      'Your answers to 2 of 3 questions were saved and submitted.',
    ])
    expect(link?.to).toBe('review')
  })

  it('by the deadline names the questions whose answers came too late', () => {
    const { sentences } = told({ phase: 'closed', closedBy: 'deadline', late: [10, 30] })!
    expect(sentences.join(' ')).toContain('to questions 1 and 3 came too late')
  })

  it('without a connection says what is sent and what counts', () => {
    const { title, sentences } = told({ phase: 'submitting', timeUp: true, trouble: 'offline' })!
    expect(title).toBe('Time is up')
    expect(sentences[0]).toBe('There is no connection.')
  })

  it('elsewhere, set aside, or gone, leads on', () => {
    expect(told({ phase: 'closed', closedBy: 'elsewhere', late: [20] })!.sentences.join(' ')).toContain(
      'to question 2 came too late',
    )
    expect(told({ phase: 'closed', closedBy: 'discarded' })!.link?.to).toBe('quiz')
    const setAside = { ...startPlayer(answers, 1), phase: 'closed' as const }
    expect(saveStatus({ ...setAside, closedBy: 'discarded' }).text).toBe('')
    expect(saveStatus({ ...setAside, closedBy: 'elsewhere' }).text).toBe('Submitted')
    expect(told({ phase: 'gone' })!.link?.to).toBe('quizzes')
  })
})
