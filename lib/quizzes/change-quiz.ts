import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { type SettingsForm, type StoredSettings, settingsForm, settingsSchema } from './quiz-settings.ts'
import { findSettings, seenSettings } from './settings-store.ts'

type Input = SettingsForm & {
  quizId: string
  /** The classes to share it with, where `visibility` is `class`. */
  classIds?: string[]
  /** What the settings were when the form was read; without it, whatever is stored is replaced. */
  seen?: string
}

/**
 * Changes the settings of a quiz of this person. Attempts in progress go on with the terms on which they were started.
 * Throws `invalid` with sentences by field, and `conflict` with what is stored when that is not what was seen.
 */
export async function changeQuiz({ classIds = [], seen, ...input }: Input, actor: Actor): Promise<void> {
  const id = recordId(input.quizId, 'quiz')
  await database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Quiz" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    const stored = await findSettings(tx, id, actor)
    if (!stored) throw notFound('quiz')
    const { settings, shares } = checked(input, classIds, stored, actor)
    const next = seenSettings(settingsForm(settings, actor.timeZone), shares)
    if (next === stored.seen) return
    if (seen !== undefined && seen !== stored.seen) {
      throw new AppError('conflict', 'These settings were changed in another tab or on another device.', {
        details: stored,
      })
    }
    await tx.quizShare.deleteMany({ where: { quizId: id } })
    await tx.quizShare.createMany({ data: shares.map((classId) => ({ quizId: id, classId })) })
    await tx.quiz.update({
      where: { id },
      data: { ...settings, revision: { increment: 1 } },
      select: { id: true },
    })
  })
}

function checked(input: SettingsForm, classIds: string[], stored: StoredSettings, actor: Actor) {
  const parsed = settingsSchema(actor.timeZone).safeParse(input)
  const fields: Record<string, string[]> = parsed.success
    ? {}
    : { ...z.flattenError(parsed.error).fieldErrors }
  const shares = input.visibility === 'class' ? [...new Set(classIds)] : []
  if (shares.some((id) => !stored.classes.some((one) => one.id === id))) throw notFound('class')
  if (input.visibility === 'class' && shares.length === 0) fields.classIds = ['Choose at least one class.']
  if (!parsed.success || fields.classIds) {
    throw new AppError('invalid', 'Some of this cannot be saved yet.', { fields })
  }
  return { settings: parsed.data, shares }
}
