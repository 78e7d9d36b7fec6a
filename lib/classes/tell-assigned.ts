import type { Transaction } from '#lib/database/client.ts'
import { notify } from '#lib/notices/notify.ts'
import { learnersOf } from './assignment-members.ts'

/**
 * Tells those whom an assignment is for, each once: also those who are added to it later, of one that was taken back
 * when it is given again. Whoever joins the class later is told of nothing, since they find all their tasks on its page.
 */
export async function tellAssigned(tx: Transaction, assignmentId: string): Promise<void> {
  const row = await tx.assignment.findFirst({
    where: { id: assignmentId, withdrawnAt: null },
    select: { title: true, classId: true, dueAt: true, class: { select: { name: true, timeZone: true } } },
  })
  if (!row) return
  const { title, classId, dueAt } = row
  const learners = await learnersOf(tx, { assignmentId, classId })
  const due = dueAt && { dueAt: dueAt.toISOString(), timeZone: row.class.timeZone }
  await notify(
    tx,
    learners.map(({ userId }) => userId),
    {
      kind: 'assigned',
      key: `assigned ${assignmentId}`,
      classId,
      assignmentId,
      detail: { title, className: row.class.name, ...due },
    },
  )
}
