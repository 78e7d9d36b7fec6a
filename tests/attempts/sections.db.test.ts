import { expect, test } from 'vitest'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { database } from '#lib/database/client.ts'
import { sectionsByVersion } from '#lib/quizzes/edition.ts'
import { readComposition } from '#lib/quizzes/read-composition.ts'
import { saveComposition } from '#lib/quizzes/save-composition.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { answerAll } from '../support/play.ts'

/** A public quiz of four questions: one of an article without a heading, then one, then two of another article. */
async function makeSections() {
  const owner = await makePerson()
  const { quizId, questions, articleId } = await makeQuiz(owner)
  const other = await makeQuiz(owner, 'A second headline')
  const versions = [questions[0]!, questions[1]!, other.questions[0]!, other.questions[1]!]
  const sections = [null, 'First', 'Second', null]
  const items = versions.map(({ versionId }, index) => {
    return { versionId, points: 100, section: sections[index] ?? null }
  })
  const { seen } = await readComposition({ quizId }, owner)
  await saveComposition({ quizId, seen, items }, owner)
  await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
  await database.article.update({ where: { id: other.articleId }, data: { visibility: 'public' } })
  return { owner, quizId, articleId, otherId: other.articleId }
}

test('a question stands under the last heading above it, in the player and in the explanations', async () => {
  const { owner, quizId, articleId, otherId } = await makeSections()
  const { attemptId } = await startAttempt({ quizId }, owner)
  expect((await readAttempt({ attemptId }, owner)).sections).toEqual({ 1: 'First', 2: 'Second', 3: 'Second' })
  await answerAll(attemptId, owner, [0])
  const { questions } = await readReview({ attemptId }, owner)
  expect(questions.map(({ section }) => section)).toEqual([null, 'First', 'Second', 'Second'])
  expect(questions.map(({ article }) => article?.id)).toEqual([articleId, articleId, otherId, otherId])
})

test('evidence belongs to the question’s own article, which is named to whoever may read it', async () => {
  const { quizId, otherId } = await makeSections()
  const reader = await makePerson()
  const { attemptId } = await startAttempt({ quizId }, reader)
  await answerAll(attemptId, reader, [])
  const { questions } = await readReview({ attemptId }, reader)
  expect(questions.map(({ article }) => article?.id ?? null)).toEqual([null, null, otherId, otherId])
  expect(questions.every(({ evidence }) => evidence.every(({ paragraph }) => paragraph !== ''))).toBe(true)
})

test('headings go with their questions, whatever the order', () => {
  const item = (versionId: string, section?: string) => ({ position: 0, versionId, points: 100, section })
  expect([...sectionsByVersion([item('a'), item('b', 'One'), item('c'), item('d', 'Two')])]).toEqual([
    ['b', 'One'],
    ['c', 'One'],
    ['d', 'Two'],
  ])
  expect(sectionsByVersion([item('a')]).size).toBe(0)
})
