import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { givenTo } from './accommodation-store.ts'
import { NOTHING_MORE, rulesFor } from './assignment.ts'
import { learnersOf } from './assignment-members.ts'
import { rulesSelect } from './assignment-store.ts'
import { noticeTimes } from './notice-times.ts'

/** What is a moment away is told at once: the clock of the jobs is not exactly this one. */
const SOON = 60_000
const DAY = 86_400_000

/** An assignment that is told about, with its learners and the rules as they hold for each. */
export async function readForNotices(tx: Transaction, assignmentId: string) {
  const row = await tx.assignment.findFirst({
    where: { id: assignmentId, withdrawnAt: null, dueAt: { not: null }, class: { archivedAt: null } },
    select: { ...rulesSelect, title: true, classId: true, class: { select: { name: true, timeZone: true } } },
  })
  if (!row) return null
  const { title, classId, class: of, ...rules } = row
  const learners = await learnersOf(tx, { assignmentId, classId })
  const given = await givenTo(
    tx,
    assignmentId,
    learners.map(({ id }) => id),
  )
  return {
    ...{ title, classId, className: of.name, timeZone: of.timeZone, rules },
    learners: learners.map(({ id, userId }) => ({
      userId,
      rules: rulesFor(rules, given.get(id) ?? NOTHING_MORE, of.timeZone),
    })),
  }
}

/** Until when what is due counts as due now. */
export const dueNow = (): Date => new Date(clock.now().getTime() + SOON)

/**
 * Plans when learners are told next about an assignment: a day before it is due, and when results open. Runs in the
 * transaction that assigns it, or that changes its dates, its learners or what they are given, and that holds its class:
 * an older plan does not replace a newer one. There is one such job an assignment at a time, and it plans the next.
 */
export async function planNotices(tx: Transaction, assignmentId: string): Promise<void> {
  const assignment = await readForNotices(tx, assignmentId)
  if (!assignment) return
  const times = [assignment.rules, ...assignment.learners.map(({ rules }) => rules)].flatMap(noticeTimes)
  const next = Math.min(...times.filter((time) => time > dueNow().getTime()))
  if (next === Number.POSITIVE_INFINITY) return
  await addJob(tx, 'tell-in-time', { assignmentId }, { key: `tell ${assignmentId}`, runAt: new Date(next) })
}

/**
 * The same for all assignments of a class that may still be ahead of somebody: after some were given more days in all of
 * them, when somebody who had more days learns in it again, or when the class comes back from the archive.
 */
export async function planNoticesOfClass(tx: Transaction, classId: string): Promise<void> {
  const { _max } = await tx.accommodation.aggregate({
    where: { member: { classId } },
    _max: { extraDays: true },
  })
  // A day more than that, for days that are longer.
  const earliest = new Date(clock.now().getTime() - ((_max.extraDays ?? 0) + 1) * DAY)
  const rows = await tx.assignment.findMany({
    where: { classId, withdrawnAt: null, dueAt: { gt: earliest } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of rows) await planNotices(tx, id)
}
