import type { SettingsForm } from '#lib/quizzes/quiz-settings.ts'

/** The settings as they are sent and as they come back with their mistakes. */
export type SettingsState = {
  values: SettingsForm
  message: string | null
  errors: Partial<Record<string, string[]>>
}
