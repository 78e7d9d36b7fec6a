import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { freezeEdition } from '#lib/quizzes/freeze-edition.ts'
import { takeableBy } from '#lib/quizzes/quiz-store.ts'
import { refuseKeptBack } from '#lib/quizzes/refuse-kept-back.ts'
import type { AssignmentSettings } from './assignment-form.ts'
import { chooseMembers } from './assignment-members.ts'
import { lockClass } from './class-store.ts'
import { planNotices } from './plan-notices.ts'
import { tellAssigned } from './tell-assigned.ts'

export const KEPT_BACK =
  'Whoever assigns a quiz sees its answers, and those of this one are kept back by its owner.'

type Assign = Partial<AssignmentSettings> & {
  classId: string
  quizId: string
  /** Chosen by whoever may ask twice: what this person has given the class under it is the answer. */
  id?: string
}

/** Gives a quiz, as it is now, to all learners of a class of this teacher, or to some. */
export async function assignQuiz(input: Assign, actor: Actor): Promise<{ assignmentId: string }> {
  const classId = recordId(input.classId, 'class')
  const quizId = recordId(input.quizId, 'quiz')
  const { title, memberIds = [], id: once, ...rules } = input
  return database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    const known = once ? await givenAs(tx, once) : null
    if (once && known?.classId === classId && known.assignedById === actor.id) return { assignmentId: once }
    const quiz = await tx.quiz.findFirst({
      where: { id: quizId, ...takeableBy(actor) },
      select: { title: true },
    })
    if (!quiz) throw notFound('quiz')
    await refuseKeptBack(tx, quizId, actor, KEPT_BACK)
    const edition = await freezeEdition(tx, quizId)
    if (edition.items.length === 0) throw new AppError('invalid', 'This quiz has no questions yet.')
    const { id } = await tx.assignment.create({
      data: {
        ...rules,
        id: known ? undefined : once,
        feedback: rules.feedback ?? (rules.dueAt ? 'due' : 'submitted'),
        classId,
        quizId,
        editionId: edition.id,
        assignedById: actor.id,
        title: title ?? quiz.title,
      },
      select: { id: true },
    })
    if (rules.forAll === false) await chooseMembers(tx, { assignmentId: id, classId, memberIds })
    await recordAudit(tx, { actorId: actor.id, action: 'assignment-made', subject: id })
    await tellAssigned(tx, id)
    await planNotices(tx, id)
    return { assignmentId: id }
  })
}

const givenAs = (tx: Transaction, id: string) =>
  tx.assignment.findUnique({ where: { id }, select: { classId: true, assignedById: true } })
