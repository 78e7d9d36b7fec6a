import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import type { JobPayload } from '#lib/jobs/job-names.ts'
import { notify } from '#lib/notices/notify.ts'
import { type DueNotice, dueNotice } from './notice-times.ts'
import { dueNow, planNotices, readForNotices } from './plan-notices.ts'

/**
 * Tells learners what it is time for: that an assignment is due within a day, where they have handed in nothing; that
 * its results are open, where they have. The handler of the job `tell-in-time`. Nothing is told of what was taken back,
 * in an archived class, or to whoever left.
 */
export async function tellInTime({ assignmentId }: JobPayload<'tell-in-time'>): Promise<void> {
  await database.$transaction(async (tx) => {
    // Dates and learners stay as they are read until the next notice is planned by them.
    await tx.$queryRaw`
      SELECT c.id FROM "Class" c JOIN "Assignment" a ON a."classId" = c.id WHERE a.id = ${assignmentId}::uuid
      FOR NO KEY UPDATE OF c`
    const assignment = await readForNotices(tx, assignmentId)
    if (!assignment) return
    const handedIn = await firstSubmissions(tx, assignmentId)
    const times = { now: clock.now(), soon: dueNow() }
    const found = assignment.learners.flatMap(({ userId, rules }) => {
      const notice = dueNotice(rules, handedIn.get(userId) ?? null, times)
      return notice ? [{ userId, ...notice }] : []
    })
    const { title, classId, className, timeZone } = assignment
    for (const [key, group] of Map.groupBy(found, keyOf(assignmentId))) {
      const [first] = group
      if (!first) continue
      const { kind, dueAt } = first
      const due = kind === 'dueTomorrow' && { dueAt: dueAt.toISOString(), timeZone }
      const detail = { title, className, ...due }
      const userIds = group.map(({ userId }) => userId)
      await notify(tx, userIds, { kind, key, classId, assignmentId, detail })
    }
    await planNotices(tx, assignmentId)
  })
}

/** Another due date is another notice; results open once. */
const keyOf =
  (assignmentId: string) =>
  ({ kind, dueAt }: DueNotice): string =>
    kind === 'dueTomorrow' ? `${kind} ${assignmentId} ${dueAt.toISOString()}` : `${kind} ${assignmentId}`

/** When each learner handed in for the first time. */
async function firstSubmissions(tx: Transaction, assignmentId: string): Promise<Map<string, Date>> {
  const rows = await tx.attempt.groupBy({
    by: ['userId'],
    where: { assignmentId, state: 'submitted' },
    _min: { submittedAt: true },
  })
  return new Map(rows.flatMap(({ userId, _min }) => (_min.submittedAt ? [[userId, _min.submittedAt]] : [])))
}
