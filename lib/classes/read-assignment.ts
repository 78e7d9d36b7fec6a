import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { editionItemsSchema } from '#lib/quizzes/edition.ts'
import { givenTo } from './accommodation-store.ts'
import { type AssignmentRules, NOTHING_MORE, rulesFor } from './assignment.ts'
import type { AssignmentSettings } from './assignment-form.ts'
import { forWhom } from './assignment-members.ts'
import { settingsSelect } from './assignment-store.ts'
import { assignmentsWhere } from './class-store.ts'
import { may, type Role } from './role.ts'

/** An assignment as teachers and assistants see it. */
export type AssignmentOverview = {
  id: string
  classId: string
  className: string
  timeZone: string
  /** Whether this person may change it now. */
  mayChange: boolean
  withdrawnAt: Date | null
  revision: number
  quizId: string
  /** What the quiz was called when it was assigned. */
  editionTitle: string
  questions: number
  /** Hundredths. */
  points: number
  settings: AssignmentSettings
  counts: { learners: number; handedIn: number; running: number; missing: number; late: number }
}

const select = {
  ...settingsSelect,
  id: true,
  classId: true,
  quizId: true,
  withdrawnAt: true,
  revision: true,
  edition: { select: { title: true, items: true } },
} as const

/** An assignment with its rules and where its learners are. For who may assist in its class. */
export async function readAssignment(
  input: { classId: string; assignmentId: string },
  actor: Actor,
): Promise<AssignmentOverview> {
  const id = recordId(input.assignmentId, 'assignment')
  const classId = recordId(input.classId, 'class')
  const now = clock.now()
  const row = await database.assignment.findFirst({
    where: { id, classId, ...assignmentsWhere(actor, 'assist') },
    select: {
      ...select,
      class: {
        select: {
          name: true,
          timeZone: true,
          archivedAt: true,
          members: { where: { userId: actor.id }, select: { role: true } },
        },
      },
    },
  })
  if (!row) throw notFound('assignment')
  const { edition, members, class: of, ...settings } = row
  const role: Role = of.members[0]?.role ?? 'learner'
  const items = editionItemsSchema.parse(edition.items)
  return {
    id,
    classId,
    className: of.name,
    timeZone: of.timeZone,
    mayChange: may(role, 'teach') && of.archivedAt === null,
    withdrawnAt: row.withdrawnAt,
    revision: row.revision,
    quizId: row.quizId,
    editionTitle: edition.title,
    questions: items.length,
    points: items.reduce((sum, item) => sum + (item.dropped ? 0 : item.points), 0),
    settings: { ...settings, memberIds: members.map(({ memberId }) => memberId) },
    counts: await countLearners({ assignmentId: id, classId }, row, now),
  }
}

/** Missing is who has handed in nothing though their own due date is over. */
async function countLearners(
  which: { assignmentId: string; classId: string },
  rules: AssignmentRules & { class: { timeZone: string } },
  now: Date,
): Promise<AssignmentOverview['counts']> {
  const { assignmentId } = which
  const members = await database.member.findMany({ where: forWhom(which), select: { id: true } })
  const ids = members.map(({ id }) => id)
  const results = await database.assignmentResult.findMany({
    where: { assignmentId },
    select: { memberId: true, attempts: true, running: true, lateDays: true },
  })
  const given = await givenTo(database, assignmentId, ids)
  const resultOf = new Map(results.map((result) => [result.memberId, result]))
  const isDue = (id: string) => {
    const { dueAt } = rulesFor(rules, given.get(id) ?? NOTHING_MORE, rules.class.timeZone)
    return dueAt !== null && dueAt <= now
  }
  const of = (id: string) => resultOf.get(id)
  return {
    learners: ids.length,
    handedIn: ids.filter((id) => (of(id)?.attempts ?? 0) > 0).length,
    running: ids.filter((id) => of(id)?.running).length,
    missing: ids.filter((id) => (of(id)?.attempts ?? 0) === 0 && isDue(id)).length,
    late: ids.filter((id) => (of(id)?.lateDays ?? 0) > 0).length,
  }
}
