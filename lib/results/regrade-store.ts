/** Queries about regrades that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import { assignmentsWhere } from '#lib/classes/class-store.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma, RegradeState } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { type EditionItem, editionItemsSchema } from '#lib/quizzes/edition.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'

/** What is corrected: the attempts at an assignment, or those at a quiz that were taken of one's own accord. */
export type RegradeSubject = { classId: string; assignmentId: string } | { quizId: string }

export type Subject = {
  quizId: string
  /** Null for a quiz. */
  assignmentId: string | null
  classId: string | null
  title: string
  /** Of the class; null for a quiz. */
  timeZone: string | null
  /** What is asked now; of a quiz empty, because its attempts have many editions. */
  edition: { id: string; title: string; items: EditionItem[] } | null
}

/**
 * What this person may correct: assignments of an open class that they teach, and their own quizzes. Throws `not-found`.
 */
export async function findSubject(tx: Transaction, of: RegradeSubject, actor: Actor): Promise<Subject> {
  if ('quizId' in of) {
    const id = recordId(of.quizId, 'quiz')
    const quiz = await tx.quiz.findFirst({ where: { id, ownerId: actor.id }, select: { title: true } })
    if (!quiz) throw notFound('quiz')
    return { quizId: id, assignmentId: null, classId: null, title: quiz.title, timeZone: null, edition: null }
  }
  const id = recordId(of.assignmentId, 'assignment')
  const classId = recordId(of.classId, 'class')
  const row = await tx.assignment.findFirst({
    where: { AND: [{ id, classId, class: { archivedAt: null } }, assignmentsWhere(actor, 'teach')] },
    select: {
      title: true,
      quizId: true,
      class: { select: { timeZone: true } },
      edition: { select: { id: true, title: true, items: true } },
    },
  })
  if (!row) throw notFound('assignment')
  const { title, quizId, edition } = row
  const { timeZone } = row.class
  await refuseHeldBack(tx, { assignmentId: id }, actor)
  const items = editionItemsSchema.parse(edition.items).toSorted((a, b) => a.position - b.position)
  return { quizId, assignmentId: id, classId, title, timeZone, edition: { ...edition, items } }
}

/** The regrades of a subject. */
export const regradesOf = ({ quizId, assignmentId }: Pick<Subject, 'quizId' | 'assignmentId'>) =>
  ({ quizId, assignmentId }) satisfies Prisma.RegradeWhereInput

/**
 * The attempts that a regrade is about; what was set aside stays as it was. An assignment says which quiz: asked for both,
 * PostgreSQL expects one attempt, and goes through all answers to a question for each of hundreds.
 */
export const attemptsOf = ({ quizId, assignmentId }: Pick<Subject, 'quizId' | 'assignmentId'>) =>
  ({
    ...(assignmentId === null ? { quizId, assignmentId } : { assignmentId }),
    state: { not: 'discarded' },
  }) satisfies Prisma.AttemptWhereInput

/** While one is in one of these states, no other begins: it would move attempts that are being moved. */
export const UNFINISHED = ['queued', 'running', 'reverting', 'failed'] satisfies RegradeState[]
