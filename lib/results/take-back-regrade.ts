import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { lockSubject } from './apply-regrade.ts'
import { regradeDetailSchema } from './regrade-change.ts'
import { type RegradeSubject, regradesOf, type Subject } from './regrade-store.ts'

type Named = RegradeSubject & { regradeId: string }

/**
 * Takes a regrade back: scores become what they were. Corrections stand on each other, so only the last one of an
 * assignment or quiz can be taken back. Throws `conflict` otherwise, in words.
 */
export async function takeBackRegrade(input: Named, actor: Actor): Promise<void> {
  await change(input, actor, async (tx, subject, regrade) => {
    if (regrade.state === 'reverted' || regrade.state === 'reverting') return
    if (regrade.state === 'queued' || regrade.state === 'running') {
      throw new AppError('conflict', 'This regrade is being carried out. Wait until it is done.')
    }
    const later = await tx.regrade.count({
      where: {
        ...regradesOf(subject),
        createdAt: { gt: regrade.createdAt },
        state: { not: 'reverted' },
      },
    })
    if (later > 0) {
      throw new AppError('conflict', 'A later regrade stands on this one. Undo that one first.')
    }
    const { editions, change, versionId } = regradeDetailSchema.parse(regrade.detail)
    if (editions && subject.edition && subject.edition.id !== editions.to) {
      throw new AppError('conflict', 'What is asked was changed since. This regrade stays.')
    }
    if (editions && subject.assignmentId) {
      await tx.assignment.update({
        where: { id: subject.assignmentId },
        data: { editionId: editions.from },
        select: { id: true },
      })
    }
    if (!editions && change.kind === 'key') {
      const items = { quizId: subject.quizId, versionId: change.versionId }
      await tx.quizItem.updateMany({ where: items, data: { versionId } })
    }
    await tx.regrade.update({
      where: { id: regrade.id },
      data: { state: 'reverting', finishedAt: null },
      select: { id: true },
    })
    await addJob(tx, 'regrade', { regradeId: regrade.id }, { key: `regrade-${regrade.id}` })
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'regrade-taken-back',
      subject: subject.assignmentId ?? subject.quizId,
      detail: { regradeId: regrade.id },
    })
  })
}

/** Has a regrade that stopped in the middle go on where it was. */
export async function resumeRegrade(input: Named, actor: Actor): Promise<void> {
  await change(input, actor, async (tx, _subject, regrade) => {
    if (regrade.state !== 'failed' && regrade.state !== 'reverting') return
    const state = regrade.state === 'failed' ? 'queued' : 'reverting'
    await tx.regrade.update({
      where: { id: regrade.id },
      data: { state, finishedAt: null },
      select: { id: true },
    })
    await addJob(tx, 'regrade', { regradeId: regrade.id }, { key: `regrade-${regrade.id}` })
  })
}

type Regrade = NonNullable<Awaited<ReturnType<typeof find>>>

const find = (tx: Transaction, id: string, subject: Subject) =>
  tx.regrade.findFirst({
    where: { id, ...regradesOf(subject) },
    select: { id: true, state: true, detail: true, createdAt: true },
  })

async function change(
  input: Named,
  actor: Actor,
  work: (tx: Transaction, subject: Subject, regrade: Regrade) => Promise<void>,
): Promise<void> {
  const id = recordId(input.regradeId, 'regrade')
  await database.$transaction(async (tx) => {
    const subject = await lockSubject(tx, input, actor)
    const regrade = await find(tx, id, subject)
    if (!regrade) throw notFound('regrade')
    await work(tx, subject, regrade)
  })
}
