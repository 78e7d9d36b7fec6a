import { describe, expect, test, vi } from 'vitest'
import { mergeGuest } from '../../lib/accounts/merge-guest.ts'
import { rowsPointingAt } from '../../lib/accounts/rows-pointing-at.ts'
import { findAndLock } from '../../lib/attempts/attempt-store.ts'
import { database } from '../../lib/database/client.ts'
import { addClassWork } from '../support/add-class-work.ts'
import { addWork, type Work } from '../support/add-work.ts'
import { AuthBrowser } from '../support/auth-browser.ts'
import { auth, belongings, guestEach, password, signUp } from '../support/guest-browser.ts'

const of = guestEach()

/** Whether a transaction waits for a row that another holds. */
async function isSomebodyWaiting(): Promise<boolean> {
  const waiting = await database.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return waiting.length > 0
}

describe('a guest who signs in to an account', () => {
  test('brings everything along, and the guest is no more', async () => {
    const { id } = await signUp(of.email)
    await addWork(of.guestId)
    const before = await belongings(of.guestId)
    const response = await of.guest.post('/sign-in/email', { email: of.email, password })
    expect(response.status).toBe(200)
    expect(await of.guest.whoami()).toMatchObject({ id, isAnonymous: false })
    expect(await belongings(id)).toEqual(before)
    expect(await database.user.count({ where: { id: of.guestId } })).toBe(0)
    expect(
      await database.auditLog.count({ where: { action: 'guest-linked', actorId: id, subject: of.guestId } }),
    ).toBe(1)
  })

  test('stays a guest after a wrong password', async () => {
    await signUp(of.email)
    await addWork(of.guestId)
    const before = await belongings(of.guestId)
    expect((await of.guest.post('/sign-in/email', { email: of.email, password: 'wrong one' })).status).toBe(
      401,
    )
    expect(await of.guest.whoami()).toMatchObject({ id: of.guestId })
    expect(await belongings(of.guestId)).toEqual(before)
  })

  test('keeps both shares of the scores', async () => {
    const { id } = await signUp(of.email)
    const { factId } = await addWork(id, { savedAt: new Date('2026-01-05') })
    await addWork(of.guestId, { factId, savedAt: new Date('2026-01-03') })
    await of.guest.post('/sign-in/email', { email: of.email, password })
    const { topics, days, facts, attempts, attemptTopics } = await belongings(id)
    expect(facts).toEqual([{ factId, questions: 6, correct: 2, missed: 4, lastAt: new Date('2026-01-05') }])
    expect(attemptTopics).toHaveLength(2)
    expect(attempts).toEqual(expect.arrayContaining(attemptTopics))
    expect(topics).toEqual([{ topic: 'World', score: 600, maxScore: 1000, questions: 10, correct: 6 }])
    expect(days).toEqual([
      {
        day: new Date('2026-01-02'),
        score: 600,
        maxScore: 1000,
        questions: 10,
        correct: 6,
        attempts: 2,
        seconds: 120,
      },
    ])
  })

  test.each([
    ['the guest’s', '2026-01-05', '2026-01-03'],
    ['the account’s own', '2026-01-03', '2026-01-05'],
  ])('keeps one card of a fact that both learn: %s, which was reviewed last', async (_, guestAt, ownAt) => {
    const { id } = await signUp(of.email)
    const { factId } = await addWork(id, { savedAt: new Date(ownAt) })
    await addWork(of.guestId, { factId, savedAt: new Date(guestAt) })
    const before = [await belongings(id), await belongings(of.guestId)]
    await of.guest.post('/sign-in/email', { email: of.email, password })
    const { cards, reviews } = await belongings(id)
    expect(await database.card.findMany({ where: { userId: id } })).toMatchObject([
      { id: cards[0], factId, lastReview: new Date('2026-01-05') },
    ])
    expect(reviews.toSorted()).toEqual(before.flatMap((one) => one.reviews).toSorted())
    expect(await database.reviewLog.count({ where: { cardId: cards[0] } })).toBe(2)
  })

  test('keeps all attempts at a quiz that both took, numbered on', async () => {
    const { id } = await signUp(of.email)
    const own = await addWork(id)
    await addWork(of.guestId, { quizId: own.quizId, editionId: own.editionId })
    const before = await belongings(of.guestId)
    await of.guest.post('/sign-in/email', { email: of.email, password })
    const attempts = await database.attempt.findMany({
      where: { userId: id, quizId: own.quizId },
      orderBy: { number: 'asc' },
      select: { id: true, number: true, state: true },
    })
    expect(attempts.map((attempt) => attempt.number)).toEqual([1, 2, 3, 4])
    expect(attempts.map((attempt) => attempt.id)).toEqual(expect.arrayContaining(before.attempts))
    expect(attempts.filter((attempt) => attempt.state === 'submitted')).toHaveLength(2)
  })

  test.each([
    ['guest', 2, 1],
    ['account', 1, 2],
  ])(
    'goes on with the attempt that was worked on last, when that is the %s’s',
    async (whose, guestHour, ownHour) => {
      const { id } = await signUp(of.email)
      const own = await addWork(id, { savedAt: new Date(Date.UTC(2026, 0, 2, ownHour)) })
      const theirs = await addWork(of.guestId, {
        quizId: own.quizId,
        editionId: own.editionId,
        savedAt: new Date(Date.UTC(2026, 0, 2, guestHour)),
      })
      expect((await of.guest.post('/sign-in/email', { email: of.email, password })).status).toBe(200)
      const state = async (work: Work) =>
        (await database.attempt.findUniqueOrThrow({ where: { id: work.openAttemptId } })).state
      const [first, second] = whose === 'guest' ? [theirs, own] : [own, theirs]
      expect(await state(first)).toBe('inProgress')
      expect(await state(second)).toBe('discarded')
      expect(await database.response.count({ where: { attemptId: second.openAttemptId } })).toBe(1)
    },
  )

  test('has an article that both added once, with the questions and quizzes of both', async () => {
    const { id } = await signUp(of.email)
    const own = await addWork(id, { text: 'The same text.', generation: 'running' })
    const theirs = await addWork(of.guestId, { text: 'The same text.', generation: 'running' })
    expect((await of.guest.post('/sign-in/email', { email: of.email, password })).status).toBe(200)
    const { articles, questions, quizzes, generations } = await belongings(id)
    expect(articles).toEqual([own.articleId])
    expect(questions).toHaveLength(2)
    expect(quizzes).toHaveLength(2)
    expect(generations).toHaveLength(2)
    expect(await database.question.count({ where: { articleId: own.articleId } })).toBe(2)
    expect(await database.fact.count({ where: { articleId: own.articleId } })).toBe(2)
    const running = await database.generation.findMany({
      where: { articleId: own.articleId, state: 'running' },
    })
    expect(running).toHaveLength(1)
    expect(await database.generation.count({ where: { id: theirs.generationId } })).toBe(1)
  })

  test('loses nothing when the merge fails: all is undone and the browser stays the guest’s', async () => {
    const { id } = await signUp(of.email)
    await addWork(of.guestId)
    const before = await belongings(of.guestId)
    const sessions = await database.session.count({ where: { userId: id } })
    await database.$executeRaw`CREATE TABLE "Keepsake" ("ownerId" uuid REFERENCES "User"(id) ON DELETE CASCADE)`
    await database.$executeRaw`INSERT INTO "Keepsake" VALUES (${of.guestId}::uuid)`
    try {
      expect((await of.guest.post('/sign-in/email', { email: of.email, password })).status).toBe(500)
      expect(await of.guest.whoami()).toMatchObject({ id: of.guestId, isAnonymous: true })
      expect(await belongings(of.guestId)).toEqual(before)
      expect(await database.$queryRaw`SELECT 1 FROM "Keepsake"`).toHaveLength(1)
      expect(await database.session.count({ where: { userId: id } })).toBe(sessions)
    } finally {
      await database.$executeRaw`DROP TABLE "Keepsake"`
    }
    expect((await of.guest.post('/sign-in/email', { email: of.email, password })).status).toBe(200)
    expect(await belongings(id)).toEqual(before)
  })

  test('waits while an attempt is being submitted, and brings its scores along', async () => {
    const { id } = await signUp(of.email)
    const { openAttemptId } = await addWork(of.guestId)
    let merged = Promise.resolve(false)
    await database.$transaction(async (tx) => {
      await findAndLock(tx, { id: openAttemptId }, 'alone')
      merged = mergeGuest(of.guestId, id)
      await vi.waitUntil(isSomebodyWaiting, { timeout: 20_000 })
      const sums = { score: 100, maxScore: 100, questions: 1, correct: 1 }
      await tx.topicScore.create({ data: { userId: of.guestId, topic: 'New', ...sums } })
    })
    expect(await merged).toBe(true)
    expect((await belongings(id)).topics.map(({ topic }) => topic).toSorted()).toEqual(['New', 'World'])
  })

  test('cannot be merged twice, nor into a guest, nor an account into another', async () => {
    const { id } = await signUp(of.email)
    const other = await signUp(`other-${of.email}`)
    const second = new AuthBrowser(auth)
    await second.post('/sign-in/anonymous')
    const secondId = (await second.whoami())?.id ?? ''
    expect(await mergeGuest(of.guestId, secondId)).toBe(false)
    expect(await mergeGuest(other.id, id)).toBe(false)
    expect(await mergeGuest(of.guestId, of.guestId)).toBe(false)
    const merged = await Promise.all([mergeGuest(of.guestId, id), mergeGuest(of.guestId, id)])
    expect(merged.toSorted()).toEqual([false, true])
    expect(await database.user.count({ where: { id: { in: [other.id, secondId, id] } } })).toBe(3)
  })
})

test('every table that points at a user is one that a merge moves', async () => {
  await addWork(of.guestId)
  await addClassWork({ id: of.guestId, name: 'Guest', isGuest: true, timeZone: 'UTC' })
  const tables = await database.$transaction((tx) => rowsPointingAt(tx, 'User', of.guestId))
  expect(tables.toSorted()).toEqual([
    '"Article"."addedById"',
    '"Assignment"."assignedById"',
    '"Attempt"."userId"',
    '"Card"."userId"',
    '"Class"."ownerId"',
    '"DayScore"."userId"',
    '"FactScore"."userId"',
    '"Generation"."requestedById"',
    '"Grade"."byId"',
    '"Member"."userId"',
    '"Notification"."userId"',
    '"NotificationOption"."userId"',
    '"ProblemReport"."reporterId"',
    '"Question"."ownerId"',
    '"Quiz"."ownerId"',
    '"Regrade"."byId"',
    '"ReviewLog"."userId"',
    '"Session"."userId"',
    '"TopicScore"."userId"',
  ])
})
