import type { Actor } from '#lib/accounts/actor.ts'
import { countTry } from '#lib/accounts/count-try.ts'
import { passwordTries } from '#lib/accounts/counted-for.ts'
import { type Limit, limits } from '#lib/accounts/limits.ts'
import { giveBackTry } from '#lib/accounts/tries-store.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { editionItemsSchema } from '#lib/quizzes/edition.ts'
import { createAttempt } from './create-attempt.ts'
import { settleAttemptsOf } from './settle-attempts.ts'
import { endOfTask, OBSTACLES, samePassword } from './start-rules.ts'
import { type LearnerTask, obstacleIn, taskFor } from './task-store.ts'

type Start = {
  assignmentId: string
  /** Where its learner found it; under another class it is not found. */
  classId?: string
  password?: string
  /** That of the request: wrong passwords are counted for it, because guests are made without end. */
  address?: string
}

/**
 * Starts an attempt at an assignment of this learner. The one in progress, if there is one, is the answer. Throws
 * `conflict` where it cannot be started, `invalid` for a wrong password, `rate-limited` for too many of them.
 */
export async function startAssigned(input: Start, actor: Actor): Promise<{ attemptId: string }> {
  const assignmentId = recordId(input.assignmentId, 'assignment')
  const classId = input.classId === undefined ? undefined : recordId(input.classId, 'class')
  await settleAttemptsOf(actor)
  const seen = await taskFor(database, assignmentId, actor, classId)
  const known = runningIn(seen)
  if (known) return { attemptId: known }
  refuse(seen, actor)
  if (seen.row.password) {
    const counted = countedTries({ assignmentId, address: input.address }, actor)
    await askPassword(seen.row.password, input.password ?? '', counted)
  }
  return database.$transaction(async (tx) => {
    await takeTurn(tx, { assignmentId, quizId: seen.row.quizId, memberId: seen.memberId }, actor)
    const task = await taskFor(tx, assignmentId, actor)
    const running = runningIn(task)
    if (running) return { attemptId: running }
    refuse(task, actor)
    const { row, rules, given, taken } = task
    const attemptId = await createAttempt(tx, {
      userId: actor.id,
      quizId: row.quizId,
      editionId: row.editionId,
      assignmentId,
      items: editionItemsSchema.parse(row.edition.items),
      shuffle: row.shuffle,
      feedback: rules.feedback,
      dueAt: rules.dueAt,
      timeLimit: rules.timeLimit,
      timeFactor: given.timeFactor,
      closesAt: endOfTask(rules, taken),
    })
    return { attemptId }
  })
}

/**
 * A person's starts take turns; and none runs beside a change of the rules or of what its learner is given, which would
 * not find the attempt that is being made.
 */
async function takeTurn(
  tx: Transaction,
  of: { assignmentId: string; quizId: string; memberId: string },
  actor: Actor,
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT id FROM "Quiz" WHERE id = ${of.quizId}::uuid FOR KEY SHARE`
  await tx.$queryRaw`SELECT id FROM "Assignment" WHERE id = ${of.assignmentId}::uuid FOR SHARE`
  await tx.$queryRaw`SELECT id FROM "Member" WHERE id = ${of.memberId}::uuid FOR SHARE`
}

const runningIn = ({ row }: LearnerTask): string | undefined =>
  row.attempts.find(({ state }) => state === 'inProgress')?.id

function refuse(task: LearnerTask, actor: Actor): void {
  const obstacle = obstacleIn(task, actor, clock.now())
  if (obstacle) throw new AppError('conflict', OBSTACLES[obstacle])
}

type Counted = { key: string; limit: Limit }

/** Whoever has no tries left of their own uses up none of those who stand behind the same address. */
function countedTries(
  { assignmentId, address }: { assignmentId: string; address: string | undefined },
  actor: Actor,
): Counted[] {
  const own = { key: passwordTries(actor.id), limit: limits.account }
  if (!address) return [own]
  return [own, { key: `assignment address ${address} ${assignmentId}`, limit: limits.taskAddress }]
}

/** Tries are counted before they are looked at, so that a word cannot be guessed by trying many. */
async function askPassword(password: string, typed: string, counted: Counted[]): Promise<void> {
  const wrong = (sentence: string) => new AppError('invalid', sentence, { fields: { password: [sentence] } })
  if (typed.trim() === '') throw wrong('Type the password that your teacher says in class.')
  for (const { key, limit } of counted) await countTry(key, limit)
  if (!samePassword(typed, password)) throw wrong('This is not the password. Ask your teacher for it.')
  for (const { key } of counted) await giveBackTry(key, clock.now())
}
