import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { lockClass } from './class-store.ts'
import { planNotices } from './plan-notices.ts'
import { tellAssigned } from './tell-assigned.ts'

type Withdraw = {
  classId: string
  assignmentId: string
  /** False gives it again. */
  isWithdrawn: boolean
}

/** Takes an assignment back, or gives it again. Learners see it no more; what was handed in, and what runs, is kept. */
export async function withdrawAssignment(input: Withdraw, actor: Actor): Promise<void> {
  const id = recordId(input.assignmentId, 'assignment')
  const classId = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    const row = await tx.assignment.findFirst({ where: { id, classId }, select: { withdrawnAt: true } })
    if (!row) throw notFound('assignment')
    if ((row.withdrawnAt !== null) === input.isWithdrawn) return
    await tx.assignment.update({
      where: { id },
      data: { withdrawnAt: input.isWithdrawn ? clock.now() : null },
      select: { id: true },
    })
    if (!input.isWithdrawn) {
      await tellAssigned(tx, id)
      await planNotices(tx, id)
    }
    const action = input.isWithdrawn ? 'assignment-withdrawn' : 'assignment-given-again'
    await recordAudit(tx, { actorId: actor.id, action, subject: id })
  })
}
