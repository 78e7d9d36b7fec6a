import { clock } from '../clock.ts'
import { database, type Transaction } from '../database/client.ts'
import { moveAttempts } from './move-attempts.ts'
import { moveCards } from './move-cards.ts'
import { moveMemberships } from './move-memberships.ts'
import { moveNotices } from './move-notices.ts'
import { moveReports } from './move-reports.ts'
import { recordAudit } from './record-audit.ts'
import { rowsPointingAt } from './rows-pointing-at.ts'

/**
 * A guest signs in to an account they have: everything of the guest becomes the account's, and the guest is no
 * more, in one transaction. Nothing is ever deleted with the guest: if a row would be left behind, all is undone.
 * Returns whether there was a guest to merge.
 */
export async function mergeGuest(guestId: string, userId: string): Promise<boolean> {
  return database.$transaction(
    async (tx) => {
      await lockClasses(tx, guestId)
      if (!(await lockBoth(tx, guestId, userId))) return false
      await lockAttempts(tx, [guestId, userId])
      await moveArticles(tx, guestId, userId)
      await moveOwned(tx, guestId, userId)
      await moveAttempts(tx, guestId, userId)
      await addScores(tx, guestId, userId)
      await moveCards(tx, guestId, userId)
      await moveReports(tx, guestId, userId)
      await moveMemberships(tx, guestId, userId)
      await moveNotices(tx, guestId, userId)
      const left = await rowsPointingAt(tx, 'User', guestId, ['Session', 'Account'])
      if (left.length > 0) throw new Error(`Merging a guest would lose ${left.join(', ')}`)
      await tx.user.delete({ where: { id: guestId }, select: { id: true } })
      await recordAudit(tx, { actorId: userId, action: 'guest-linked', subject: guestId })
      return true
    },
    { timeout: 20_000 },
  )
}

/** Teachers who give the guest a score or more time do so before, or wait and find the member that the two have become. */
async function lockClasses(tx: Transaction, guestId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Class" WHERE "ownerId" = ${guestId}::uuid
      OR id IN (SELECT "classId" FROM "Member" WHERE "userId" = ${guestId}::uuid)
      OR id IN (SELECT "classId" FROM "Assignment" WHERE "assignedById" = ${guestId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`
}

/** Waits for answers that are being saved. What is being submitted or corrected holds the person, and is done by now. */
async function lockAttempts(tx: Transaction, userIds: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Attempt" WHERE "userId" = ANY(${userIds}::uuid[]) AND state <> 'discarded'
    ORDER BY id FOR UPDATE`
}

/** Holds both rows, so that nothing new can be hung on the guest meanwhile; false unless guest and account. */
async function lockBoth(tx: Transaction, guestId: string, userId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string; isAnonymous: boolean }[]>`
    SELECT id, "isAnonymous" FROM "User" WHERE id IN (${guestId}::uuid, ${userId}::uuid) ORDER BY id FOR UPDATE`
  const anonymous = new Map(rows.map((row) => [row.id, row.isAnonymous]))
  return anonymous.get(guestId) === true && anonymous.get(userId) === false
}

/** An article that both have is one: what hangs on the guest's copy goes to the account's, whose text is equal. */
async function moveArticles(tx: Transaction, guestId: string, userId: string): Promise<void> {
  const twice = await tx.$queryRaw<{ copy: string; own: string }[]>`
    SELECT g.id AS copy, a.id AS own FROM "Article" g
    JOIN "Article" a ON a."contentHash" = g."contentHash" AND a."publishedOn" = g."publishedOn"
      AND a.title = g.title
    WHERE g."addedById" = ${guestId}::uuid AND a."addedById" = ${userId}::uuid`
  for (const { copy, own } of twice) {
    await giveWay(tx, copy, own)
    const move = { where: { articleId: copy }, data: { articleId: own } }
    await tx.generation.updateMany(move)
    await tx.fact.updateMany(move)
    await tx.question.updateMany(move)
    await tx.quiz.updateMany(move)
    const left = await rowsPointingAt(tx, 'Article', copy)
    if (left.length > 0) throw new Error(`Merging an article would lose ${left.join(', ')}`)
    await tx.article.delete({ where: { id: copy }, select: { id: true } })
  }
  await tx.article.updateMany({ where: { addedById: guestId }, data: { addedById: userId } })
}

/** An article has one generation at a time: of two that run for the same text, the account's own goes on. */
async function giveWay(tx: Transaction, copy: string, own: string): Promise<void> {
  const active = { in: ['queued' as const, 'running' as const] }
  if ((await tx.generation.count({ where: { articleId: own, state: active } })) === 0) return
  await tx.generation.updateMany({
    where: { articleId: copy, state: active },
    data: {
      state: 'failed',
      error: 'Questions about this article were being made already.',
      finishedAt: clock.now(),
    },
  })
}

async function moveOwned(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.generation.updateMany({ where: { requestedById: guestId }, data: { requestedById: userId } })
  await tx.question.updateMany({ where: { ownerId: guestId }, data: { ownerId: userId } })
  await tx.quiz.updateMany({ where: { ownerId: guestId }, data: { ownerId: userId } })
  await tx.class.updateMany({ where: { ownerId: guestId }, data: { ownerId: userId } })
  await tx.assignment.updateMany({ where: { assignedById: guestId }, data: { assignedById: userId } })
  await tx.grade.updateMany({ where: { byId: guestId }, data: { byId: userId } })
  await tx.regrade.updateMany({ where: { byId: guestId }, data: { byId: userId } })
  await tx.auditLog.updateMany({ where: { actorId: guestId }, data: { actorId: userId } })
}

/** Tables and rows in the order in which handing in writes them. */
async function addScores(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "TopicScore" AS t ("userId", topic, score, "maxScore", questions, correct)
    SELECT ${userId}::uuid, topic, score, "maxScore", questions, correct
    FROM "TopicScore" WHERE "userId" = ${guestId}::uuid ORDER BY topic
    ON CONFLICT ("userId", topic) DO UPDATE SET score = t.score + excluded.score,
      "maxScore" = t."maxScore" + excluded."maxScore", questions = t.questions + excluded.questions,
      correct = t.correct + excluded.correct`
  await tx.topicScore.deleteMany({ where: { userId: guestId } })
  await tx.$executeRaw`
    INSERT INTO "FactScore" AS f ("userId", "factId", questions, correct, missed, "lastAt")
    SELECT ${userId}::uuid, "factId", questions, correct, missed, "lastAt"
    FROM "FactScore" WHERE "userId" = ${guestId}::uuid ORDER BY "factId"
    ON CONFLICT ("userId", "factId") DO UPDATE SET questions = f.questions + excluded.questions,
      correct = f.correct + excluded.correct, missed = f.missed + excluded.missed,
      "lastAt" = greatest(f."lastAt", excluded."lastAt")`
  await tx.factScore.deleteMany({ where: { userId: guestId } })
  await tx.$executeRaw`
    INSERT INTO "DayScore" AS d ("userId", day, score, "maxScore", questions, correct, attempts, seconds)
    SELECT ${userId}::uuid, day, score, "maxScore", questions, correct, attempts, seconds
    FROM "DayScore" WHERE "userId" = ${guestId}::uuid ORDER BY day
    ON CONFLICT ("userId", day) DO UPDATE SET score = d.score + excluded.score,
      "maxScore" = d."maxScore" + excluded."maxScore", questions = d.questions + excluded.questions,
      correct = d.correct + excluded.correct, attempts = d.attempts + excluded.attempts,
      seconds = d.seconds + excluded.seconds`
  await tx.dayScore.deleteMany({ where: { userId: guestId } })
}
