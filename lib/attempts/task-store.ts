/** An assignment as it holds for one learner: what reading and starting it share. */
import type { Actor } from '#lib/accounts/actor.ts'
import { givenTo } from '#lib/classes/accommodation-store.ts'
import { type AssignmentRules, type Given, NOTHING_MORE, rulesFor } from '#lib/classes/assignment.ts'
import { rulesSelect } from '#lib/classes/assignment-store.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import { shows } from './feedback.ts'
import { type Obstacle, obstacleTo } from './start-rules.ts'

const learner = (actor: Actor) => ({ userId: actor.id, state: 'active' as const, role: 'learner' as const })

const taskSelect = (actor: Actor) =>
  ({
    ...rulesSelect,
    id: true,
    classId: true,
    quizId: true,
    editionId: true,
    title: true,
    instructions: true,
    shuffle: true,
    password: true,
    guests: true,
    edition: { select: { items: true } },
    class: {
      select: {
        name: true,
        timeZone: true,
        archivedAt: true,
        members: { where: learner(actor), select: { id: true } },
      },
    },
    attempts: {
      where: { userId: actor.id },
      orderBy: { number: 'asc' },
      select: {
        id: true,
        number: true,
        state: true,
        feedback: true,
        dueAt: true,
        startedAt: true,
        deadlineAt: true,
        submittedAt: true,
        opensAt: true,
        score: true,
        maxScore: true,
        discardReason: true,
      },
    },
  }) satisfies Prisma.AssignmentSelect

type Row = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof taskSelect> }>

export type LearnerTask = {
  row: Row
  memberId: string
  given: Given
  /** With this learner's own dates and attempts. */
  rules: AssignmentRules
  /** Attempts that were handed in and count. */
  taken: number
  /** Whether the answers of one of them are open to this learner. */
  knowsKeys: boolean
}

/** An assignment that is for this learner and was not withdrawn. Throws `not-found`. */
export async function taskFor(
  tx: Transaction,
  assignmentId: string,
  actor: Actor,
  classId?: string,
): Promise<LearnerTask> {
  const member = learner(actor)
  const row = await tx.assignment.findFirst({
    where: {
      id: assignmentId,
      classId,
      withdrawnAt: null,
      class: { members: { some: member } },
      OR: [{ forAll: true }, { members: { some: { member } } }],
    },
    select: taskSelect(actor),
  })
  const memberId = row?.class.members[0]?.id
  if (!row || !memberId) throw notFound('assignment')
  const given = (await givenTo(tx, assignmentId, [memberId])).get(memberId) ?? NOTHING_MORE
  const taken = row.attempts.filter(({ state }) => state === 'submitted').length
  const now = clock.now()
  const knowsKeys = row.attempts.some((attempt) => shows(attempt, now).key)
  return { row, memberId, given, rules: rulesFor(row, given, row.class.timeZone), taken, knowsKeys }
}

/** What stands in the way of this learner's next start, if anything does. */
export function obstacleIn(task: LearnerTask, actor: Actor, now: Date): Obstacle | null {
  const { row, rules, taken, knowsKeys } = task
  return obstacleTo({
    rules,
    taken,
    knowsKeys,
    isGuest: actor.isGuest,
    takesGuests: row.guests,
    isArchived: row.class.archivedAt !== null,
    now,
  })
}
