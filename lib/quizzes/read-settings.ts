import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { type SettingsForm, settingsForm } from './quiz-settings.ts'

/** The settings of a quiz of this person, as a form in their time zone. */
export async function readSettings(input: { quizId: string }, actor: Actor): Promise<SettingsForm> {
  const id = recordId(input.quizId, 'quiz')
  const row = await database.quiz.findFirst({
    where: { id, ownerId: actor.id },
    select: {
      title: true,
      description: true,
      feedback: true,
      dueAt: true,
      timeLimit: true,
      practice: true,
      visibility: true,
    },
  })
  if (!row) throw notFound('quiz')
  return settingsForm(row, actor.timeZone)
}
