/** The rules of an assignment: as a form sends them, and as they are stored. Pure. */
import { z } from 'zod'
import { cleanLine } from '#lib/articles/article-text.ts'
import { AppError } from '#lib/errors.ts'
import { localTime, momentOf } from '#lib/quizzes/local-time.ts'
import { minutesOf, minutesSchema } from '#lib/quizzes/quiz-settings.ts'
import { FEEDBACKS } from '#lib/quizzes/terms.ts'
import { type AssignmentRules, LATE_RULES, SCORINGS } from './assignment.ts'
import { dateMistakes } from './assignment-dates.ts'
import type { AssignmentForm } from './assignment-fields.ts'

export type AssignmentSettings = AssignmentRules & {
  title: string
  instructions: string
  shuffle: boolean
  password: string | null
  guests: boolean
  forAll: boolean
  memberIds: string[]
}

const yes = z.string().transform((text) => text === 'yes')

const wholeNumber = (least: number, most: number, empty: string) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most, empty)
    .transform(Number)

const percent = wholeNumber(1, 100, 'Type the percent for each day, from 1 to 100.')

const moment = (timeZone: string) =>
  z.string().transform((text, context) => {
    if (text === '') return null
    const time = momentOf(timeZone, text.slice(0, 16))
    if (time) return time
    context.addIssue({ code: 'custom', message: 'Give a day and a time, such as 2026-05-01T18:00.' })
    return z.NEVER
  })

const fields = (timeZone: string) =>
  z.object({
    title: z
      .string()
      .transform(cleanLine)
      .pipe(z.string().min(1, 'Give it a title.').max(300, 'A title has at most 300 characters.')),
    instructions: z
      .string()
      .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
      .pipe(z.string().max(5000, 'Instructions have at most 5,000 characters.')),
    opensAt: moment(timeZone),
    dueAt: moment(timeZone),
    closesAt: moment(timeZone),
    timeLimit: minutesSchema,
    attemptsAllowed: z.union(
      [
        z
          .string()
          .trim()
          .length(0)
          .transform(() => null),
        wholeNumber(1, 100, ''),
      ],
      'Type a number from 1 to 100, or nothing for any number.',
    ),
    scoring: z.enum(SCORINGS, 'Choose which score counts.'),
    lateRule: z.enum(LATE_RULES, 'Choose what happens to late work.'),
    feedback: z.enum(FEEDBACKS, 'Choose when answers are explained.'),
    shuffle: yes,
    password: z
      .string()
      .transform(cleanLine)
      .pipe(z.string().max(100, 'A password has at most 100 characters.'))
      .transform((text) => text || null),
    guests: yes,
    forAll: z.string().transform((text) => text !== 'some'),
    memberIds: z.array(z.uuid('Choose learners of this class.')).max(1000, 'These are too many learners.'),
  })

/**
 * Reads the form; times are on the clocks of the class. With `now`, for a new assignment, dates that are over are
 * mistakes. Throws `invalid` with sentences by field: all that is wrong at once.
 */
export function parseAssignment(
  form: AssignmentForm,
  timeZone: string,
  now: Date | null = null,
): AssignmentSettings {
  const parsed = fields(timeZone).safeParse(form)
  const mistakes = parsed.success ? {} : z.flattenError(parsed.error).fieldErrors
  const dates = dateMistakes(
    {
      opensAt: momentOf(timeZone, form.opensAt),
      dueAt: momentOf(timeZone, form.dueAt),
      closesAt: momentOf(timeZone, form.closesAt),
      refusesLate: form.lateRule === 'refuse',
      waitsForDue: form.feedback === 'due',
    },
    now,
  )
  const found: Record<string, string[]> = { ...mistakes }
  for (const { path, message } of dates) found[path] ??= [message]
  if (form.forAll === 'some' && form.memberIds.length === 0)
    found.memberIds ??= ['Choose at least one learner.']
  const deduction = percent.safeParse(form.lateDeduction)
  const deducts = form.lateRule === 'deduct'
  if (deducts && !deduction.success) found.lateDeduction = [deduction.error.issues[0]?.message ?? '']
  if (!parsed.success || Object.keys(found).length > 0) {
    throw new AppError('invalid', 'Some of this cannot be saved yet.', { fields: found })
  }
  return { ...parsed.data, lateDeduction: deducts && deduction.success ? deduction.data : 0 }
}

/** The form that shows rules as they are. */
export function assignmentForm(settings: AssignmentSettings, timeZone: string): AssignmentForm {
  const { title, instructions, attemptsAllowed, scoring, lateRule, lateDeduction, feedback } = settings
  const shown = (date: Date | null) => (date === null ? '' : localTime(timeZone, date))
  return {
    title,
    instructions,
    opensAt: shown(settings.opensAt),
    dueAt: shown(settings.dueAt),
    closesAt: shown(settings.closesAt),
    timeLimit: minutesOf(settings.timeLimit),
    attemptsAllowed: attemptsAllowed === null ? '' : String(attemptsAllowed),
    scoring,
    lateRule,
    lateDeduction: lateDeduction > 0 ? String(lateDeduction) : '10',
    feedback,
    shuffle: settings.shuffle ? 'yes' : '',
    password: settings.password ?? '',
    guests: settings.guests ? 'yes' : '',
    forAll: settings.forAll ? 'all' : 'some',
    memberIds: settings.memberIds,
  }
}
