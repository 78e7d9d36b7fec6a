import { describe, expect, test } from 'vitest'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { composeQuiz } from '#lib/quizzes/compose-quiz.ts'
import { freezeEdition } from '#lib/quizzes/freeze-edition.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { ferry, ferryGenerated, ferryQuestions } from '../support/ferry-article.ts'
import { makeDrafts, makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

describe('composing', () => {
  test('takes the kept questions in the order of the article', async () => {
    const actor = await makePerson()
    const { articleId, questions } = await makeDrafts(actor, ferryGenerated(ferryQuestions().reverse()))
    for (const { id } of questions.toReversed())
      await judgeQuestion({ questionId: id, verdict: 'keep' }, actor)
    await judgeQuestion({ questionId: questions[1]!.id, verdict: 'drop' }, actor)
    const { quizId } = await composeQuiz({ articleId, title: ' My  quiz ' }, actor)
    expect(await readQuiz({ quizId }, actor)).toEqual({
      id: quizId,
      title: 'My quiz',
      description: '',
      questions: 2,
      isOwner: true,
      visibility: 'private',
      feedback: 'submitted',
      dueAt: null,
      timeLimit: null,
      mayPractise: true,
      topics: ['Transport'],
      articles: [
        expect.objectContaining({ id: articleId, title: ferry.title, publishedOn: ferry.publishedOn }),
      ],
      deskOf: articleId,
      sharedWith: [],
      origin: null,
      copying: { may: true },
      heldBy: null,
      openReports: 0,
      nearMisses: 0,
      myAttempts: [],
    })
    const { attemptId } = await startAttempt({ quizId }, actor)
    const { questions: played } = await readAttempt({ attemptId }, actor)
    expect(played.map((question) => question.stem)).toEqual([
      ferryQuestions()[0]!.stem,
      ferryQuestions()[2]!.stem,
    ])
  })

  test('without a kept question, or with one that is not kept, it says what to do', async () => {
    const actor = await makePerson()
    const { articleId, questions } = await makeDrafts(actor)
    await expect(composeQuiz({ articleId }, actor)).rejects.toThrow('Keep at least one')
    await judgeQuestion({ questionId: questions[0]!.id, verdict: 'keep' }, actor)
    const both = [questions[0]!.id, questions[1]!.id]
    await expect(composeQuiz({ articleId, questionIds: both }, actor)).rejects.toThrow('not kept')
    await expect(composeQuiz({ articleId, title: 't'.repeat(301) }, actor)).rejects.toThrow('too long')
    expect(await database.quiz.count({ where: { articleId } })).toBe(0)
  })

  test('again it gives the same quiz its new questions, also from many tabs at once', async () => {
    const actor = await makePerson()
    const { articleId, questions, quizId } = await makeQuiz(actor)
    const chosen = [questions[2]!.id]
    const again = await Promise.all(
      [1, 2, 3].map(() => composeQuiz({ articleId, questionIds: chosen, title: 'Renamed' }, actor)),
    )
    expect(again).toEqual([{ quizId }, { quizId }, { quizId }])
    expect(await readQuiz({ quizId }, actor)).toMatchObject({ questions: 1, title: 'Renamed' })
    await composeQuiz({ articleId }, actor)
    expect(await readQuiz({ quizId }, actor)).toMatchObject({ questions: 3, title: 'Renamed' })
    expect((await readDesk({ articleId }, actor)).quiz).toEqual({
      id: quizId,
      title: 'Renamed',
      questions: 3,
    })
  })

  test('the first time from many tabs at once makes one quiz', async () => {
    const actor = await makePerson()
    const { articleId, questions } = await makeDrafts(actor)
    await judgeQuestion({ questionId: questions[0]!.id, verdict: 'keep' }, actor)
    const made = await Promise.all([1, 2, 3, 4].map(() => composeQuiz({ articleId }, actor)))
    expect(new Set(made.map((one) => one.quizId)).size).toBe(1)
  })
})

describe('editions', () => {
  test('an attempt goes on with what it started on when its quiz changes', async () => {
    const actor = await makePerson()
    const { articleId, questions, quizId } = await makeQuiz(actor)
    const { attemptId } = await startAttempt({ quizId }, actor)
    const before = await readAttempt({ attemptId }, actor)
    await composeQuiz({ articleId, questionIds: [questions[0]!.id], title: 'Renamed' }, actor)
    await judgeQuestion({ questionId: questions[1]!.id, verdict: 'drop' }, actor)
    const after = await readAttempt({ attemptId }, actor)
    expect({ ...after, serverTime: '' }).toEqual({ ...before, serverTime: '' })
    expect(await submitAttempt({ attemptId }, actor)).toMatchObject({ maxScore: 300 })
    const next = await startAttempt({ quizId }, actor)
    expect(await readAttempt(next, actor)).toMatchObject({
      quizTitle: 'Renamed',
      questions: [{ stem: questions[0]!.stem }],
    })
  })

  test('equal content is one edition, other content another, and twelve people at once make one', async () => {
    const actor = await makePerson()
    const { articleId, questions, quizId } = await makeQuiz(actor)
    const freeze = () => database.$transaction((tx) => freezeEdition(tx, quizId))
    const all = await Promise.all(Array.from({ length: 12 }, freeze))
    expect(new Set(all.map((edition) => edition.id)).size).toBe(1)
    await composeQuiz({ articleId, questionIds: [questions[0]!.id] }, actor)
    const other = await freeze()
    expect(other.items).toHaveLength(1)
    await composeQuiz({ articleId }, actor)
    expect((await freeze()).id).toBe(all[0]!.id)
    const rows = await database.quizEdition.findMany({ where: { quizId }, orderBy: { number: 'asc' } })
    expect(rows.map((row) => [row.number, row.id])).toEqual([
      [1, all[0]!.id],
      [2, other.id],
    ])
  })

  test('neither an edition nor a version can be changed', async () => {
    const { quizId, questions } = await makeQuiz(await makePerson())
    const { id } = await database.$transaction((tx) => freezeEdition(tx, quizId))
    const changes = [
      () => database.quizEdition.update({ where: { id }, data: { title: 'Other' } }),
      () => database.quizEdition.update({ where: { id }, data: { items: [] } }),
      () =>
        database.questionVersion.update({ where: { id: questions[0]!.versionId }, data: { stem: 'Other?' } }),
      () => database.questionVersion.updateMany({ data: { key: [] } }),
    ]
    for (const change of changes) await expect(change()).rejects.toThrow('never changed')
  })

  test('a version that a quiz uses cannot be deleted alone', async () => {
    const { questions } = await makeQuiz(await makePerson())
    const remove = database.question.delete({ where: { id: questions[0]!.id } })
    await expect(remove).rejects.toThrow(/foreign key|constraint/i)
  })
})

describe('the library', () => {
  test('holds the samples for a visitor, with search and topic', async () => {
    await addSamples()
    const all = await listQuizzes({}, null)
    expect(all.total).toBe(6)
    expect(
      all.quizzes.every((quiz) => quiz.visibility === 'public' && !quiz.isOwner && !quiz.myAttempt),
    ).toBe(true)
    const [topic] = all.topics
    const withTopic = await listQuizzes({ topic: topic ?? '' }, null)
    expect(withTopic.total).toBeGreaterThan(0)
    expect(withTopic.quizzes.every((quiz) => quiz.topics.includes(topic ?? ''))).toBe(true)
    const one = all.quizzes[2]!
    expect(
      (await listQuizzes({ search: one.title.toUpperCase() }, null)).quizzes.map((quiz) => quiz.id),
    ).toEqual([one.id])
    const { title } = await database.article.findFirstOrThrow({
      where: { quizzes: { some: { id: one.id } } },
    })
    expect((await listQuizzes({ search: title }, null)).total).toBe(1)
    expect((await listQuizzes({ search: '\u0000%', topic: 'No such topic\uD800' }, null)).total).toBe(0)
  })

  test('holds own quizzes for their owner only, with the latest attempt', async () => {
    await addSamples()
    const actor = await makePerson()
    const { quizId } = await makeQuiz(actor)
    const first = await startAttempt({ quizId }, actor)
    await submitAttempt(first, actor)
    const second = await startAttempt({ quizId }, actor)
    const mine = await listQuizzes({}, actor)
    expect(mine.total).toBe(7)
    expect(mine.topics).toContain('Money')
    expect(mine.quizzes[0]).toMatchObject({
      id: quizId,
      isOwner: true,
      myAttempt: { id: second.attemptId, state: 'inProgress', number: 2, score: null },
    })
    expect((await readQuiz({ quizId }, actor)).myAttempts.map((attempt) => attempt.number)).toEqual([2, 1])
    const others = await listQuizzes({}, await makePerson())
    expect(others.quizzes.map((quiz) => quiz.id)).not.toContain(quizId)
    expect(others.topics).not.toContain('Money')
  })
})
