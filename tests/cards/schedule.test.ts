import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromFsrs, newSchedule, type Schedule, toFsrs } from '#lib/cards/card.ts'
import { LONGEST_WAIT, nextSchedules, type Rating, tomorrow } from '#lib/cards/schedule.ts'
import { dayIn, daysAfter, startOfDay } from '#lib/clock.ts'

const RATINGS: Rating[] = [1, 2, 3, 4]

const rating = fc.constantFrom(...RATINGS)
const timeZone = fc.constantFrom('UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Africa/Cairo')
const moment = fc.date({ min: new Date('2025-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })

/** A card with some history: reviewed when it was due, or so many days and hours late. */
const history = fc.record({
  start: moment,
  zone: timeZone,
  reviews: fc.array(fc.record({ rating, late: fc.integer({ min: 0, max: 60 * 24 }) }), { maxLength: 12 }),
})

function live({ start, zone, reviews }: typeof history extends fc.Arbitrary<infer T> ? T : never) {
  let card: Schedule = newSchedule(start)
  for (const { rating: given, late } of reviews) {
    const now = new Date(card.due.getTime() + late * 3_600_000)
    card = nextSchedules(card, { now, timeZone: zone })[given]
  }
  return { card, zone }
}

describe('a review', () => {
  test('never brings a card back later for a worse rating, and always on a later day', () => {
    fc.assert(
      fc.property(history, fc.nat(24 * 30), (past, late) => {
        const { card, zone } = live(past)
        const now = new Date(card.due.getTime() + late * 3_600_000)
        const next = nextSchedules(card, { now, timeZone: zone })
        const dues = RATINGS.map((given) => next[given].due.getTime())
        expect(dues).toEqual([...dues].sort((a, b) => a - b))
        expect(new Set(dues.slice(1)).size, 'hard, good and easy differ').toBe(3)
        for (const given of RATINGS) {
          expect(next[given].due.getTime()).toBeGreaterThan(now.getTime())
          expect(dayIn(zone, next[given].due) > dayIn(zone, now)).toBe(true)
        }
      }),
    )
  })

  test('puts a card off by a year at most, to the beginning of a day where the person lives', () => {
    fc.assert(
      fc.property(history, moment, (past, later) => {
        const { card, zone } = live(past)
        const now = new Date(Math.max(card.due.getTime(), later.getTime()))
        for (const { due, scheduledDays } of Object.values(nextSchedules(card, { now, timeZone: zone }))) {
          const day = dayIn(zone, due)
          expect(due).toEqual(startOfDay(zone, day))
          expect(day).toBe(daysAfter(dayIn(zone, now), scheduledDays))
          expect(scheduledDays).toBeLessThanOrEqual(LONGEST_WAIT)
        }
      }),
    )
  })

  test('counts, and gives the same answer to the same question', () => {
    fc.assert(
      fc.property(history, rating, (past, given) => {
        const { card, zone } = live(past)
        const at = { now: card.due, timeZone: zone }
        const next = nextSchedules(card, at)[given]
        expect(next).toEqual(nextSchedules({ ...card }, at)[given])
        expect(next.reps).toBe(card.reps + 1)
        expect(next.lapses).toBe(card.lapses + (given === 1 && card.state !== 'new' ? 1 : 0))
        expect(next.lastReview).toEqual(at.now)
      }),
    )
  })

  test('makes a card that is known each time wait longer and longer', () => {
    let card = newSchedule(new Date('2026-01-01'))
    const waits: number[] = []
    for (let time = 0; time < 6; time += 1) {
      card = nextSchedules(card, { now: card.due, timeZone: 'UTC' })[3]
      waits.push(card.scheduledDays)
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits[0]).toBeLessThan(5)
    expect(waits[5]).toBeGreaterThan(90)
    const forgotten = nextSchedules(card, { now: card.due, timeZone: 'UTC' })[1]
    expect(forgotten.scheduledDays).toBeLessThan(10)
  })

  test('late in the evening puts a card to the next day, not to the next 24 hours', () => {
    const now = new Date('2026-03-10T21:30:00Z') // half past ten in Paris
    const { 1: again } = nextSchedules(newSchedule(now), { now, timeZone: 'Europe/Paris' })
    expect(again.due.toISOString()).toBe('2026-03-10T23:00:00.000Z')
  })
})

test('the state of a card is the same after a way through ts-fsrs and back', () => {
  fc.assert(
    fc.property(history, (past) => {
      const { card, zone } = live(past)
      const seen = card.lastReview ?? new Date(0)
      const back = fromFsrs(toFsrs(card, zone), seen, zone)
      const due = startOfDay(zone, dayIn(zone, card.due))
      expect(back).toEqual({ ...card, due, lastReview: seen })
    }),
  )
})

test('tomorrow begins where the person lives', () => {
  const now = new Date('2026-03-10T15:00:00Z') // midnight in Tokyo
  expect(tomorrow({ now, timeZone: 'Asia/Tokyo' }).toISOString()).toBe('2026-03-11T15:00:00.000Z')
  const before = new Date(now.getTime() - 1)
  expect(tomorrow({ now: before, timeZone: 'Asia/Tokyo' })).toEqual(now)
})
