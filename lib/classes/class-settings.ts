/** What teachers set of a class: as a form sends it, and as it is stored. Pure. */
import { z } from 'zod'
import { isTimeZone } from '#lib/accounts/time-zone.ts'
import { classNameSchema } from './class-name.ts'

export const CLASS_FIELDS = ['name', 'timeZone', 'guests'] as const

/** As texts: what a form sends; `guests` is "yes" or nothing. */
export type ClassForm = Record<(typeof CLASS_FIELDS)[number], string>

export const classSettingsSchema = z.object({
  name: classNameSchema,
  timeZone: z.string().refine(isTimeZone, 'This time zone is not known. Choose one from the list.'),
  guests: z.string().transform((text) => text === 'yes'),
})

type Settings = { name: string; timeZone: string; guests: boolean }

export const classForm = ({ name, timeZone, guests }: Settings): ClassForm => ({
  name,
  timeZone,
  guests: guests ? 'yes' : '',
})
