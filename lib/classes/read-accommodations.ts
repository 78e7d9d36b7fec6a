import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { givenSelect } from './accommodation-store.ts'
import type { Given } from './assignment.ts'
import { openClassesWhere } from './class-store.ts'

export type AccommodatedLearner = {
  id: string
  name: string
  /** In the whole class; null for nothing. */
  everywhere: Given | null
  /** In the assignment that was asked for, where it counts alone; null for what holds in the class. */
  here: Given | null
  /** In how many other assignments something was set for them alone. */
  elsewhere: number
}

export type Accommodations = {
  className: string
  assignment: { id: string; title: string; timeLimit: number | null } | null
  /** The latest ones, to choose from. */
  assignments: { id: string; title: string }[]
  learners: AccommodatedLearner[]
}

const MOST_ASSIGNMENTS = 200
const given = { assignmentId: true, ...givenSelect } as const

/** What the learners of a class are given more, in all of it and in one assignment. For its teachers. */
export async function readAccommodations(
  input: { classId: string; assignmentId?: string },
  actor: Actor,
): Promise<Accommodations> {
  const classId = recordId(input.classId, 'class')
  const assignmentId = input.assignmentId === undefined ? null : recordId(input.assignmentId, 'assignment')
  const found = await database.class.findFirst({
    where: { id: classId, ...openClassesWhere(actor, 'teach') },
    select: {
      name: true,
      assignments: {
        where: { withdrawnAt: null },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: MOST_ASSIGNMENTS,
        select: { id: true, title: true },
      },
    },
  })
  if (!found) throw notFound('class')
  const assignment = assignmentId
    ? await database.assignment.findFirst({
        where: { id: assignmentId, classId },
        select: { id: true, title: true, timeLimit: true },
      })
    : null
  if (assignmentId && !assignment) throw notFound('assignment')
  const members = await database.member.findMany({
    where: { classId, role: 'learner', state: 'active' },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, accommodations: { select: given } },
  })
  const learners = members.map(({ accommodations, ...member }) => {
    const of = (id: string | null) => accommodations.find((one) => one.assignmentId === id) ?? null
    const others = accommodations.filter(
      (one) => one.assignmentId !== null && one.assignmentId !== assignmentId,
    )
    const here = assignmentId === null ? null : of(assignmentId)
    return { ...member, everywhere: of(null), here, elsewhere: others.length }
  })
  return { className: found.name, assignment, assignments: found.assignments, learners }
}
