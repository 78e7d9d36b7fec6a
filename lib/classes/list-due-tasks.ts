import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { listTasks } from './list-tasks.ts'
import type { Task } from './task.ts'

/** A task with the class that it is from, whose clocks its dates are on. */
export type DueTask = Task & { className: string; timeZone: string }

export type DueTasks = { tasks: DueTask[]; more: number; isLearner: boolean }

const MOST = 8

/**
 * What this learner is to hand in, in all their classes: what is due soonest first, then what is not open yet. What was
 * begun is among the attempts to go on with. `more` is how many there are besides.
 */
export async function listDueTasks(_input: Record<string, never>, actor: Actor): Promise<DueTasks> {
  const learning = { userId: actor.id, state: 'active' as const, role: 'learner' as const }
  const [classes, tasks] = await Promise.all([
    database.class.findMany({
      where: { archivedAt: null, members: { some: learning } },
      select: { id: true, name: true, timeZone: true },
    }),
    listTasks({ isToDo: true }, actor),
  ])
  const classOf = new Map(classes.map((row) => [row.id, row]))
  const due = tasks.filter(({ state }) => state === 'open' || state === 'upcoming')
  return {
    tasks: due.slice(0, MOST).flatMap((task) => {
      const of = classOf.get(task.classId)
      return of ? [{ ...task, className: of.name, timeZone: of.timeZone }] : []
    }),
    more: Math.max(0, due.length - MOST),
    isLearner: classes.length > 0,
  }
}
