import { countedFor } from '#lib/accounts/counted-for.ts'
import { dropLinks } from '#lib/accounts/email-links.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import type { Transaction } from '#lib/database/client.ts'
import { holdClasses, leaveClasses } from './leave-classes.ts'

/** 5,000 attempts with their responses are tens of thousands of rows. */
export const REMOVAL = { maxWait: 20_000, timeout: 120_000 }

/**
 * Removes a person and all that is theirs, in the given transaction; false when there is no such guest or account. What
 * others answered or learn with stays as nobody's, and is listed nowhere; the audit log keeps the id.
 */
export async function removePerson(tx: Transaction, who: { id: string; isGuest: boolean }): Promise<boolean> {
  const { id } = who
  const taught = await holdClasses(tx, id)
  const [person] = await tx.$queryRaw<{ email: string }[]>`
    SELECT email FROM "User" WHERE id = ${id}::uuid AND "isAnonymous" = ${who.isGuest} FOR UPDATE`
  if (!person) return false
  // In this order: what is gone is no use of what comes after.
  await holdQuizzes(tx, id)
  await tx.assignment.updateMany({ where: { assignedById: id }, data: { assignedById: null } })
  await removeLearning(tx, id)
  await leaveClasses(tx, id, taught)
  await removeQuizzes(tx, id)
  await removeQuestions(tx, id)
  await removeArticles(tx, id)
  await removeTraces(tx, id, person.email)
  await tx.user.delete({ where: { id }, select: { id: true } })
  return true
}

/** Whoever starts one of the quizzes now has begun before, and counts, or waits and finds it gone. */
async function holdQuizzes(tx: Transaction, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Quiz" WHERE "ownerId" = ${userId}::uuid ORDER BY id FOR UPDATE`
}

/** With the attempts go their responses, with the cards their reviews. */
async function removeLearning(tx: Transaction, userId: string): Promise<void> {
  await tx.attempt.deleteMany({ where: { userId } })
  await tx.card.deleteMany({ where: { userId } })
  await tx.reviewLog.deleteMany({ where: { userId } })
  await tx.factScore.deleteMany({ where: { userId } })
  await tx.problemReport.deleteMany({ where: { reporterId: userId } })
}

/** What is assigned stays, also before the first attempt: its class has nothing else to take. */
async function removeQuizzes(tx: Transaction, ownerId: string): Promise<void> {
  await tx.quiz.deleteMany({ where: { ownerId, attempts: { none: {} }, assignments: { none: {} } } })
  await tx.quizShare.deleteMany({ where: { quiz: { ownerId } } })
  await tx.quiz.updateMany({
    where: { ownerId },
    data: { ownerId: null, visibility: 'private', description: '' },
  })
}

/**
 * A question is in use where it was answered or reviewed, stands in a quiz or in an edition that is assigned, or asks
 * for a fact that is learnt.
 */
async function removeQuestions(tx: Transaction, ownerId: string): Promise<void> {
  // Those of editions become nobody's at once, and are none of the rest.
  await tx.$executeRaw`
    UPDATE "Question" q SET "ownerId" = NULL FROM "QuestionVersion" v
    WHERE q."ownerId" = ${ownerId}::uuid AND v."questionId" = q.id AND v.id IN (
      SELECT (item->>'versionId')::uuid FROM "QuizEdition" e, jsonb_array_elements(e.items) AS item
      WHERE e.id IN (SELECT "editionId" FROM "Assignment"))`
  const uses = [{ responses: { some: {} } }, { items: { some: {} } }, { reviews: { some: {} } }]
  const unused = { NOT: { OR: [{ versions: { some: { OR: uses } } }, { fact: { cards: { some: {} } } }] } }
  await tx.question.deleteMany({ where: { ownerId, ...unused } })
  await tx.question.updateMany({ where: { ownerId }, data: { ownerId: null } })
}

async function removeArticles(tx: Transaction, userId: string): Promise<void> {
  const none = { none: {} }
  await tx.generation.deleteMany({ where: { requestedById: userId } })
  await tx.fact.deleteMany({
    where: { article: { addedById: userId }, questions: none, cards: none, factScores: none },
  })
  await tx.article.deleteMany({ where: { addedById: userId, questions: none, quizzes: none, facts: none } })
  await tx.article.updateMany({
    where: { addedById: userId },
    data: { addedById: null, visibility: 'private' },
  })
}

/** Links that were sent, counted tries, and the person's name in the log. */
async function removeTraces(tx: Transaction, id: string, email: string): Promise<void> {
  const keys = countedFor({ id, email })
  await dropLinks(tx, id)
  // Letters to an address stay counted: signing up and leaving in turns must not send more of them.
  await tx.tries.deleteMany({ where: { key: { in: keys }, NOT: { key: { startsWith: 'letter ' } } } })
  await tx.auditLog.updateMany({ where: { subject: { in: [id, ...keys] } }, data: { subject: null } })
  await recordAudit(tx, { actorId: id, action: 'account-deleted' })
}
