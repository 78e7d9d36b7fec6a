import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { MOST_QUESTIONS } from './composition.ts'
import { keptByIds } from './list-kept.ts'
import { titleSchema } from './quiz-settings.ts'

const newQuizSchema = z.object({
  title: titleSchema,
  questionIds: z
    .array(z.uuid())
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.length > 0, 'Choose at least one question.')
    .refine((ids) => ids.length <= MOST_QUESTIONS, `A quiz has at most ${MOST_QUESTIONS} questions.`),
})

/** A private quiz of this person from kept questions of any articles, in the order given. */
export async function createQuiz(
  input: { title: string; questionIds: string[] },
  actor: Actor,
): Promise<{ quizId: string }> {
  const parsed = newQuizSchema.safeParse(input)
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error)
    throw new AppError('invalid', 'This quiz cannot be made yet.', { fields: fieldErrors })
  }
  const { title, questionIds } = parsed.data
  const kept = await keptByIds(questionIds, actor)
  if (kept.length < questionIds.length) {
    const message = 'Some of these questions are not kept any more. Choose again.'
    throw new AppError('invalid', message, { fields: { questionIds: [message] } })
  }
  const { id } = await database.quiz.create({
    data: {
      ownerId: actor.id,
      title,
      items: { create: kept.map(({ versionId }, position) => ({ versionId, position })) },
    },
    select: { id: true },
  })
  return { quizId: id }
}
