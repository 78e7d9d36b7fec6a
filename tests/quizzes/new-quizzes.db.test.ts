import { expect, test } from 'vitest'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { database } from '#lib/database/client.ts'
import { listNewQuizzes } from '#lib/quizzes/list-new-quizzes.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

test('new quizzes are those that one may take and has not, newest first, and six at most', async () => {
  const owner = await makePerson()
  const ada = await makePerson()
  const ids: string[] = []
  for (let n = 0; n < 8; n += 1) ids.push((await makeQuiz(await makePerson())).quizId)
  const own = (await makeQuiz(ada)).quizId
  await makeQuiz(owner) // private
  await database.quiz.create({ data: { ownerId: owner.id, title: 'Empty', visibility: 'public' } })
  await database.quiz.updateMany({ where: { id: { in: ids } }, data: { visibility: 'public' } })
  await startAttempt({ quizId: ids[7] ?? '' }, ada)
  const quizzes = await listNewQuizzes(ada)
  expect(quizzes.map(({ id }) => id)).toEqual([own, ...ids.slice(2, 7).toReversed()])
  expect(quizzes[0]).toMatchObject({ isOwner: true, questions: 3, myAttempt: null })
})
