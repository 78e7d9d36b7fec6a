import type { ClassMeanwhile } from '#lib/attempts/change-class.ts'
import type { ClassForm } from '#lib/classes/class-settings.ts'

/** The settings as they are sent and as they come back with their mistakes. */
export type SettingsState = {
  values: ClassForm
  revision: number
  message: string | null
  errors: Partial<Record<string, string[]>>
  /** What a colleague has saved since the form was opened. */
  theirs: ClassMeanwhile | null
  saved: boolean
}
