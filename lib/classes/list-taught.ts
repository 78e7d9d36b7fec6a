import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { may } from './role.ts'

/** An assignment that runs, with how many of its learners have handed in. */
export type RunningAssignment = {
  id: string
  title: string
  dueAt: Date | null
  closesAt: Date | null
  handedIn: number
  learners: number
}

export type TaughtClass = {
  id: string
  name: string
  timeZone: string
  /** Whether this person may assign something to it. */
  mayAssign: boolean
  learners: number
  running: RunningAssignment[]
}

/** An assignment that nobody closed counts as running for so long after its due date, or after it was given. */
const DAYS = 14
/** So many of a class are shown, those due first first. */
const MOST = 5

type Row = RunningAssignment & { classId: string }

/** The classes that this person teaches or helps in, each with what runs in it. */
export async function listTaught(_input: Record<string, never>, actor: Actor): Promise<TaughtClass[]> {
  const classes = await database.class.findMany({
    where: {
      archivedAt: null,
      members: { some: { userId: actor.id, state: 'active', role: { in: ['teacher', 'assistant'] } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      timeZone: true,
      members: { where: { userId: actor.id }, select: { role: true } },
      _count: { select: { members: { where: { role: 'learner', state: 'active' } } } },
    },
  })
  const running = await runningIn(classes.map(({ id }) => id))
  return classes.map(({ _count, members, ...row }) => ({
    ...row,
    mayAssign: members.some(({ role }) => may(role, 'teach')),
    learners: _count.members,
    running: running.get(row.id) ?? [],
  }))
}

async function runningIn(classIds: string[]): Promise<Map<string, RunningAssignment[]>> {
  if (classIds.length === 0) return new Map()
  const now = clock.now()
  const rows = await database.$queryRaw<Row[]>`
    SELECT a.id, a."classId", a.title, a."dueAt", a."closesAt", c.learners, c."handedIn"
    FROM unnest(${classIds}::uuid[]) AS taught(id)
    CROSS JOIN LATERAL (
      SELECT * FROM "Assignment" x
      WHERE x."classId" = taught.id AND x."withdrawnAt" IS NULL AND (x."opensAt" IS NULL OR x."opensAt" <= ${now})
        AND COALESCE(x."closesAt", COALESCE(x."dueAt", x."createdAt") + make_interval(days => ${DAYS})) > ${now}
      ORDER BY x."dueAt" < ${now}, x."dueAt", x.id LIMIT ${MOST}) a
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS learners, count(*) FILTER (WHERE r.attempts > 0)::int AS "handedIn"
      FROM "Member" m LEFT JOIN "AssignmentResult" r ON r."assignmentId" = a.id AND r."memberId" = m.id
      WHERE m."classId" = a."classId" AND m.role = 'learner' AND m.state = 'active' AND (a."forAll" OR EXISTS (
        SELECT 1 FROM "AssignmentMember" w WHERE w."assignmentId" = a.id AND w."memberId" = m.id))) c
    ORDER BY a."dueAt" < ${now}, a."dueAt", a.id`
  return Map.groupBy(rows, ({ classId }) => classId)
}
