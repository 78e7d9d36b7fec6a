/** Geometry of the calendar of days: a column a week from Monday to Sunday, the last one being the present week. */

import { addDays, formatShortDay, weekdayOf } from '#components/format/dates.ts'
import type { DayProgress } from '#lib/progress/progress-view.ts'

const STEP = 15
export const CELL = 12
const LEFT = 30
const TOP = 16

/** Questions of a day from which its square is one shade darker. */
const LEVELS = [1, 6, 11, 21]

type CalendarDay = { day: string; x: number; y: number; questions: number; correct: number; level: number }

/** A week with questions, as the table behind the drawing has it. */
type CalendarWeek = { monday: string; days: number; questions: number; correct: number }

export type Calendar = {
  width: number
  height: number
  days: CalendarDay[]
  months: { x: number; label: string }[]
  weekdays: { y: number; label: string }[]
}

export const levelOf = (questions: number): number => LEVELS.filter((from) => questions >= from).length

export function calendar(progress: DayProgress[], today: string, weeks: number): Calendar {
  const progressOn = new Map(progress.map((one) => [one.day, one]))
  const monday = addDays(today, -weekdayOf(today) - 7 * (weeks - 1))
  const count = 7 * (weeks - 1) + weekdayOf(today) + 1
  const days = Array.from({ length: count }, (_, index): CalendarDay => {
    const day = addDays(monday, index)
    const { questions, correct } = progressOn.get(day) ?? { questions: 0, correct: 0 }
    return {
      day,
      x: LEFT + Math.floor(index / 7) * STEP,
      y: TOP + (index % 7) * STEP,
      questions,
      correct,
      level: levelOf(questions),
    }
  })
  return {
    width: LEFT + weeks * STEP,
    height: TOP + 7 * STEP,
    days,
    months: monthsOf(days),
    weekdays: ['Mon', 'Wed', 'Fri'].map((label, index) => ({ y: TOP + index * 2 * STEP + 10, label })),
  }
}

/** The weeks in which questions were answered, the latest first. */
export function weeksOf(days: CalendarDay[]): CalendarWeek[] {
  const weeks = Map.groupBy(days, ({ x }) => x)
  return [...weeks.values()]
    .map((week) => ({
      monday: week[0]?.day ?? '',
      days: week.filter(({ questions }) => questions > 0).length,
      questions: week.reduce((sum, { questions }) => sum + questions, 0),
      correct: week.reduce((sum, { correct }) => sum + correct, 0),
    }))
    .filter(({ days: active }) => active > 0)
    .reverse()
}

/** A month's name over the first whole week that begins in it. */
function monthsOf(days: CalendarDay[]): Calendar['months'] {
  const mondays = days.filter((_, index) => index % 7 === 0)
  return mondays
    .filter(({ day }, index) =>
      index === 0 ? Number(day.slice(8)) <= 14 : day.slice(5, 7) !== mondays[index - 1]?.day.slice(5, 7),
    )
    .map(({ day, x }) => ({ x, label: formatShortDay(day).slice(0, 3) }))
}
