import { describe, expect, test } from 'vitest'
import { checkResponse } from '#lib/attempts/check-response.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readResult } from '#lib/attempts/read-result.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { settleAttempt } from '#lib/attempts/settle-attempts.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { addCard } from '#lib/cards/add-card.ts'
import { exportDeck } from '#lib/cards/export-deck.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { database } from '#lib/database/client.ts'
import { auditSums } from '#lib/progress/audit-sums.ts'
import { at } from '../support/at.ts'
import { makeClass, playAssigned } from '../support/make-class.ts'
import { keysOf } from '../support/play.ts'
import { dueAt, handedOver, quizOfClassEach, withdraw } from '../support/quiz-of-class.ts'

const of = quizOfClassEach()
const conflict = { code: 'conflict' }

describe('an attempt that its deadline ends while a task holds it back', () => {
  const facts = () => database.factScore.count({ where: { userId: of.ada.id } })
  const cards = () => database.card.count({ where: { userId: of.ada.id } })

  test('tells nothing, and counts when the answers of the task open', async () => {
    await database.quiz.update({ where: { id: of.quizId }, data: { timeLimit: 600 } })
    const { attemptId } = await startAttempt({ quizId: of.quizId }, of.ada)
    const assignmentId = await of.assign('due')
    at('2026-05-02T09:00:00Z')
    expect(await readResult({ attemptId }, of.ada)).toMatchObject({ endedBy: 'deadline', score: null })
    expect([await facts(), await cards()]).toEqual([0, 0])
    at(dueAt)
    // Not handed in, and late work is taken.
    await settleAttempt({ attemptId })
    expect(await readResult({ attemptId }, of.ada)).toMatchObject({ score: null, heldBy: { assignmentId } })
    expect(await facts()).toBe(0)
    await playAssigned(assignmentId, of.ada, [])
    expect(await readResult({ attemptId }, of.ada)).toMatchObject({
      score: 0,
      isExplained: true,
      heldBy: null,
    })
    expect(await facts()).toBe(3)
    await readReview({ attemptId }, of.ada)
    const differences: unknown[] = []
    await auditSums((one) => differences.push(one), { repair: false })
    expect(differences).toEqual([])
  })

  test('waits as long where no day is known', async () => {
    await database.quiz.update({ where: { id: of.quizId }, data: { timeLimit: 600 } })
    const { attemptId } = await startAttempt({ quizId: of.quizId }, of.ada)
    const assignmentId = await of.assign('never', { dueAt: null, closesAt: null })
    for (const time of ['2026-05-02T09:00:00Z', '2026-06-02T09:00:00Z']) {
      at(time)
      await settleAttempt({ attemptId })
      expect(await readResult({ attemptId }, of.ada)).toMatchObject({ score: null, isExplained: false })
    }
    await withdraw(assignmentId)
    expect(await readResult({ attemptId }, of.ada)).toMatchObject({ score: 0, isExplained: true })
  })
})

describe('two tasks that ask the same by different rules', () => {
  test('are explained by the stricter one as long as it can be answered', async () => {
    const strict = await of.assign('due', { attemptsAllowed: 1 })
    const open = await of.assign('submitted')
    const { attemptId } = await playAssigned(open, of.ada, [])
    const refused = { ...conflict, details: expect.objectContaining({ assignmentId: strict }) }
    await expect(readReview({ attemptId }, of.ada)).rejects.toMatchObject(refused)
    await expect(addCard({ attemptId, position: 0 }, of.ada)).rejects.toMatchObject(refused)
    expect(await readResult({ attemptId }, of.ada)).toMatchObject({ isExplained: false, score: 0 })
    expect(await handedOver(of.ada.id)).not.toContain('rightAnswer')
    await playAssigned(strict, of.ada, [])
    await expect(readReview({ attemptId }, of.ada)).resolves.toBeDefined()
  })

  test('also in another class, and while answers are checked one by one', async () => {
    const strict = await of.assign('never', { attemptsAllowed: 1 })
    const other = await makeClass({ teacher: of.teacher })
    await joinClass({ code: other.code }, of.ada)
    const { assignmentId } = await assignQuiz(
      { classId: other.classId, quizId: of.quizId, feedback: 'each' },
      of.teacher,
    )
    const { attemptId } = await startAssigned({ assignmentId }, of.ada)
    const [choice = ''] = await keysOf(attemptId)
    const answer = { position: 0, choice: [choice], revision: 0, saveId: crypto.randomUUID() }
    await saveResponse({ attemptId, ...answer }, of.ada)
    const check = () => checkResponse({ attemptId, position: 0, revision: 1 }, of.ada)
    await expect(check()).rejects.toMatchObject(conflict)
    await playAssigned(strict, of.ada, [])
    await expect(check()).resolves.toBeDefined()
  })

  test('what was checked before the stricter one came is told no more', async () => {
    const open = await of.assign('each')
    const { attemptId } = await startAssigned({ assignmentId: open }, of.ada)
    const [choice = ''] = await keysOf(attemptId)
    const answer = { position: 0, choice: [choice], revision: 0, saveId: crypto.randomUUID() }
    await saveResponse({ attemptId, ...answer }, of.ada)
    await checkResponse({ attemptId, position: 0, revision: 1 }, of.ada)
    await of.assign('due')
    const { questions } = await readAttempt({ attemptId }, of.ada)
    expect(questions.map(({ explained }) => explained)).toEqual([null, null, null])
  })
})

test('in the seconds of grace after the due date nothing is told while a further attempt runs', async () => {
  const assignmentId = await of.assign('due', { closesAt: null })
  const { attemptId } = await playAssigned(assignmentId, of.ada, [])
  await startAssigned({ assignmentId }, of.ada)
  at(new Date(dueAt.getTime() + 3_000))
  await expect(readReview({ attemptId }, of.ada)).rejects.toMatchObject(conflict)
  await expect(addCard({ attemptId, position: 0 }, of.ada)).rejects.toMatchObject(conflict)
  expect(await readResult({ attemptId }, of.ada)).toMatchObject({ isExplained: false, score: null })
  expect(await handedOver(of.ada.id)).not.toContain('rightAnswer')
  expect((await exportDeck(of.ada)).cards).toEqual([])
  at(new Date(dueAt.getTime() + 6_000))
  expect(await readResult({ attemptId }, of.ada)).toMatchObject({ isExplained: true, score: 0 })
  await readReview({ attemptId }, of.ada)
})
