import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { isUuid, notFound, recordId } from '#lib/database/record-id.ts'
import { isUniqueViolation } from '#lib/database/unique-violation.ts'
import { AppError } from '#lib/errors.ts'
import { takeableBy } from '#lib/quizzes/quiz-store.ts'
import { refuseKeptBack } from '#lib/quizzes/refuse-kept-back.ts'
import { assignQuiz, KEPT_BACK } from './assign-quiz.ts'
import type { AssignmentForm } from './assignment-fields.ts'
import { type AssignmentSettings, parseAssignment } from './assignment-form.ts'
import { classNameSchema } from './class-name.ts'
import { openClassesWhere } from './class-store.ts'
import { openClass } from './open-class.ts'

type AssignByForm = {
  quizId: string
  /** A class of this teacher, or none for a new one. */
  classId: string
  /** The name of the new class. */
  className: string
  form: AssignmentForm
  /** A UUID of this form: sent twice, it assigns once. */
  once?: string
}

/**
 * Assigns a quiz as the form says, to a class that is there or to one that is opened for it. A class is opened only when
 * all else is right. Throws `invalid` with sentences by field.
 */
export async function assignByForm(
  input: AssignByForm,
  actor: Actor,
): Promise<{ classId: string; assignmentId: string }> {
  const quizId = recordId(input.quizId, 'quiz')
  const quiz = await database.quiz.findFirst({
    where: { id: quizId, ...takeableBy(actor) },
    select: { _count: { select: { items: true } } },
  })
  if (!quiz) throw notFound('quiz')
  if (quiz._count.items === 0) throw new AppError('invalid', 'This quiz has no questions yet.')
  if (actor.isGuest) {
    throw new AppError('invalid', 'Make an account first: a class needs a teacher who comes back.')
  }
  await refuseKeptBack(database, quizId, actor, KEPT_BACK)
  const timeZone = input.classId === '' ? actor.timeZone : await zoneOf(input.classId, actor)
  const settings = parse(input, timeZone)
  const once = isUuid(input.once) ? input.once : undefined
  const classId = input.classId || (await openOnce({ name: input.className, id: once }, actor))
  const { assignmentId } = await assignQuiz({ ...settings, classId, quizId, id: once }, actor)
  return { classId, assignmentId }
}

/** The class that this form opened already, or a new one. */
async function openOnce(input: { name: string; id: string | undefined }, actor: Actor): Promise<string> {
  try {
    return (await openClass(input, actor)).classId
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const { id, name } = input
    const mine = { id, name: classNameSchema.parse(name), ownerId: actor.id }
    const known = await database.class.findFirst({ where: mine, select: { id: true } })
    return known?.id ?? (await openClass({ name }, actor)).classId
  }
}

async function zoneOf(classId: string, actor: Actor): Promise<string> {
  const row = await database.class.findFirst({
    where: { id: recordId(classId, 'class'), ...openClassesWhere(actor, 'teach') },
    select: { timeZone: true },
  })
  if (!row) throw notFound('class')
  return row.timeZone
}

/** All that is wrong with the form, the name of a new class included. */
function parse({ classId, className, form }: AssignByForm, timeZone: string): AssignmentSettings {
  const name = classId === '' ? classNameSchema.safeParse(className) : null
  const found: Record<string, string[]> = {}
  if (name && !name.success) found.className = name.error.issues.map(({ message }) => message)
  try {
    const settings = parseAssignment(form, timeZone, clock.now())
    if (!found.className) return settings
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    Object.assign(found, error.fields)
  }
  throw new AppError('invalid', 'This cannot be assigned yet.', { fields: found })
}
