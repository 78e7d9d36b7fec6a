import { afterEach, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

const warnings: string[] = []
const note = ({ message }: Error) => void warnings.push(message)
afterEach(() => void process.off('warning', note))

test('several relations are read within a transaction without two queries at once on one connection', async () => {
  const owner = await makePerson()
  const { articleId } = await makeQuiz(owner)
  process.on('warning', note)
  const article = await database.$transaction(async (tx) =>
    tx.article.findUniqueOrThrow({
      where: { id: articleId },
      select: {
        facts: { select: { id: true } },
        questions: { select: { versions: { select: { id: true } }, fact: { select: { id: true } } } },
        quizzes: { select: { items: { select: { versionId: true } } } },
      },
    }),
  )
  await new Promise((done) => setImmediate(done))
  expect(article.questions.length).toBeGreaterThan(0)
  expect(article.quizzes[0]?.items.length).toBeGreaterThan(0)
  expect(warnings.filter((message) => message.includes('already executing'))).toEqual([])
})

test('a query that fails does not stop those behind it', async () => {
  const answers = await database.$transaction(async (tx) => {
    const all = await Promise.allSettled([
      tx.$queryRaw`SELECT 1 AS one`,
      tx.$queryRaw`SELECT 1/0`,
      tx.$queryRaw`ROLLBACK`,
      tx.$queryRaw`SELECT 2 AS two`,
    ])
    return all.map(({ status }) => status)
  })
  expect(answers).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
})
