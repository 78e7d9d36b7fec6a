import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { cleanLine } from '#lib/articles/article-text.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { type CompositionItem, MOST_HEADING, MOST_QUESTIONS } from './composition.ts'
import { findComposition, seenOf } from './composition-store.ts'
import { arePoints, POINTS_ASKED } from './points.ts'

const itemsSchema = z
  .array(
    z.object({
      versionId: z.uuid('Each question has an id.'),
      points: z.number().refine(arePoints, POINTS_ASKED),
      section: z
        .string()
        .max(2 * MOST_HEADING)
        .transform((text) => cleanLine(text) || null)
        .refine((text) => text === null || text.length <= MOST_HEADING, 'A heading is too long.')
        .nullable(),
    }),
  )
  .max(MOST_QUESTIONS, `A quiz has at most ${MOST_QUESTIONS} questions.`)

/**
 * Stores what a quiz of this person asks. Attempts begun before keep their edition. Throws `conflict` with what is
 * stored when something else is stored than was seen; the same again changes nothing.
 */
export async function saveComposition(
  input: { quizId: string; seen: string; items: CompositionItem[] },
  actor: Actor,
): Promise<{ seen: string }> {
  const quizId = recordId(input.quizId, 'quiz')
  const parsed = itemsSchema.safeParse(input.items)
  if (!parsed.success) {
    throw new AppError('invalid', parsed.error.issues[0]?.message ?? 'This cannot be saved.')
  }
  const items = parsed.data
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Quiz" WHERE id = ${quizId}::uuid FOR NO KEY UPDATE`
    const stored = await findComposition(tx, quizId, actor)
    if (!stored) throw notFound('quiz')
    const seen = seenOf(items)
    if (seen === stored.seen) return { seen }
    if (input.seen !== stored.seen) {
      throw new AppError('conflict', 'This quiz was changed in another tab or on another device.', {
        details: stored,
      })
    }
    const before = stored.rows.flatMap(({ question }) => question?.questionId ?? [])
    const now = await askedBy(tx, items, before, actor)
    await tx.quizItem.deleteMany({ where: { quizId } })
    await tx.quizItem.createMany({ data: items.map((item, position) => ({ ...item, quizId, position })) })
    const { leftOut } = await tx.quiz.findUniqueOrThrow({ where: { id: quizId }, select: { leftOut: true } })
    const out = [...new Set([...leftOut, ...before])].filter((id) => !now.includes(id))
    await tx.quiz.update({
      where: { id: quizId },
      data: { leftOut: out, revision: { increment: 1 } },
      select: { id: true },
    })
    return { seen }
  })
}

/** The questions of these items, each of which must be this person's, once, and kept or in the quiz already. */
async function askedBy(
  tx: Transaction,
  items: CompositionItem[],
  before: string[],
  actor: Actor,
): Promise<string[]> {
  const versions = await tx.questionVersion.findMany({
    where: { id: { in: items.map(({ versionId }) => versionId) }, question: { ownerId: actor.id } },
    select: { stem: true, question: { select: { id: true, state: true } } },
  })
  if (versions.length < items.length) {
    const isTwice = new Set(items.map(({ versionId }) => versionId)).size < items.length
    throw isTwice ? new AppError('invalid', 'A question stands in the quiz twice.') : notFound('question')
  }
  const asked = versions.map(({ question }) => question.id)
  if (new Set(asked).size < asked.length)
    throw new AppError('invalid', 'A question stands in the quiz twice.')
  const dropped = versions.find(({ question }) => question.state !== 'ready' && !before.includes(question.id))
  if (dropped) {
    throw new AppError(
      'invalid',
      `“${dropped.stem}” is not kept any more. Take it out, or keep it at the desk.`,
    )
  }
  return asked
}
