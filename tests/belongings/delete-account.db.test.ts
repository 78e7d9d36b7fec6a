import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../lib/accounts/actor.ts'
import { emailKey } from '../../lib/accounts/auth-requests.ts'
import { countTry } from '../../lib/accounts/count-try.ts'
import { countedFor } from '../../lib/accounts/counted-for.ts'
import { limits } from '../../lib/accounts/limits.ts'
import { makeResetLink } from '../../lib/accounts/make-reset-link.ts'
import { readReview } from '../../lib/attempts/read-review.ts'
import { startAttempt } from '../../lib/attempts/start-attempt.ts'
import { deleteAccount } from '../../lib/belongings/delete-account.ts'
import { database } from '../../lib/database/client.ts'
import { addClassWork } from '../support/add-class-work.ts'
import { addLearning } from '../support/add-learning.ts'
import { addWork } from '../support/add-work.ts'
import { AuthBrowser, testAuth } from '../support/auth-browser.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'
import { everything, placesOf } from './everything.ts'

const auth = testAuth()
const email = 'ada.lovelace@example.org'
const name = 'Ada Lovelace-Unmistakable'
const password = 'correct horse'
let browser: AuthBrowser
let ada: Actor

beforeEach(async () => {
  await database.attempt.deleteMany()
  await database.class.deleteMany()
  await database.user.deleteMany()
  await database.quiz.deleteMany()
  await database.question.deleteMany()
  await database.article.deleteMany()
  await database.tries.deleteMany()
  await database.auditLog.deleteMany()
  browser = new AuthBrowser(auth)
  await browser.post('/sign-up/email', { name, email, password })
  ada = { id: (await browser.whoami())?.id ?? '', name, isGuest: false, timeZone: 'UTC' }
})

/** What a person learnt, as rows. */
async function learning(userId: string) {
  const rows = await everything()
  const attempts = rows.get('Attempt')?.filter((row) => row.userId === userId) ?? []
  const ids = new Set(attempts.map((row) => row.id))
  const own = ['TopicScore', 'DayScore', 'FactScore', 'AttemptTopic', 'Card', 'ReviewLog']
  return {
    attempts,
    responses: rows.get('Response')?.filter((row) => ids.has(row.attemptId)),
    ...Object.fromEntries(
      own.map((table) => [table, rows.get(table)?.filter((row) => row.userId === userId)]),
    ),
    reports: rows.get('ProblemReport')?.filter((row) => row.reporterId === userId),
  }
}

async function learnWith(userId: string, attemptId: string) {
  const response = await database.response.findFirstOrThrow({
    where: { attemptId },
    orderBy: { position: 'asc' },
    select: { versionId: true, version: { select: { question: { select: { factId: true } } } } },
  })
  const factId = response.version.question.factId ?? ''
  await addLearning(userId, { attemptId, versionId: response.versionId, factId })
}

describe('an account that is deleted', () => {
  test('leaves no trace of id, name and e-mail address but the id in the log', async () => {
    const quiz = await makeQuiz(ada)
    const { attemptId } = await play(quiz.quizId, ada, [0])
    await learnWith(ada.id, attemptId)
    await addWork(ada.id)
    await addClassWork(ada)
    await makeResetLink({ email }, auth)
    for (const key of countedFor({ id: ada.id, email })) {
      await countTry(key, { ...limits.account, tries: 1 })
    }
    const words = [ada.id, email, name]
    expect((await placesOf([...words, emailKey(email)])).length).toBeGreaterThan(20)
    await deleteAccount({ password }, ada)
    expect(await placesOf(words)).toEqual(['AuditLog.actorId'])
    // What is left of the hash of the address: how many letters went there, for some hours.
    expect(await placesOf([emailKey(email)])).toEqual(['Tries.key'])
    const tries = await database.tries.findMany({ where: { key: { contains: emailKey(email) } } })
    expect(tries.map(({ key }) => key)).toEqual([`letter account ${emailKey(email)}`])
    const last = await database.auditLog.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(last).toMatchObject({ actorId: ada.id, action: 'account-deleted', subject: null })
    expect(await browser.whoami()).toBeNull()
    expect((await browser.post('/sign-in/email', { email, password })).status).toBe(401)
  })

  test('takes along what nobody else used: articles, facts, questions, quizzes', async () => {
    await makeQuiz(ada)
    await addWork(ada.id)
    await deleteAccount({ password }, ada)
    const left = [...(await everything())].filter(([, rows]) => rows.length > 0).map(([table]) => table)
    expect(left).toEqual(['AuditLog', 'Tries', '_prisma_migrations']) // tries of the address, not of the person
  })

  test('takes nothing from others: attempts, scores, cards and reviews stay as they were', async () => {
    const eve = await makePerson()
    const { quizId, articleId } = await makeQuiz(ada)
    await addWork(ada.id)
    await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
    const done = await play(quizId, eve, [1])
    await learnWith(eve.id, done.attemptId)
    const open = await startAttempt({ quizId }, eve)
    const before = await learning(eve.id)
    const review = await readReview({ attemptId: done.attemptId }, eve)
    await deleteAccount({ password }, ada)
    expect(await learning(eve.id)).toEqual(before)
    const { next: _, ...seen } = await readReview({ attemptId: done.attemptId }, eve)
    expect(seen).toEqual({ ...review, next: undefined })
    expect(before.attempts.map((row) => row.id).sort()).toEqual([done.attemptId, open.attemptId].sort())
    // Only what Eve uses is left, and it is nobody's.
    const quizzes = await database.quiz.findMany()
    expect(quizzes).toMatchObject([{ id: quizId, ownerId: null, visibility: 'private' }])
    const articles = await database.article.findMany()
    expect(articles).toMatchObject([{ id: articleId, addedById: null, visibility: 'private' }])
    expect(await database.question.count({ where: { articleId: { not: articleId } } })).toBe(0)
    await expect(startAttempt({ quizId }, await makePerson())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('keeps a fact that somebody else learns, with its questions', async () => {
    const eve = await makePerson()
    const work = await addWork(ada.id)
    const question = await database.question.findFirstOrThrow({ where: { articleId: work.articleId } })
    await database.card.create({
      data: { userId: eve.id, factId: question.factId ?? '', origin: 'chosen', due: new Date() },
    })
    await deleteAccount({ password }, ada)
    const kept = await database.question.findUniqueOrThrow({ where: { id: question.id } })
    expect(kept).toMatchObject({ ownerId: null, factId: question.factId, articleId: work.articleId })
    expect(await database.quiz.count()).toBe(0)
  })

  test('waits for somebody who is just starting one of its quizzes, and leaves them their attempt', async () => {
    const eve = await makePerson()
    const { quizId } = await makeQuiz(ada)
    await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
    let removal: Promise<void> | undefined
    const { id } = await database.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT id FROM "Quiz" WHERE id = ${quizId}::uuid FOR KEY SHARE`
        removal = deleteAccount({ password }, ada)
        await expect
          .poll(() => database.$queryRaw`SELECT 1 FROM pg_locks WHERE NOT granted`, { timeout: 20_000 })
          .not.toEqual([])
        const edition = await tx.quizEdition.create({
          data: { quizId, number: 9, title: 'A quiz', items: [], itemsHash: 'b'.repeat(64) },
        })
        return tx.attempt.create({
          data: { userId: eve.id, quizId, editionId: edition.id, number: 1, seed: 1, maxScore: 100 },
        })
      },
      { timeout: 60_000 },
    )
    await removal
    expect(await database.attempt.count({ where: { id } })).toBe(1)
  })

  test('needs the password; after ten wrong ones there is a wait', async () => {
    const wrong = () => deleteAccount({ password: 'not this one' }, ada)
    for (let n = 0; n < 10; n += 1) {
      await expect(wrong()).rejects.toMatchObject({
        code: 'invalid',
        fields: { password: [expect.anything()] },
      })
    }
    await expect(deleteAccount({ password }, ada)).rejects.toMatchObject({ code: 'rate-limited' })
    await expect(deleteAccount({ password: null }, { ...ada, isGuest: true })).rejects.toMatchObject({
      code: 'signed-out',
    })
    expect(await browser.whoami()).toMatchObject({ id: ada.id })
  })
})

test('a guest who is deleted leaves nothing, without a password', async () => {
  const guest = await makePerson({ isGuest: true })
  await addWork(guest.id)
  await deleteAccount({ password: null }, guest)
  expect(await placesOf([guest.id])).toEqual(['AuditLog.actorId'])
})
