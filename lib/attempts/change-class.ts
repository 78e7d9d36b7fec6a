import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { type ClassForm, classForm, classSettingsSchema } from '#lib/classes/class-settings.ts'
import { lockClass } from '#lib/classes/class-store.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { followTimeZone } from './follow-time-zone.ts'

/** What a colleague saved meanwhile. */
export type ClassMeanwhile = ClassForm & { revision: number }

/** `revision` is that of the settings which the form began with. */
type Change = ClassForm & { classId: string; revision: number }

/**
 * Changes the settings of a class. Moments stay what they are: with another time zone they read otherwise, and days are
 * added to them on its clocks. Throws `invalid` with sentences by field, and `conflict` with what a colleague saved
 * meanwhile as `details`.
 */
export async function changeClass(input: Change, actor: Actor): Promise<void> {
  const classId = recordId(input.classId, 'class')
  const parsed = classSettingsSchema.safeParse(input)
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error)
    throw new AppError('invalid', 'Some of this cannot be saved yet.', { fields: fieldErrors })
  }
  await database.$transaction(async (tx) => {
    const before = await lockClass(tx, { classId, right: 'teach' }, actor)
    const { count } = await tx.class.updateMany({
      where: { id: classId, revision: input.revision },
      data: { ...parsed.data, revision: { increment: 1 } },
    })
    if (count === 0) {
      const { revision, ...now } = await tx.class.findUniqueOrThrow({
        where: { id: classId },
        select: { name: true, timeZone: true, guests: true, revision: true },
      })
      const details: ClassMeanwhile = { ...classForm(now), revision }
      throw new AppError('conflict', 'A colleague has saved other settings meanwhile.', { details })
    }
    if (parsed.data.timeZone !== before.timeZone) await followTimeZone(tx, classId)
    await recordAudit(tx, { actorId: actor.id, action: 'class-changed', subject: classId })
  })
}
