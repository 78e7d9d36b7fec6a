import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { takeableBy } from '#lib/quizzes/quiz-store.ts'
import type { AssignmentForm } from './assignment-fields.ts'
import { openClassesWhere } from './class-store.ts'
import { newAssignmentForm } from './new-assignment.ts'

export type Learner = { id: string; name: string }

export type AssignOptions = {
  quizId: string
  quizTitle: string
  questions: number
  isPublic: boolean
  /** The classes in which this person teaches, by name. */
  classes: { id: string; name: string; timeZone: string; learners: number }[]
  /** The class that was asked for. */
  chosen: { id: string; name: string; timeZone: string; learners: Learner[] } | null
  /** As it is offered at first. */
  form: AssignmentForm
}

/** What a teacher may choose when a quiz is assigned. Throws `not-found` for a quiz or a class that is not theirs. */
export async function readAssignOptions(
  input: { quizId: string; classId?: string },
  actor: Actor,
): Promise<AssignOptions> {
  const quizId = recordId(input.quizId, 'quiz')
  const quiz = await database.quiz.findFirst({
    where: { id: quizId, ...takeableBy(actor) },
    select: { title: true, visibility: true, _count: { select: { items: true } } },
  })
  if (!quiz) throw notFound('quiz')
  const rows = await database.class.findMany({
    where: openClassesWhere(actor, 'teach'),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      name: true,
      timeZone: true,
      _count: { select: { members: { where: { role: 'learner', state: 'active' } } } },
    },
  })
  const classes = rows.map(({ _count, ...row }) => ({ ...row, learners: _count.members }))
  const chosenId = input.classId ? recordId(input.classId, 'class') : null
  const chosen = classes.find(({ id }) => id === chosenId)
  if (chosenId && !chosen) throw notFound('class')
  const timeZone = chosen?.timeZone ?? actor.timeZone
  return {
    quizId,
    quizTitle: quiz.title,
    questions: quiz._count.items,
    isPublic: quiz.visibility === 'public',
    classes,
    chosen: chosen ? { ...chosen, learners: await learnersIn(chosen.id) } : null,
    form: newAssignmentForm({ title: quiz.title, timeZone, now: clock.now() }),
  }
}

function learnersIn(classId: string): Promise<Learner[]> {
  return database.member.findMany({
    where: { classId, role: 'learner', state: 'active' },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}
