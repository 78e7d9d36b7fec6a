import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { givenSelect } from './accommodation-store.ts'
import { rulesSelect } from './assignment-store.ts'
import { inOrder, type Task, taskOf } from './task.ts'

const MOST = 500

type ListTasks = {
  /** One class; else all that are not archived. */
  classId?: string
  /** Only what nothing was handed in for. */
  isToDo?: boolean
}

/** What this learner is to do and has done, with the dates as they hold for them. */
export async function listTasks(input: ListTasks, actor: Actor): Promise<Task[]> {
  const inClass =
    input.classId === undefined
      ? { class: { archivedAt: null } }
      : { classId: recordId(input.classId, 'class') }
  const members = await database.member.findMany({
    where: { ...inClass, userId: actor.id, state: 'active', role: 'learner' },
    select: {
      id: true,
      classId: true,
      class: { select: { timeZone: true } },
      accommodations: { where: { assignmentId: null }, select: givenSelect },
    },
  })
  const now = clock.now()
  const perClass = await Promise.all(
    members.map(async ({ id: memberId, classId, class: { timeZone }, accommodations }) => {
      const rows = await database.assignment.findMany({
        where: {
          classId,
          withdrawnAt: null,
          OR: [{ forAll: true }, { members: { some: { memberId } } }],
          ...(input.isToDo && { results: { none: { memberId, attempts: { gt: 0 } } } }),
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: MOST,
        select: {
          id: true,
          title: true,
          classId: true,
          ...rulesSelect,
          accommodations: { where: { memberId }, select: givenSelect },
          results: {
            where: { memberId },
            select: { attempts: true, running: true, score: true, maxScore: true, lateDays: true },
          },
          grades: { where: { memberId }, select: { score: true } },
        },
      })
      return rows.map((row) => {
        const [result] = row.results
        // A score that a teacher set counts instead.
        const counting = result ? { ...result, score: row.grades[0]?.score ?? result.score } : null
        const given = row.accommodations[0] ?? accommodations[0] ?? null
        return taskOf({ ...row, timeZone }, given, counting, now)
      })
    }),
  )
  return perClass.flat().sort(inOrder)
}
