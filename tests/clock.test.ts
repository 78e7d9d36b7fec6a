import { expect, test } from 'vitest'
import { dayIn, dayOf, daysAfter, startOfDay } from '#lib/clock.ts'

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

test.each([
  ['UTC', '2026-03-10', '2026-03-10T00:00:00.000Z'],
  ['Europe/Paris', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Paris', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-03-10', '2026-03-09T10:00:00.000Z'],
  ['Pacific/Pago_Pago', '2026-03-10', '2026-03-10T11:00:00.000Z'],
  ['Asia/Kathmandu', '2026-03-10', '2026-03-09T18:15:00.000Z'],
  // Clocks are put forward at midnight: the day begins at one.
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
])('in %s the day %s begins at %s', (zone, day, begins) => {
  expect(startOfDay(zone, day).toISOString()).toBe(begins)
})

test('days are counted over the ends of months and years', () => {
  expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01')
  expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31')
})
