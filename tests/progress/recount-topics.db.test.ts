import { expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { editQuestion } from '#lib/desk/edit-question.ts'
import { readQuestion } from '#lib/desk/read-question.ts'
import { auditScores } from '#lib/progress/audit-scores.ts'
import { recountTopics } from '#lib/progress/recount-topics.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

const topicsOf = async (userId: string) => {
  const rows = await database.topicScore.findMany({ where: { userId } })
  return Object.fromEntries(rows.map(({ topic, score, questions }) => [topic, [score, questions]]))
}

const differences = async () => (await auditScores({ repair: false }, () => {})).differences

test('what was answered counts under the new topic of its question, for everybody', async () => {
  const owner = await makePerson()
  const ada = await makePerson()
  const { quizId, questions } = await makeQuiz(owner)
  await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
  await play(quizId, owner, [0])
  await play(quizId, ada, [0, 1])
  expect(await topicsOf(ada.id)).toEqual({ Transport: [100, 2], Money: [100, 1] })
  const questionId = questions[0]!.id
  const { form } = await readQuestion({ questionId }, owner)
  await editQuestion({ questionId, base: 1, form: { ...form, topic: 'Ferries' } }, owner)
  const jobs = await database.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs`
  expect(jobs.map(({ key }) => key)).toContain(`recount-topics ${questionId}`)
  await recountTopics({ questionId })
  expect(await topicsOf(ada.id)).toEqual({ Transport: [0, 1], Money: [100, 1], Ferries: [100, 1] })
  expect((await topicsOf(owner.id)).Ferries).toEqual([100, 1])
  expect(await differences()).toBe(0)
})
