import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { type SettingsForm, settingsSchema } from './quiz-settings.ts'

/**
 * Changes the settings of a quiz of this person. Attempts in progress go on with the terms on which they were started.
 * Throws `invalid` with sentences by field.
 */
export async function changeQuiz(input: SettingsForm & { quizId: string }, actor: Actor): Promise<void> {
  const id = recordId(input.quizId, 'quiz')
  const parsed = settingsSchema(actor.timeZone).safeParse(input)
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error)
    throw new AppError('invalid', 'Some of this cannot be saved yet.', { fields: fieldErrors })
  }
  const { count } = await database.quiz.updateMany({
    where: { id, ownerId: actor.id },
    data: parsed.data,
  })
  if (count === 0) throw notFound('quiz')
}
