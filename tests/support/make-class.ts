import type { Actor } from '#lib/accounts/actor.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import type { AssignmentRules } from '#lib/classes/assignment.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { openClass } from '#lib/classes/open-class.ts'
import { database } from '#lib/database/client.ts'
import { makeQuiz } from './make-quiz.ts'
import { makePerson } from './people.ts'
import { answerAll } from './play.ts'

/** A class as a teacher opens it, with learners who joined by its code. */
export async function makeClass(options: { learners?: number; teacher?: Actor } = {}) {
  const teacher = options.teacher ?? (await makePerson())
  const { classId, code } = await openClass({ name: 'Class 7b' }, teacher)
  const learners: Actor[] = []
  for (let number = 1; number <= (options.learners ?? 2); number += 1) {
    const learner = await makePerson()
    await joinClass({ code, name: `Learner ${number}` }, learner)
    learners.push(learner)
  }
  return { classId, code, teacher, learners }
}

/** Somebody who joined a class by its code and was given a role. */
export async function addMember(classId: string, role: 'teacher' | 'assistant' | 'learner'): Promise<Actor> {
  const actor = await makePerson()
  await database.member.create({ data: { classId, userId: actor.id, role, name: `A ${role}` } })
  return actor
}

/** The row of a person in a class. */
export async function memberIdOf(classId: string, actor: Actor): Promise<string> {
  const { id } = await database.member.findUniqueOrThrow({
    where: { classId_userId: { classId, userId: actor.id } },
  })
  return id
}

/** A class with a quiz of three questions that its teacher made and assigned. */
export async function makeAssignment(options: Partial<AssignmentRules> & { learners?: number } = {}) {
  const { learners, ...rules } = options
  const made = await makeClass({ learners })
  const quiz = await makeQuiz(made.teacher)
  const given = { feedback: 'submitted' as const, ...rules }
  const { assignmentId } = await assignQuiz(
    { classId: made.classId, quizId: quiz.quizId, ...given },
    made.teacher,
  )
  return { ...made, ...quiz, assignmentId }
}

/** An attempt at an assignment; the given positions are answered rightly, the rest wrongly, and it is submitted. */
export async function playAssigned(assignmentId: string, actor: Actor, right: number[]) {
  const { attemptId } = await startAssigned({ assignmentId }, actor)
  return answerAll(attemptId, actor, right)
}
