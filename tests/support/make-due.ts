import { expect } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { planNotices } from '#lib/classes/plan-notices.ts'
import { tellInTime } from '#lib/classes/tell-in-time.ts'
import { database } from '#lib/database/client.ts'
import { at } from './at.ts'
import { makeAssignment, memberIdOf } from './make-class.ts'

export const dueAt = new Date('2026-06-10T12:00:00Z')
export const beginning = new Date('2026-06-01T12:00:00Z')

/** Two learners to whom something is assigned that is due on June 10; time stands still at the beginning of June. */
export async function makeDue(options: Partial<Parameters<typeof makeAssignment>[0]> = {}) {
  at(beginning)
  const made = await makeAssignment({ dueAt, feedback: 'due', learners: 2, ...options })
  const [ada, bo] = made.learners as [Actor, Actor]
  const give = async (actor: Actor, extraDays: number) => {
    const memberId = await memberIdOf(made.classId, actor)
    await database.accommodation.create({ data: { memberId, extraDays } })
    await database.$transaction((tx) => planNotices(tx, made.assignmentId))
  }
  const told = async (actor: Actor) => {
    const rows = await database.notification.findMany({
      where: { userId: actor.id, kind: { not: 'assigned' } },
      orderBy: { createdAt: 'asc' },
    })
    return rows.map(({ kind }) => kind)
  }
  const tellAt = async (time: string) => {
    at(time)
    await tellInTime({ assignmentId: made.assignmentId })
  }
  return { ...made, ada, bo, give, told, tellAt }
}

/** When the job of an assignment runs next; null where none waits. */
export async function nextJob(assignmentId: string): Promise<string | null> {
  const rows = await database.$queryRaw<{ run_at: Date }[]>`
    SELECT run_at FROM graphile_worker._private_jobs WHERE key = ${`tell ${assignmentId}`}`
  expect(rows.length).toBeLessThan(2)
  return rows[0]?.run_at.toISOString() ?? null
}
