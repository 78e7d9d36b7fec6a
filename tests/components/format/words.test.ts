import { describe, expect, it } from 'vitest'
import { addDays, formatDay, formatMoment, formatShortDay, weekdayOf } from '#components/format/dates.ts'
import { dayNumberOf } from '#components/format/day-number.ts'
import { formatCount, formatPoints, formatShare, shareOf } from '#components/format/numbers.ts'

describe('dates', () => {
  it('name a day the same everywhere and a moment in the time zone of the person', () => {
    expect(formatDay('2025-10-14')).toBe('October 14, 2025')
    expect(formatShortDay('2025-10-14')).toBe('Oct 14')
    expect(formatMoment('2025-10-14T23:30:00Z', 'Asia/Tokyo')).toMatch(/^October 15, 2025 at 8:30\sAM$/u)
  })

  it('are counted without gaps', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2025-03-30', -1)).toBe('2025-03-29')
    expect(['2026-11-16', '2026-11-22'].map(weekdayOf)).toEqual([0, 6])
  })

  it("become numbers on the person's own clock", () => {
    const noon = dayNumberOf('1970-01-02T12:00:00Z', 'UTC')
    expect(noon).toBe(1.5)
    expect(dayNumberOf('1970-01-02T12:00:00Z', 'Asia/Tokyo')).toBeCloseTo(1.875)
  })
})

describe('numbers', () => {
  it('show points, shares and counts as people write them', () => {
    expect([100, 150, 1_234_500].map(formatPoints)).toEqual(['1', '1.5', '12,345'])
    expect(formatShare(shareOf(2, 3))).toBe('67%')
    expect(formatShare(shareOf(0, 0))).toBe('0%')
    expect([0, 1, 1200].map((count) => formatCount(count, 'question', 'questions'))).toEqual([
      '0 questions',
      '1 question',
      '1,200 questions',
    ])
  })
})
