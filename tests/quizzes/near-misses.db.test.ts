import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { readReports } from '#lib/quizzes/read-reports.ts'
import { makePerson } from '../support/people.ts'

let owner: Actor
let quizId: string

// The sample with typed answers, as if a person had made it.
beforeAll(async () => {
  await addSamples()
  owner = await makePerson()
  const ownerId = owner.id
  const quiz = await database.quiz.update({
    where: { sampleKey: 'lantern-festival' },
    data: { ownerId },
    select: { id: true, articleId: true },
  })
  quizId = quiz.id
  await database.question.updateMany({ where: { articleId: quiz.articleId }, data: { ownerId } })
  await type(['Chang', '243000 people'])
  await type(['Chang', '262000'])
  await type(['Mao Zedong', '240 000'])
  await type(['Chiang Kai-shek', '1'])
  await type(['Chiangg', '1'], false)
})

/** Somebody's answers to the short answer and to the first number. */
async function type([short, number]: [string, string], submits = true) {
  const by = await makePerson()
  const { attemptId } = await startAttempt({ quizId }, by)
  const { questions } = await readAttempt({ attemptId }, by)
  for (const [kind, typed] of [
    ['short', short],
    ['number', number],
  ] as const) {
    const { position } = questions.find((question) => question.kind === kind)!
    await saveResponse({ attemptId, position, choice: [typed], revision: 0, saveId: randomUUID() }, by)
  }
  if (submits) await submitAttempt({ attemptId }, by)
}

test('the owner sees what was nearly right, how often, and why it did not count', async () => {
  const { nearMisses } = await readReports({ quizId }, owner)
  const found = new Map(nearMisses.map(({ right, answers }) => [right, answers]))
  expect(found).toEqual(
    new Map([
      ['Chiang Kai-shek', [{ typed: 'Chang', near: 'spelling', times: 2 }]],
      ['240,000 square metres', [{ typed: '243000 people', near: 'unit', times: 1 }]],
    ]),
  )
  expect((await readQuiz({ quizId }, owner)).nearMisses).toBe(2)
})

test('nobody else sees it, nor who typed it', async () => {
  const stranger = await makePerson()
  await expect(readReports({ quizId }, stranger)).rejects.toMatchObject({ code: 'not-found' })
  expect((await readQuiz({ quizId }, stranger)).nearMisses).toBe(0)
  const json = JSON.stringify(await readReports({ quizId }, owner))
  for (const secret of ['userId', 'attemptId', 'Ada']) expect(json).not.toContain(secret)
})
