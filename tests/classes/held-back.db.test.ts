import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readArticle } from '#lib/articles/read-article.ts'
import { checkResponse } from '#lib/attempts/check-response.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readResult } from '#lib/attempts/read-result.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { attempts } from '#lib/belongings/parts/attempts.ts'
import { addCard } from '#lib/cards/add-card.ts'
import { assignByForm } from '#lib/classes/assign-by-form.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { newAssignmentForm } from '#lib/classes/new-assignment.ts'
import { openClass } from '#lib/classes/open-class.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { heldBack } from '#lib/quizzes/held-back.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { readItemAnalysis } from '#lib/results/read-item-analysis.ts'
import { readRegrades } from '#lib/results/read-regrades.ts'
import { at } from '../support/at.ts'
import { secret } from '../support/ferry-article.ts'
import { addMember, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { keysOf, play } from '../support/play.ts'
import { closesAt, dueAt, quizOfClassEach } from '../support/quiz-of-class.ts'

const of = quizOfClassEach()
const held = (actor = of.ada, id = of.quizId) => heldBack(database, { quizId: id }, actor)

describe('a quiz that is a task', () => {
  test('cannot be taken, practised, gone on with or looked up before; the sentence leads to the task', async () => {
    const { attemptId: earlier } = await play(of.quizId, of.ada, [0])
    const { attemptId: practice } = await startAttempt({ quizId: of.quizId, practice: true }, of.ada)
    const [choice = ''] = await keysOf(practice)
    const answer = { position: 0, choice: [choice], revision: 0, saveId: crypto.randomUUID() }
    await saveResponse({ attemptId: practice, ...answer }, of.ada)
    const assignmentId = await of.assign('due')
    const refused = {
      code: 'conflict',
      message: expect.stringContaining('an assignment of yours in Class 7b'),
      details: expect.objectContaining({ assignmentId, classId: of.classId }),
    }
    const ways = [
      () => startAttempt({ quizId: of.quizId }, of.ada),
      () => startAttempt({ quizId: of.quizId, practice: true }, of.ada),
      () => checkResponse({ attemptId: practice, position: 0, revision: 1 }, of.ada),
      () => readAttempt({ attemptId: practice }, of.ada),
      () => readReview({ attemptId: earlier }, of.ada),
    ]
    for (const way of ways) await expect(way()).rejects.toMatchObject(refused)
    expect(await readResult({ attemptId: earlier }, of.ada)).toMatchObject({
      isExplained: false,
      heldBy: { assignmentId },
    })
    const page = await readQuiz({ quizId: of.quizId }, of.ada)
    expect(page).toMatchObject({ heldBy: { assignmentId }, articles: [] })
    for (const hidden of Object.values(secret)) expect(JSON.stringify(page)).not.toContain(hidden)
    await expect(readArticle({ articleId: of.articleId }, of.ada)).rejects.toMatchObject({
      code: 'not-found',
    })
    // The task itself goes its way.
    await startAssigned({ assignmentId }, of.ada)
  })

  test('cannot be assigned to a class of the learner’s own, where its keys would be shown', async () => {
    await of.assign('due')
    const own = await openClass({ name: 'My own' }, of.ada)
    const before = await database.class.count()
    await expect(assignQuiz({ classId: own.classId, quizId: of.quizId }, of.ada)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('an assignment of yours in Class 7b'),
    })
    const form = newAssignmentForm({ title: 'Mine', timeZone: 'UTC', now: new Date() })
    await expect(
      assignByForm({ quizId: of.quizId, classId: '', className: 'Another', form }, of.ada),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.assignment.count({ where: { classId: own.classId } })).toBe(0)
    expect(await database.class.count()).toBe(before)
  })

  test('can be assigned by others while its owner does not keep its answers back', async () => {
    const { classId, teacher } = await makeClass()
    const set = (data: object) => database.quiz.update({ where: { id: of.quizId }, data })
    await set({ feedback: 'never' })
    await expect(assignQuiz({ classId, quizId: of.quizId }, teacher)).rejects.toMatchObject({
      code: 'conflict',
    })
    await set({ feedback: 'due', dueAt: new Date('2099-01-01') })
    await expect(assignQuiz({ classId, quizId: of.quizId }, teacher)).rejects.toMatchObject({
      code: 'conflict',
    })
    await set({ feedback: 'submitted', dueAt: null })
    await expect(assignQuiz({ classId, quizId: of.quizId }, teacher)).resolves.toBeDefined()
  })

  test('tells nothing by what was begun, checked or handed in before', async () => {
    const { attemptId: earlier } = await play(of.quizId, of.ada, [0])
    const { attemptId: checked } = await startAttempt({ quizId: of.quizId, practice: true }, of.ada)
    const [choice = ''] = await keysOf(checked)
    const answer = { position: 0, choice: [choice], revision: 0, saveId: crypto.randomUUID() }
    await saveResponse({ attemptId: checked, ...answer }, of.ada)
    await checkResponse({ attemptId: checked, position: 0, revision: 1 }, of.ada)
    await of.assign('due')
    const cards = await database.card.count({ where: { userId: of.ada.id } })
    const ways = [
      () => checkResponse({ attemptId: checked, position: 0, revision: 1 }, of.ada),
      () => submitAttempt({ attemptId: checked }, of.ada),
      () => addCard({ attemptId: earlier, position: 0 }, of.ada),
    ]
    for (const way of ways) await expect(way()).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.card.count({ where: { userId: of.ada.id } })).toBe(cards)
    const pages: unknown[] = []
    for await (const page of attempts.rows(of.ada.id, clock.now())) pages.push(page)
    const exported = JSON.stringify(pages)
    expect(exported).toContain(earlier)
    for (const hidden of [...Object.values(secret), 'rightAnswer', 'reasons'])
      expect(exported).not.toContain(hidden)
  })

  test('is not explained in a class of the learner’s own that had it before', async () => {
    const own = await openClass({ name: 'My own' }, of.ada)
    const before = {
      classId: own.classId,
      ...(await assignQuiz({ classId: own.classId, quizId: of.quizId }, of.ada)),
    }
    await expect(readItemAnalysis(before, of.ada)).resolves.toBeDefined()
    await expect(readRegrades(before, of.ada)).resolves.toBeDefined()
    await of.assign('due')
    for (const read of [readItemAnalysis, readRegrades]) {
      await expect(read(before, of.ada)).rejects.toMatchObject({ code: 'conflict' })
    }
  })

  test('is held back from the learners whom it is for, not from others', async () => {
    const [, ben] = of.learners as [Actor, Actor]
    const assistant = await addMember(of.classId, 'assistant')
    await of.assign('due', { forAll: false, memberIds: [await memberIdOf(of.classId, of.ada)] })
    expect(await held()).not.toBeNull()
    for (const actor of [ben, of.teacher, assistant, await makePerson()]) expect(await held(actor)).toBeNull()
  })

  test.each<[string, object]>([
    ['withdrawn', { withdrawnAt: new Date() }],
    ['of an archived class', { class: { update: { archivedAt: new Date() } } }],
  ])('that is %s holds nothing back', async (_, data) => {
    const assignmentId = await of.assign('due')
    await database.assignment.update({ where: { id: assignmentId }, data })
    expect(await held()).toBeNull()
  })

  test('holds back every quiz that asks a question of it', async () => {
    await of.assign('due')
    const other = await makeQuiz(of.teacher, 'Another ferry')
    expect(await held(of.ada, other.quizId)).toBeNull()
    const { versionId } = await database.quizItem.findFirstOrThrow({ where: { quizId: of.quizId } })
    await database.quizItem.create({ data: { quizId: other.quizId, position: 9, versionId } })
    expect(await held(of.ada, other.quizId)).not.toBeNull()
  })
})

describe('a quiz is a learner’s own again', () => {
  test('where answers wait for the due date: when it is over and they have handed in', async () => {
    const assignmentId = await of.assign('due')
    await playAssigned(assignmentId, of.ada, [])
    expect(await held()).not.toBeNull()
    at(dueAt)
    expect(await held()).toBeNull()
    expect(await held(of.learners[1]!)).not.toBeNull()
  })

  test('where nothing was handed in: when the task is closed, with their own extra days', async () => {
    await of.assign('due')
    const memberId = await memberIdOf(of.classId, of.ada)
    await database.accommodation.create({ data: { memberId, extraDays: 2 } })
    at(closesAt)
    expect(await held(of.learners[1]!)).toBeNull()
    expect(await held()).not.toBeNull()
    at('2026-05-12T08:00:00Z')
    expect(await held()).toBeNull()
  })

  test('where nothing late is taken: on the due date', async () => {
    await of.assign('due', { lateRule: 'refuse', closesAt: null })
    at(dueAt)
    expect(await held()).toBeNull()
  })

  test.each(['submitted', 'each'] as const)(
    'where answers are explained as %s: with handing in',
    async (feedback) => {
      const assignmentId = await of.assign(feedback)
      await startAssigned({ assignmentId }, of.ada)
      expect(await held()).not.toBeNull()
      await playAssigned(assignmentId, of.ada, [])
      expect(await held()).toBeNull()
    },
  )

  test('never where they are never explained, until it is withdrawn', async () => {
    const assignmentId = await of.assign('never')
    await playAssigned(assignmentId, of.ada, [])
    at('2030-01-01T00:00:00Z')
    expect(await held()).not.toBeNull()
    await database.assignment.update({ where: { id: assignmentId }, data: { withdrawnAt: new Date() } })
    expect(await held()).toBeNull()
  })
})
