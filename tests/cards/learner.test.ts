import { default_w, forgetting_curve } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { newSchedule, type Schedule } from '#lib/cards/card.ts'
import { nextSchedules, type Rating, tomorrow } from '#lib/cards/schedule.ts'
import { dayIn, daysAfter, startOfDay } from '#lib/clock.ts'

// A learner of 200 days, with an own memory: a fact is recalled by the forgetting curve, times how attentive they are.
const DAYS = 200
const DAY = 86_400_000
const timeZone = 'America/New_York' // clocks change twice in that time
const start = '2026-01-05'

type Learner = {
  seed: number
  /** New cards on a day. */
  missed: (day: number) => number
  limit: number
  /** 1 for a memory as FSRS takes it to be, less for a worse one. */
  memory: number
  isAway?: (day: number) => boolean
}

type DayOfLearner = { due: number; asked: number; deck: number }

function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function recall(card: Schedule, now: Date, memory: number, random: () => number): Rating {
  if (!card.lastReview) return random() < 0.7 ? 3 : 1
  const elapsed = Math.round((now.getTime() - card.lastReview.getTime()) / DAY)
  if (random() > forgetting_curve(default_w, elapsed, card.stability) * memory) return 1
  const ease = random()
  if (ease < 0.15) return 2
  return ease < 0.9 ? 3 : 4
}

function live({ seed, missed, limit, memory, isAway = () => false }: Learner): DayOfLearner[] {
  const random = numbers(seed)
  const deck: Schedule[] = []
  return Array.from({ length: DAYS }, (_, day) => {
    // In the evening of each day: what is due, then a quiz whose misses come up tomorrow.
    const now = new Date(startOfDay(timeZone, daysAfter(start, day)).getTime() + 20 * 3_600_000)
    expect(dayIn(timeZone, now)).toBe(daysAfter(start, day))
    const due = deck.filter((card) => card.due <= now).sort((a, b) => a.due.getTime() - b.due.getTime())
    const asked = isAway(day) ? [] : due.slice(0, limit)
    for (const card of asked) {
      Object.assign(card, nextSchedules(card, { now, timeZone })[recall(card, now, memory, random)])
    }
    for (let one = isAway(day) ? 0 : missed(day); one > 0; one -= 1) {
      deck.push(newSchedule(tomorrow({ now, timeZone })))
    }
    return { due: due.length, asked: asked.length, deck: deck.length }
  })
}

const most = (days: DayOfLearner[], part: keyof DayOfLearner) => Math.max(...days.map((day) => day[part]))
const mean = (days: DayOfLearner[]) => days.reduce((sum, day) => sum + day.due, 0) / days.length

describe('a learner who misses three facts a day, over 200 days', () => {
  test.each([1, 2, 3, 4, 5])('is never asked more than the limit, and nothing piles up (seed %i)', (seed) => {
    const days = live({ seed, missed: () => 3, limit: 50, memory: 1 })
    expect(days.at(-1)?.deck).toBe(3 * DAYS)
    expect(most(days, 'due')).toBeLessThanOrEqual(50)
    expect(days.every(({ due, asked }) => asked === due)).toBe(true)
    // The deck grows with each day; what is due soon hardly does any more.
    expect(mean(days.slice(150))).toBeLessThan(mean(days.slice(50, 100)) * 1.6)
    expect(mean(days.slice(150))).toBeLessThan(600 / 15)
  })

  test('whose memory is a tenth worse still keeps up', () => {
    const days = live({ seed: 7, missed: () => 3, limit: 50, memory: 0.9 })
    expect(most(days, 'due')).toBeLessThanOrEqual(60)
    expect(mean(days.slice(150))).toBeLessThan(50)
  })

  test('comes back from three weeks away and is through the pile within two', () => {
    const isAway = (day: number) => day >= 100 && day < 121
    const days = live({ seed: 11, missed: () => 3, limit: 50, memory: 1, isAway })
    expect(days[121]?.due).toBeGreaterThan(50)
    expect(days.slice(121).findIndex(({ due }) => due <= 50)).toBeLessThan(14)
    expect(most(days, 'asked')).toBe(50)
  })
})

test('who misses far more than the limit allows is asked the limit, not more', () => {
  const days = live({ seed: 13, missed: () => 20, limit: 30, memory: 1 })
  expect(most(days, 'asked')).toBe(30)
  expect(days.slice(10).every(({ asked }) => asked === 30)).toBe(true)
})

test('the same seed lives the same life', () => {
  const learner: Learner = { seed: 17, missed: (day) => day % 5, limit: 20, memory: 0.95 }
  expect(live(learner)).toEqual(live(learner))
})
