import { randomUUID } from 'node:crypto'
import { verifyPassword } from 'better-auth/crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { choosePassword } from '#lib/accounts/choose-password.ts'
import { hashAll } from '#lib/accounts/hash-all.ts'
import { makeAccounts } from '#lib/accounts/make-accounts.ts'
import { mergeGuest } from '#lib/accounts/merge-guest.ts'
import { settleAttempt } from '#lib/attempts/settle-attempts.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { removePerson } from '#lib/belongings/remove-person.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { givePasswords } from '#lib/classes/give-passwords.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { recountMembers } from '#lib/classes/recount-members.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { auditMarks } from '#lib/progress/audit-marks.ts'
import { auditScores } from '#lib/progress/audit-scores.ts'
import { composeQuiz } from '#lib/quizzes/compose-quiz.ts'
import { applyRegrade } from '#lib/results/apply-regrade.ts'
import { saveGrade } from '#lib/results/save-grade.ts'
import { whileHeld } from '../support/at-once.ts'
import { makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makeDrafts, makeQuiz } from '../support/make-quiz.ts'
import { answerTyped, makeTypedQuiz } from '../support/make-typed.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

const done = { status: 'fulfilled' }

const hold = (table: 'Response' | 'Question' | 'Member' | 'Session', column: string, id: string) => {
  return (tx: Transaction) =>
    tx.$queryRawUnsafe(`SELECT 1 FROM "${table}" WHERE "${column}" = $1::uuid FOR UPDATE`, id)
}

const remove = (who: Actor) => () => database.$transaction((tx) => removePerson(tx, who), { timeout: 60_000 })

async function differences(): Promise<number> {
  return (await auditScores({ repair: false }, () => {})).differences
}

describe('while an attempt is counted', () => {
  test('a merge of the guest waits, and the scores go along', async () => {
    const [guest, ada] = [await makePerson({ isGuest: true }), await makePerson()]
    const { quizId } = await makeTypedQuiz(await makePerson())
    const dueAt = new Date(Date.now() + 3_600_000)
    await database.quiz.update({ where: { id: quizId }, data: { feedback: 'due', dueAt } })
    const { attemptId } = await answerTyped(quizId, guest, 'Chang')
    const past = new Date(0)
    await database.attempt.update({ where: { id: attemptId }, data: { opensAt: past, dueAt: past } })
    const both = await whileHeld(
      (tx) => tx.$executeRaw`LOCK TABLE "AttemptTopic" IN SHARE MODE`,
      [() => settleAttempt({ attemptId }), () => mergeGuest(guest.id, ada.id)],
    )
    expect(both).toMatchObject([done, { ...done, value: true }])
    expect(await database.topicScore.count({ where: { userId: ada.id } })).toBe(1)
    expect(await differences()).toBe(0)
  })

  test('the removal of the person waits, and leaves no cell and no sum', async () => {
    const { assignmentId, learners } = await makeAssignment({ learners: 1 })
    const learner = learners[0]!
    const { attemptId } = await startAssigned({ assignmentId }, learner)
    const both = await whileHeld(hold('Response', 'attemptId', attemptId), [
      () => submitAttempt({ attemptId }, learner),
      remove(learner),
    ])
    expect(both).toMatchObject([done, { ...done, value: true }])
    expect(await database.assignmentResult.count({ where: { assignmentId } })).toBe(0)
  })
})

describe('while a learner starts', () => {
  test('the removal of the teacher who assigned waits, and leaves the attempt', async () => {
    const { assignmentId, learners, teacher, classId } = await makeAssignment({ learners: 1 })
    const learner = learners[0]!
    const both = await whileHeld(hold('Member', 'id', await memberIdOf(classId, learner)), [
      () => startAssigned({ assignmentId }, learner),
      remove(teacher),
    ])
    expect(both).toMatchObject([done, { ...done, value: true }])
    expect(await database.attempt.count({ where: { assignmentId } })).toBe(1)
    const { assignedById } = await database.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
    expect(assignedById).toBeNull()
  })
})

describe('while a quiz is corrected', () => {
  const accept = (of: { quizId: string; versionId: string }, owner: Actor) => () =>
    applyRegrade(
      { ...of, change: { kind: 'accept', accepted: ['Chang'] }, reason: 'The same.', seen: '' },
      owner,
    )

  test('whoever starts it waits, and is asked what is right', async () => {
    const owner = await makePerson()
    const typed = await makeTypedQuiz(owner)
    await answerTyped(typed.quizId, await makePerson(), 'Chang')
    const learner = await makePerson()
    const both = await whileHeld(hold('Question', 'id', typed.questionId), [
      accept(typed, owner),
      () => startAttempt({ quizId: typed.quizId }, learner),
    ])
    expect(both).toMatchObject([done, done])
    const [response] = await database.response.findMany({ where: { attempt: { userId: learner.id } } })
    const item = await database.quizItem.findFirstOrThrow({ where: { quizId: typed.quizId } })
    expect(item.versionId).not.toBe(typed.versionId)
    expect(response?.versionId).toBe(item.versionId)
  })

  test('composing its article anew waits, and keeps what was corrected', async () => {
    const owner = await makePerson()
    const made = await makeQuiz(owner)
    const typed = await makeTypedQuiz(owner)
    await database.quizItem.deleteMany({ where: { quizId: typed.quizId } })
    await database.question.update({ where: { id: typed.questionId }, data: { articleId: made.articleId } })
    await judgeQuestion({ questionId: typed.questionId, verdict: 'keep' }, owner)
    await composeQuiz({ articleId: made.articleId }, owner)
    await play(made.quizId, owner, [])
    const both = await whileHeld(hold('Question', 'id', typed.questionId), [
      accept({ quizId: made.quizId, versionId: typed.versionId }, owner),
      () => composeQuiz({ articleId: made.articleId }, owner),
    ])
    expect(both).toMatchObject([done, done])
    const items = await database.quizItem.findMany({
      where: { quizId: made.quizId, version: { questionId: typed.questionId } },
      select: { version: { select: { number: true } } },
    })
    expect(items).toEqual([{ version: { number: 2 } }])
  })

  test('a correction of an assignment of it takes its turn', async () => {
    const { classId, teacher, learners } = await makeClass({ learners: 1 })
    const typed = await makeTypedQuiz(teacher)
    const { assignmentId } = await assignQuiz({ classId, quizId: typed.quizId }, teacher)
    await playAssigned(assignmentId, learners[0]!, [])
    await answerTyped(typed.quizId, await makePerson(), 'Chang')
    const key = { kind: 'newKey' as const, key: ['Chiang'], explanation: 'So they say.' }
    const both = await whileHeld(hold('Question', 'id', typed.questionId), [
      () =>
        applyRegrade(
          { classId, assignmentId, questionId: typed.questionId, change: key, reason: 'Wrong.', seen: '' },
          teacher,
        ),
      accept(typed, teacher),
    ])
    // The second finds a newer version, and corrects what was handed in alone.
    expect(both).toMatchObject([done, done])
  })
})

test('a first quiz of an article and a merge of the guest who makes it take turns', async () => {
  const [guest, ada] = [await makePerson({ isGuest: true }), await makePerson()]
  const { articleId, questions } = await makeDrafts(guest)
  for (const { id } of questions) await judgeQuestion({ questionId: id, verdict: 'keep' }, guest)
  const both = await whileHeld(
    (tx) => tx.$executeRaw`LOCK TABLE "Quiz" IN SHARE MODE`,
    [() => composeQuiz({ articleId }, guest), () => mergeGuest(guest.id, ada.id)],
  )
  expect(both).toMatchObject([done, { ...done, value: true }])
  expect(await database.quiz.count({ where: { articleId, ownerId: ada.id } })).toBe(1)
})

test('a score given to a guest who signs in at that moment is the account’s', async () => {
  const [guest, ada] = [await makePerson({ isGuest: true }), await makePerson()]
  const made = await makeAssignment({ learners: 0 })
  await database.class.update({ where: { id: made.classId }, data: { guests: true } })
  await joinClass({ code: made.code, name: 'Ada' }, ada)
  await joinClass({ code: made.code, name: 'Guest' }, guest)
  await playAssigned(made.assignmentId, guest, [0])
  const { classId, assignmentId } = made
  const cell = { classId, assignmentId, memberId: await memberIdOf(classId, guest) }
  const holdClass = (tx: Transaction) =>
    tx.$queryRaw`SELECT 1 FROM "Class" WHERE id = ${classId}::uuid FOR NO KEY UPDATE`
  const both = await whileHeld(holdClass, [
    () => saveGrade({ ...cell, score: '2', reason: 'Said aloud.', comment: '', revision: 0 }, made.teacher),
    () => mergeGuest(guest.id, ada.id),
  ])
  expect(both).toMatchObject([done, { ...done, value: true }])
  const memberId = await memberIdOf(classId, ada)
  expect(await database.grade.findMany({ where: { assignmentId } })).toMatchObject([{ memberId, score: 200 }])
  await recountMembers({ memberIds: [memberId] })
})

test('a password that a teacher gives while the learner chooses one is not replaced', async () => {
  const { classId, teacher } = await makeClass({ learners: 0 })
  const [passwordHash = ''] = await hashAll(['maple-otter-cloud-river-47'])
  const terms = { classId, timeZone: 'UTC', expiresAt: new Date(Date.now() - 86_400_000) }
  const [account] = await database.$transaction((tx) =>
    makeAccounts(tx, [{ name: 'Grace', passwordHash }], terms),
  )
  const userId = account?.userId ?? ''
  const member = await database.member.create({ data: { classId, userId, role: 'learner', name: 'Grace' } })
  const { id: sessionId } = await database.session.create({
    data: { userId, token: randomUUID(), expiresAt: new Date(Date.now() + 86_400_000) },
  })
  const [given, chosen] = await whileHeld(hold('Session', 'id', sessionId), [
    () => givePasswords({ classId, memberIds: [member.id], asOf: new Date().toISOString() }, teacher),
    () => choosePassword({ newPassword: 'one of my very own', userId, sessionId }),
  ])
  expect(chosen).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } })
  const password =
    given?.status === 'fulfilled' ? (given.value as { slips: { password: string }[] }).slips[0] : null
  const stored = await database.account.findFirstOrThrow({ where: { userId } })
  expect(await verifyPassword({ hash: stored.password ?? '', password: password?.password ?? '' })).toBe(true)
  expect(await database.user.findUnique({ where: { id: userId } })).toMatchObject({
    mustChangePassword: true,
  })
})

test('an audit sees an attempt before its correction or after it, never half of each', async () => {
  const owner = await makePerson()
  const { quizId } = await makeTypedQuiz(owner)
  const { attemptId } = await answerTyped(quizId, await makePerson(), 'Chang')
  const found: unknown[] = []
  const half = async (tx: Transaction) => {
    await tx.$executeRaw`LOCK TABLE "Response" IN ACCESS EXCLUSIVE MODE`
    await tx.response.updateMany({ where: { attemptId }, data: { points: 200 } })
  }
  const [audit] = await whileHeld(half, [() => auditMarks((difference) => found.push(difference))])
  expect(audit).toMatchObject(done)
  expect(found).toEqual([])
})
