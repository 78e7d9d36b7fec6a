/** What an owner sets of a quiz: as a form sends it, and as it is stored. */
import { z } from 'zod'
import { cleanLine } from '#lib/articles/article-text.ts'
import { localTime, momentOf } from './local-time.ts'
import { FEEDBACKS, type Terms } from './terms.ts'

export const SETTINGS_FIELDS = [
  'title',
  'description',
  'feedback',
  'dueAt',
  'timeLimit',
  'practice',
  'visibility',
] as const

/** As texts: what a form sends. An empty limit is none; `practice` is "yes" or nothing. */
export type SettingsForm = Record<(typeof SETTINGS_FIELDS)[number], string>

/** Settings as they are stored, and the classes that the quiz can be shared with. */
export type StoredSettings = {
  form: SettingsForm
  /** With which it is shared. */
  classIds: string[]
  classes: { id: string; name: string }[]
  /** Tells what was stored when it was read. */
  seen: string
}

export type QuizSettings = Terms & {
  title: string
  description: string
  visibility: (typeof VISIBILITIES)[number]
}

const VISIBILITIES = ['private', 'class', 'public'] as const
const LEAST = 0.5
const MOST = 7 * 24 * 60

export const titleSchema = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().min(1, 'Give the quiz a title.').max(300, 'A title has at most 300 characters.'))

/** A time limit as typed: minutes, or nothing. Gives seconds, or null. */
export const minutesSchema = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === '') return null
    const limit = Number(text.replace(',', '.'))
    if (limit >= LEAST && limit <= MOST) return Math.round(limit * 60)
    const message = `Type minutes, at least ${LEAST} and at most ${MOST} (a week), or nothing for no limit.`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** Reads the form; times are those of the person's time zone. */
export const settingsSchema = (timeZone: string) =>
  z
    .object({
      title: titleSchema,
      description: z
        .string()
        .transform(cleanLine)
        .pipe(z.string().max(5000, 'A description has at most 5,000 characters.')),
      feedback: z.enum(FEEDBACKS, 'Choose when answers are explained.'),
      dueAt: z.string().transform((text) => momentOf(timeZone, text)),
      timeLimit: minutesSchema,
      practice: z.string().transform((text) => text === 'yes'),
      visibility: z.enum(VISIBILITIES, 'Choose who may take it.'),
    })
    .refine(({ feedback, dueAt }) => feedback !== 'due' || dueAt !== null, {
      path: ['dueAt'],
      message: 'Choose the day and the time from which on answers are explained.',
      when: () => true, // also beside other mistakes
    })
    .transform(({ dueAt, ...settings }) => ({
      ...settings,
      dueAt: settings.feedback === 'due' ? dueAt : null,
    })) satisfies z.ZodType<QuizSettings>

/** A time limit as it is typed. */
export const minutesOf = (timeLimit: number | null): string =>
  timeLimit === null ? '' : String(Math.round((timeLimit / 60) * 100) / 100)

/** The form that shows settings as they are. */
export function settingsForm(settings: QuizSettings, timeZone: string): SettingsForm {
  const { title, description, feedback, dueAt, timeLimit, practice, visibility } = settings
  return {
    title,
    description,
    feedback,
    dueAt: dueAt === null ? '' : localTime(timeZone, dueAt),
    timeLimit: minutesOf(timeLimit),
    practice: practice ? 'yes' : '',
    visibility,
  }
}
