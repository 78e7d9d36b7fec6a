/** What somebody did as a teacher. Nothing of it names a learner. */
import { database } from '#lib/database/client.ts'
import { definePart } from '../part.ts'

type After = { id: string } | undefined

export const classes = definePart({
  name: 'classes',
  says: 'the classes that you own, with their codes; not who is in them',
  models: ['Class', 'JoinCode'],
  size: 100,
  read: (ownerId, after: After, take) =>
    database.class.findMany({
      where: { ownerId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { ownerId: true },
      include: { codes: { orderBy: { id: 'asc' }, omit: { classId: true } } },
    }),
  write: (row) => row,
})

export const assignments = definePart({
  name: 'assignments',
  says: 'what you assigned, with its rules',
  models: ['Assignment'],
  size: 200,
  read: (assignedById, after: After, take) =>
    database.assignment.findMany({
      where: { assignedById, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { assignedById: true, password: true }, // a colleague may have set another since
    }),
  write: (row) => row,
})

type GradePlace = { assignmentId: string; memberId: string }

export const gradesGiven = definePart({
  name: 'gradesGiven',
  says: 'scores that you set by hand, and comments that you wrote; not to whom',
  models: ['Grade'],
  size: 500,
  read: (byId, after: GradePlace | undefined, take) =>
    database.grade.findMany({
      where: {
        byId,
        ...(after && {
          OR: [
            { assignmentId: { gt: after.assignmentId } },
            { assignmentId: after.assignmentId, memberId: { gt: after.memberId } },
          ],
        }),
      },
      orderBy: [{ assignmentId: 'asc' }, { memberId: 'asc' }],
      take,
      omit: { byId: true, revision: true },
      include: { assignment: { select: { title: true } } },
    }),
  write: ({ assignment, memberId: _, ...row }) => ({ ...row, assignment: assignment.title }),
})

export const regrades = definePart({
  name: 'regrades',
  says: 'how you regraded questions, and why',
  models: ['Regrade'],
  size: 200,
  read: (byId, after: After, take) =>
    database.regrade.findMany({
      where: { byId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { byId: true },
    }),
  write: (row) => row,
})
