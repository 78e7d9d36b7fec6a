import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { editionItemsSchema } from '#lib/quizzes/edition.ts'
import { freezeEdition } from '#lib/quizzes/freeze-edition.ts'
import { takeableBy } from '#lib/quizzes/quiz-store.ts'
import { refuseKeptBack } from '#lib/quizzes/refuse-kept-back.ts'
import { KEPT_BACK } from './assign-quiz.ts'
import { lockClass } from './class-store.ts'

/** While a regrade is in one of these states, its job moves attempts by the edition that it found. */
const MOVING = ['queued', 'running', 'reverting', 'failed'] as const

type Renew = {
  classId: string
  assignmentId: string
  /** The edition that it asked when the page was drawn. */
  seen: string
}

/**
 * Has an assignment ask what its quiz asks now. Throws `conflict` once somebody has begun, because all get the same
 * questions, and when a colleague changed or corrected meanwhile what it asks: then with its edition as `details`.
 */
export async function renewEdition(input: Renew, actor: Actor): Promise<void> {
  const id = recordId(input.assignmentId, 'assignment')
  const classId = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    await tx.$queryRaw`
      SELECT id FROM "Quiz" WHERE id = (SELECT "quizId" FROM "Assignment" WHERE id = ${id}::uuid) FOR NO KEY UPDATE`
    // Starts share this lock: none is on its way while it is counted.
    await tx.$queryRaw`SELECT id FROM "Assignment" WHERE id = ${id}::uuid FOR UPDATE`
    const row = await tx.assignment.findFirst({
      where: { id, classId },
      select: {
        quizId: true,
        editionId: true,
        edition: { select: { items: true } },
        _count: { select: { attempts: true, regrades: { where: { state: { in: [...MOVING] } } } } },
      },
    })
    if (!row) throw notFound('assignment')
    if (row._count.attempts > 0) {
      throw new AppError(
        'conflict',
        'Somebody has begun: all learners get the same questions. Assign the quiz once more for the new ones.',
      )
    }
    if (row._count.regrades > 0) {
      throw new AppError('conflict', 'A regrade is being carried out. Try again in a moment.')
    }
    const quiz = await tx.quiz.findFirst({
      where: { id: row.quizId, ...takeableBy(actor) },
      select: { id: true },
    })
    if (!quiz)
      throw new AppError('conflict', 'The quiz is not shared with you. Ask who assigned it to do this.')
    await refuseKeptBack(tx, row.quizId, actor, KEPT_BACK)
    const edition = await freezeEdition(tx, row.quizId)
    if (edition.items.length === 0) throw new AppError('invalid', 'This quiz has no questions any more.')
    if (edition.id === row.editionId) return
    if (row.editionId !== input.seen) throw changedMeanwhile(row, edition.items.length)
    await tx.assignment.update({
      where: { id },
      data: { editionId: edition.id, revision: { increment: 1 } },
      select: { id: true },
    })
    const detail = { before: row.editionId, after: edition.id }
    await recordAudit(tx, { actorId: actor.id, action: 'assignment-edition-renewed', subject: id, detail })
  })
}

function changedMeanwhile(now: { editionId: string; edition: { items: unknown } }, inQuiz: number): AppError {
  const asked = editionItemsSchema.parse(now.edition.items).filter(({ dropped }) => !dropped).length
  return new AppError(
    'conflict',
    `A colleague has just changed what this assignment asks: ${count(asked)} now. The quiz has ${count(inQuiz)}.`,
    { details: { editionId: now.editionId } },
  )
}

const count = (questions: number) => `${questions} ${questions === 1 ? 'question' : 'questions'}`
