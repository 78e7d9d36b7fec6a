import { expect, test } from 'vitest'
import { dayIn, dayOf } from '#lib/clock.ts'

const evening = new Date('2026-03-10T22:30:00Z')

test.each([
  ['UTC', '2026-03-10'],
  ['Europe/Paris', '2026-03-10'],
  ['Asia/Tokyo', '2026-03-11'],
  ['Pacific/Kiritimati', '2026-03-11'],
  ['America/Los_Angeles', '2026-03-10'],
  ['Not/AZone', '2026-03-10'],
])('in %s it is %s', (zone, day) => {
  expect(dayIn(zone, evening)).toBe(day)
})

test('a day has two digits for the month and for the day', () => {
  expect(dayOf(evening)).toBe('2026-03-10')
  expect(dayIn('UTC', new Date('2026-01-02T00:00:00Z'))).toBe('2026-01-02')
})
