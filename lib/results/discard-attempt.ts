import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { cleanLine } from '#lib/articles/article-text.ts'
import { addCountJob } from '#lib/attempts/add-count-job.ts'
import { findAndLock } from '#lib/attempts/attempt-store.ts'
import { moveTimes } from '#lib/attempts/move-times.ts'
import { lockClass } from '#lib/classes/class-store.ts'
import { keepResult } from '#lib/classes/keep-result.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { uncountAttempt } from '#lib/progress/uncount-attempt.ts'

type Discard = { classId: string; attemptId: string; reason: string }

const reasonSchema = z
  .string()
  .transform(cleanLine)
  .pipe(
    z.string().min(1, 'Say why, for the learner to read.').max(500, 'A reason has at most 500 characters.'),
  )

/**
 * Sets an attempt at an assignment aside, with a reason that its learner reads: it does not count, uses up no attempt,
 * and leaves the learner's scores over time. For good. Throws `invalid` with sentences by field,
 * `conflict` where it was set aside with another reason.
 */
export async function discardAttempt(input: Discard, actor: Actor): Promise<void> {
  const id = recordId(input.attemptId, 'attempt')
  const classId = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    const attempt = await findAndLock(tx, { id }, 'alone')
    const found = await tx.attempt.findFirst({
      where: { id, assignment: { classId } },
      select: { submittedAt: true, submittedOn: true, editionId: true, discardReason: true },
    })
    if (!attempt?.assignmentId || !found) throw notFound('attempt')
    const reason = reasonSchema.safeParse(input.reason)
    if (!reason.success) {
      const sentences = reason.error.issues.map(({ message }) => message)
      throw new AppError('invalid', sentences.join(' '), { fields: { reason: sentences } })
    }
    if (attempt.state === 'discarded') return refuseAnother(found.discardReason, reason.data)
    await tx.attempt.update({
      where: { id },
      // Its score and its end are kept to be looked at.
      data: {
        state: 'discarded',
        discardReason: reason.data,
        endedBy: null,
        submittedOn: null,
        opensAt: null,
      },
      select: { id: true },
    })
    const members = await memberOf(tx, classId, attempt.userId)
    // What runs beside it has the time of one attempt more again.
    await moveTimes(tx, { assignmentId: attempt.assignmentId, memberIds: members }, clock.now())
    // The cell before the sums, as handing in does.
    await keepResult(tx, { assignmentId: attempt.assignmentId, userId: attempt.userId })
    const { userId, opensAt } = attempt
    const { submittedAt, submittedOn } = found
    if (submittedAt && submittedOn && opensAt === null) {
      await uncountAttempt(tx, { attemptId: id, userId, submittedAt, submittedOn })
    }
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'attempt-discarded',
      subject: attempt.assignmentId,
      detail: { attemptId: id, members, reason: reason.data },
    })
    if (submittedAt) await addCountJob(tx, found.editionId)
  })
}

/** The same twice, as from a form that was sent twice, changes nothing; another reason would be lost without a word. */
function refuseAnother(kept: string | null, reason: string): void {
  if (kept === reason) return
  throw new AppError('conflict', `It is set aside already, with this reason: “${kept}”. Yours was not saved.`)
}

/** The log keeps ids: names go with whoever leaves. */
const memberOf = async (tx: Transaction, classId: string, userId: string): Promise<string[]> => {
  const member = await tx.member.findUnique({
    where: { classId_userId: { classId, userId } },
    select: { id: true },
  })
  return member ? [member.id] : []
}
