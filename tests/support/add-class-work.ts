import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { addMember, makeAssignment, memberIdOf } from './make-class.ts'

/**
 * Gives a person one of everything that comes of classes: as a learner of somebody's class a result, a grade, more time
 * and a notice; as a teacher a class of their own with an assignment, a grade they gave and a regrade.
 */
export async function addClassWork(actor: Actor) {
  const learnt = await makeAssignment({ learners: 0 })
  const { classId, assignmentId, quizId, teacher } = learnt
  await database.member.create({ data: { classId, userId: actor.id, role: 'learner', name: actor.name } })
  const memberId = await memberIdOf(classId, actor)
  await database.accommodation.create({ data: { memberId, timeFactor: 150 } })
  await database.assignmentMember.create({ data: { assignmentId, memberId } })
  await database.assignmentResult.create({ data: { assignmentId, memberId, attempts: 1, maxScore: 300 } })
  const comment = { comment: 'Well done.', byId: teacher.id }
  await database.grade.create({ data: { assignmentId, memberId, ...comment } })
  await database.notification.create({
    data: { userId: actor.id, kind: 'assigned', key: `assigned ${assignmentId}`, classId, assignmentId },
  })
  await database.notificationOption.create({ data: { userId: actor.id, kind: 'assigned', byMail: false } })
  const taught = await addTeaching(actor)
  return { classId, assignmentId, quizId, memberId, teacher, taught }
}

/** A class that a person owns and teaches, with a learner. */
async function addTeaching(actor: Actor) {
  const { classId, assignmentId, quizId, teacher, questions } = await makeAssignment({ learners: 0 })
  await database.class.update({ where: { id: classId }, data: { ownerId: actor.id } })
  await database.member.updateMany({
    where: { classId, userId: teacher.id },
    data: { userId: actor.id, name: actor.name },
  })
  const learner = await addMember(classId, 'learner')
  await database.assignment.update({ where: { id: assignmentId }, data: { assignedById: actor.id } })
  const memberId = await memberIdOf(classId, learner)
  const byHand = { score: 250, reason: 'The bus was late.', byId: actor.id }
  await database.grade.create({ data: { assignmentId, memberId, ...byHand } })
  await database.regrade.create({
    data: {
      quizId,
      assignmentId,
      questionId: questions[0]?.id ?? '',
      kind: 'drop',
      detail: {},
      reason: 'Nobody could know it.',
      byId: actor.id,
    },
  })
  return { classId, assignmentId, quizId, learner, memberId }
}
