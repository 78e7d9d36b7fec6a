import { shows } from '#lib/attempts/feedback.ts'
import { NOTHING_MORE, rulesFor } from '#lib/classes/assignment.ts'
import { rulesSelect } from '#lib/classes/assignment-store.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { definePart, type Table, type Written } from '../part.ts'

const memberSelect = {
  id: true,
  classId: true,
  role: true,
  state: true,
  name: true,
  joinedAt: true,
  endedAt: true,
  class: { select: { name: true, timeZone: true } },
  accommodations: {
    orderBy: { id: 'asc' },
    omit: { memberId: true },
  },
  chosenFor: { orderBy: { assignmentId: 'asc' }, select: { assignmentId: true } },
  results: {
    orderBy: { assignmentId: 'asc' },
    omit: { memberId: true },
    include: { assignment: { select: { ...rulesSelect, title: true } } },
  },
  grades: {
    orderBy: { assignmentId: 'asc' },
    select: { assignmentId: true, score: true, reason: true, comment: true, updatedAt: true },
  },
} satisfies Prisma.MemberSelect

type MemberRow = Prisma.MemberGetPayload<{ select: typeof memberSelect }>

/** What came of one assignment; scores and comments only from when on the person may see them. */
function result(row: MemberRow['results'][number], of: MemberRow, now: Date): Written {
  const { assignment, assignmentId, score, attemptId, submittedAt, lateDays, ...rest } = row
  const { title, ...terms } = assignment
  const more = (id: string | null) => of.accommodations.find((one) => one.assignmentId === id)
  const given = more(assignmentId) ?? more(null) ?? NOTHING_MORE
  const { feedback, dueAt } = rulesFor(terms, given, of.class.timeZone)
  const isOpen = shows({ state: 'submitted', feedback, dueAt }, now).score
  const grade = of.grades.find((given) => given.assignmentId === assignmentId)
  const byHand = grade && { score: grade.score, reason: grade.reason, comment: grade.comment }
  // Which of several attempts counts tells which was better.
  const seen = isOpen
    ? { score, attemptId, submittedAt, lateDays, byHand: byHand ?? null }
    : { score: null, submittedAt: null, lateDays: null }
  return { assignmentId, assignment: title, ...rest, dueAt, ...seen }
}

const resultColumns = ['assignment', 'attempts', 'submittedAt', 'lateDays', 'score', 'maxScore'] as const

const resultsTable: Table = {
  file: 'assignments.csv',
  columns: ['class', ...resultColumns, 'scoreByHand', 'comment'],
  lines: (row) =>
    (row.results as Written[]).map((one) => {
      const byHand = (one.byHand ?? {}) as { score?: number | null; comment?: string }
      const cells = resultColumns.map((column) => one[column] as string | number | Date | null)
      return [String(row.class), ...cells, byHand.score ?? null, byHand.comment ?? '']
    }),
}

type After = { id: string } | undefined

export const memberships = definePart({
  name: 'memberships',
  says: 'the classes that you are or were in: your role and name there, what you are given more, and what came of your assignments. Scores are hundredths, and there once you may see them',
  models: ['Member', 'Accommodation', 'AssignmentMember', 'AssignmentResult'],
  tables: [resultsTable],
  size: 20,
  read: (userId, after: After, take) =>
    database.member.findMany({
      where: { userId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      select: memberSelect,
    }),
  write: (row, now) => {
    const { class: of, chosenFor, results, grades: _, ...rest } = row
    return {
      ...rest,
      class: of.name,
      timeZone: of.timeZone,
      chosenFor: chosenFor.map(({ assignmentId }) => assignmentId),
      results: results.map((one) => result(one, row, now)),
    }
  },
})
