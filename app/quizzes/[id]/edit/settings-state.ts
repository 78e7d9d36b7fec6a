import type { SettingsForm, StoredSettings } from '#lib/quizzes/quiz-settings.ts'

/** The settings as they are sent and as they come back with their mistakes. */
export type SettingsState = {
  values: SettingsForm
  classIds: string[]
  /** What was stored when the form was read. */
  seen: string
  message: string | null
  errors: Partial<Record<string, string[]>>
  /** What another tab or device stored meanwhile. */
  conflict: StoredSettings | null
}
