import type { Actor } from '#lib/accounts/actor.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { pageOf } from '#lib/database/page-of.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { classesWhere } from './class-store.ts'

const PAGE = 50

export type AssignmentListItem = {
  id: string
  title: string
  opensAt: string | null
  dueAt: string | null
  closesAt: string | null
  isWithdrawn: boolean
  /** Learners in the class now whom it is for, and how many of them have handed something in. */
  learners: number
  handedIn: number
}

export type AssignmentList = { assignments: AssignmentListItem[]; total: number; page: number; pages: number }

/** What was assigned to a class, the latest first, with how far its learners are. */
export async function listAssignments(
  input: { classId: string; page?: number },
  actor: Actor,
): Promise<AssignmentList> {
  const classId = recordId(input.classId, 'class')
  const found = await database.class.findFirst({
    where: { id: classId, ...classesWhere(actor, 'assist') },
    select: {
      _count: {
        select: { assignments: true, members: { where: { role: 'learner', state: 'active' } } },
      },
    },
  })
  if (!found) throw notFound('class')
  const { assignments: total, members: everybody } = found._count
  const { page, pages, skip, take } = pageOf(input.page, total, PAGE)
  const rows = await database.assignment.findMany({
    where: { classId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: {
      id: true,
      title: true,
      opensAt: true,
      dueAt: true,
      closesAt: true,
      withdrawnAt: true,
      forAll: true,
      _count: { select: { members: { where: { member: { role: 'learner', state: 'active' } } } } },
    },
  })
  const handedIn = await countHandedIn(
    database,
    rows.map(({ id }) => id),
  )
  const assignments = rows.map(({ withdrawnAt, forAll, _count, ...row }) => ({
    id: row.id,
    title: row.title,
    opensAt: row.opensAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    isWithdrawn: withdrawnAt !== null,
    learners: forAll ? everybody : _count.members,
    handedIn: handedIn.get(row.id) ?? 0,
  }))
  return { assignments, total, page, pages }
}

/** How many learners who are in the class now have handed in each of these. */
async function countHandedIn(
  tx: Pick<Transaction, 'assignmentResult'>,
  assignmentIds: string[],
): Promise<Map<string, number>> {
  const groups = await tx.assignmentResult.groupBy({
    by: ['assignmentId'],
    where: {
      assignmentId: { in: assignmentIds },
      attempts: { gt: 0 },
      member: { role: 'learner', state: 'active' },
    },
    _count: true,
  })
  return new Map(groups.map(({ assignmentId, _count }) => [assignmentId, _count]))
}
