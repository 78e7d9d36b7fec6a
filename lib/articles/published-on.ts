/** The day of publication, as written by a person: a real day, in the age of newspapers, not in the future. */
import { dayOf } from '#lib/clock.ts'
import { AppError } from '#lib/errors.ts'

const FIRST_YEAR = 1800
const DAY = 24 * 60 * 60 * 1000

/** `YYYY-MM-DD` → the same, or `invalid` with a sentence. Tomorrow is allowed: it has begun somewhere. */
export function parsePublishedOn(written: string, now: Date): string {
  const text = written.trim()
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || dayOf(new Date(time)) !== text) {
    throw refused('Give the day of publication as year-month-day, for example 2025-10-14.')
  }
  if (Number(text.slice(0, 4)) < FIRST_YEAR) throw refused(`Give a day of publication after ${FIRST_YEAR}.`)
  if (time > now.getTime() + DAY) throw refused('The day of publication lies in the future.')
  return text
}

function refused(sentence: string): AppError {
  return new AppError('invalid', sentence, { fields: { publishedOn: [sentence] } })
}
