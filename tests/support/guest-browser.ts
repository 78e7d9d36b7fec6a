import { randomUUID } from 'node:crypto'
import { beforeEach, expect } from 'vitest'
import { database } from '#lib/database/client.ts'
import { AuthBrowser, testAuth } from './auth-browser.ts'

export const auth = testAuth()
export const password = 'correct horse'

/** Before each test, a guest in a browser, and an address that nobody has yet; what is returned is that of the present test. */
export function guestEach(): { guest: AuthBrowser; guestId: string; email: string } {
  const of = { guest: new AuthBrowser(auth), guestId: '', email: '' }
  beforeEach(async () => {
    await database.tries.deleteMany()
    of.email = `${randomUUID()}@example.org`
    of.guest = new AuthBrowser(auth)
    expect((await of.guest.post('/sign-in/anonymous')).status).toBe(200)
    of.guestId = (await of.guest.whoami())?.id ?? ''
  })
  return of
}

/** Somebody with an account, in a browser of their own. */
export async function signUp(email: string): Promise<{ browser: AuthBrowser; id: string }> {
  const browser = new AuthBrowser(auth)
  await browser.post('/sign-up/email', { name: 'Ada', email, password })
  return { browser, id: (await browser.whoami())?.id ?? '' }
}

/** Everything a person has, by table; ids of rows and what is counted. */
export async function belongings(userId: string) {
  const where = { ownerId: userId }
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id).toSorted()
  const select = { id: true }
  return {
    articles: ids(await database.article.findMany({ where: { addedById: userId }, select })),
    generations: ids(await database.generation.findMany({ where: { requestedById: userId }, select })),
    questions: ids(await database.question.findMany({ where, select })),
    quizzes: ids(await database.quiz.findMany({ where, select })),
    attempts: ids(await database.attempt.findMany({ where: { userId }, select })),
    topics: await database.topicScore.findMany({ where: { userId }, omit: { userId: true } }),
    days: await database.dayScore.findMany({ where: { userId }, omit: { userId: true } }),
    facts: await database.factScore.findMany({ where: { userId }, omit: { userId: true } }),
    attemptTopics: (
      await database.attemptTopic.findMany({ where: { userId }, select: { attemptId: true } })
    ).map((row) => row.attemptId),
    cards: ids(await database.card.findMany({ where: { userId }, select })),
    reviews: ids(await database.reviewLog.findMany({ where: { userId }, select })),
    audit: ids(await database.auditLog.findMany({ where: { actorId: userId, action: 'test' }, select })),
  }
}
