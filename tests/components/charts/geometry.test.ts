import { describe, expect, it } from 'vitest'
import { calendar, levelOf, weeksOf } from '#components/charts/calendar.ts'
import { LINE_HEIGHT, scoreLine } from '#components/charts/score-line.ts'
import { topicBands } from '#components/charts/topic-bands.ts'

const score = (submittedAt: string, points: number) => ({ submittedAt, score: points, maxScore: 100 })

describe('the line of scores', () => {
  it('spreads the attempts by time and the shares between bottom and top', () => {
    const { points } = scoreLine(
      [
        score('2026-10-01T12:00:00Z', 0),
        score('2026-10-02T12:00:00Z', 50),
        score('2026-10-05T12:00:00Z', 100),
      ],
      'UTC',
    )
    expect(points.map(({ x }) => x)).toEqual([3, 26.5, 97])
    expect(points.map(({ y }) => y)).toEqual([LINE_HEIGHT.bottom, 106, LINE_HEIGHT.top])
  })

  it('stands in the middle and draws no line with one attempt', () => {
    const { points, path, days } = scoreLine([score('2026-10-01T12:00:00Z', 100)], 'UTC')
    expect(points[0]?.x).toBe(50)
    expect(path).toBe('')
    expect(days.map(({ label }) => label)).toEqual(['Oct 1'])
  })

  it('draws nothing out of nothing', () => {
    expect(scoreLine([], 'UTC')).toMatchObject({ points: [], path: '', days: [] })
  })

  it('names whole days in order, each once', () => {
    const scores = Array.from({ length: 40 }, (_, index) =>
      score(new Date(Date.UTC(2026, 8, 1 + index, 12)).toISOString(), 50),
    )
    const { days } = scoreLine(scores, 'UTC')
    expect(days.map(({ label }) => label)).toEqual(['Sep 4', 'Sep 14', 'Sep 24', 'Oct 4'])
    for (const { x } of days) expect(x).toBeGreaterThan(0)
  })

  it("counts a late evening to the person's own day", () => {
    const { days } = scoreLine([score('2026-10-01T23:30:00Z', 100)], 'Europe/Berlin')
    expect(days[0]?.label).toBe('Oct 2')
  })
})

describe('the calendar of days', () => {
  const drawn = calendar([{ day: '2026-11-18', questions: 12, correct: 9 }], '2026-11-20', 4)

  it('ends with today and begins on a Monday', () => {
    expect(drawn.days.at(-1)?.day).toBe('2026-11-20')
    expect(drawn.days[0]?.day).toBe('2026-10-26')
    expect(drawn.days).toHaveLength(26)
  })

  it('puts a week in a column and a weekday in a row', () => {
    const at = (day: string) => drawn.days.find((cell) => cell.day === day)
    expect(at('2026-11-16')?.x).toBe(at('2026-11-20')?.x)
    expect(at('2026-11-18')?.y).toBe(at('2026-10-28')?.y)
    expect(at('2026-11-18')).toMatchObject({ questions: 12, level: 3 })
  })

  it('draws nothing outside its frame', () => {
    for (const { x, y } of drawn.days) {
      expect(x).toBeLessThan(drawn.width)
      expect(y).toBeLessThan(drawn.height)
    }
  })

  it('names a month where it begins', () => {
    expect(drawn.months.map(({ label }) => label)).toEqual(['Nov'])
    expect(calendar([], '2026-01-05', 3).months.map(({ label }) => label)).toEqual(['Jan'])
  })

  it('is not misled by a change of the clocks or a leap day', () => {
    const days = calendar([], '2028-03-31', 9).days.map(({ day }) => day)
    expect(new Set(days).size).toBe(days.length)
    expect(days).toContain('2028-02-29')
  })

  it('sums the weeks that have questions, the latest first', () => {
    const day = (name: string, questions: number, correct: number) => ({ day: name, questions, correct })
    const days = [day('2026-11-01', 5, 5), day('2026-11-16', 3, 1), day('2026-11-20', 4, 2)]
    expect(weeksOf(calendar(days, '2026-11-20', 4).days)).toEqual([
      { monday: '2026-11-16', days: 2, questions: 7, correct: 3 },
      { monday: '2026-10-26', days: 1, questions: 5, correct: 5 },
    ])
  })

  it('has five shades', () => {
    expect([0, 1, 5, 6, 10, 11, 20, 21, 500].map(levelOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4])
  })
})

describe('the bands by topic', () => {
  const topic = (name: string, correct: number, questions: number) => ({ topic: name, correct, questions })

  it('begin with the topic that was asked most', () => {
    const bands = topicBands([topic('law', 1, 2), topic('space', 3, 9), topic('health', 1, 2)])
    expect(bands.map((band) => band.topic)).toEqual(['space', 'health', 'law'])
  })

  it('say in words what they draw', () => {
    const [band] = topicBands([topic('law', 4, 6)])
    expect(band).toMatchObject({
      share: '67%',
      range: 'between 41% and 85%',
      right: '4 of 6',
      answers: '6 answers',
    })
    expect(topicBands([topic('law', 1, 1)])[0]?.answers).toBe('1 answer')
  })

  it('are wide with few answers and stay within the drawing', () => {
    const [many, few] = topicBands([topic('law', 80, 100), topic('space', 4, 5)])
    expect(few?.at).toBe(many?.at)
    expect(few?.width).toBeGreaterThan(3 * (many?.width ?? 0))
    const [all] = topicBands([topic('law', 3, 3)])
    expect((all?.from ?? 0) + (all?.width ?? 0)).toBeLessThanOrEqual(100)
  })
})
