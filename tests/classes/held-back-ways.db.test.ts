import { describe, expect, test } from 'vitest'
import { readResult } from '#lib/attempts/read-result.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { leaveClass } from '#lib/classes/leave-class.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { copyQuiz } from '#lib/quizzes/copy-quiz.ts'
import { heldBack } from '#lib/quizzes/held-back.ts'
import { at } from '../support/at.ts'
import { memberIdOf } from '../support/make-class.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'
import { closesAt, quizOfClassEach } from '../support/quiz-of-class.ts'

const of = quizOfClassEach()
const conflict = { code: 'conflict' }
const held = (id = of.quizId) => heldBack(database, { quizId: id }, of.ada)

describe('whoever has left the class', () => {
  test('cannot practise a task that was given before, nor after coming back', async () => {
    await of.assign('due')
    await leaveClass({ classId: of.classId }, of.ada)
    await expect(startAttempt({ quizId: of.quizId, practice: true }, of.ada)).rejects.toMatchObject({
      ...conflict,
      message: expect.stringContaining('which you left'),
    })
    await joinClass({ code: of.code }, of.ada)
    expect(await held()).toMatchObject({ hasLeft: false })
  })

  test.each(['due', 'never'] as const)(
    'has the quiz again when the task (%s) has closed',
    async (feedback) => {
      await of.assign(feedback)
      await leaveClass({ classId: of.classId }, of.ada)
      at(closesAt)
      expect(await held()).toBeNull()
    },
  )

  test('is not kept from what was given later', async () => {
    const id = await of.assign('due')
    await leaveClass({ classId: of.classId }, of.ada)
    at('2026-05-03T08:00:00Z')
    await database.assignment.update({ where: { id }, data: { createdAt: clock.now() } })
    expect(await held()).toBeNull()
  })

  test('is not kept from it when a teacher took them out: no code lets them in again', async () => {
    await of.assign('due')
    const id = await memberIdOf(of.classId, of.ada)
    await database.member.update({ where: { id }, data: { state: 'removed', endedAt: clock.now() } })
    expect(await held()).toBeNull()
  })
})

describe('what an attempt asked, not what its quiz asks now, is compared', () => {
  test('an attempt is explained no more although its quiz has lost the question since', async () => {
    const other = await makeQuiz(of.teacher, 'Another ferry')
    await database.quiz.update({ where: { id: other.quizId }, data: { visibility: 'public' } })
    const { versionId } = await database.quizItem.findFirstOrThrow({ where: { quizId: of.quizId } })
    await database.quizItem.create({ data: { quizId: other.quizId, position: 9, versionId } })
    const { attemptId } = await play(other.quizId, of.ada, [])
    await database.quizItem.deleteMany({ where: { quizId: other.quizId, versionId } })
    await of.assign('due')
    expect(await held(other.quizId)).toBeNull()
    await expect(readReview({ attemptId }, of.ada)).rejects.toMatchObject(conflict)
    expect(await readResult({ attemptId }, of.ada)).toMatchObject({ isExplained: false })
  })

  test('a task holds back what its edition asks, in another version too', async () => {
    await of.assign('due')
    const item = await database.quizItem.findFirstOrThrow({
      where: { quizId: of.quizId },
      include: { version: true },
    })
    const { id: _, ...version } = item.version
    const { id: versionId } = await database.questionVersion.create({
      data: {
        ...version,
        number: 2,
        options: version.options!,
        key: version.key!,
        evidence: version.evidence!,
      },
    })
    const other = await makeQuiz(of.teacher, 'Another ferry')
    await database.quizItem.create({ data: { quizId: other.quizId, position: 9, versionId } })
    await database.quizItem.deleteMany({ where: { quizId: of.quizId } })
    expect(await held(other.quizId)).not.toBeNull()
    expect(await held()).toBeNull()
  })
})

test('copies are held back although the question that they come from is gone', async () => {
  const [one, two] = [await makePerson(), await makePerson()]
  const copies = [await copyQuiz({ quizId: of.quizId }, one), await copyQuiz({ quizId: of.quizId }, two)]
  await database.quiz.updateMany({
    where: { id: { in: copies.map((copy) => copy.quizId) } },
    data: { visibility: 'public' },
  })
  const source = await database.quizItem.findMany({ where: { quizId: of.quizId }, select: { version: true } })
  await database.quiz.delete({ where: { id: of.quizId } })
  await database.question.deleteMany({
    where: { id: { in: source.map(({ version }) => version.questionId) } },
  })
  await of.assign('due', { quizId: copies[0]!.quizId })
  expect(await held(copies[1]!.quizId)).not.toBeNull()
})
