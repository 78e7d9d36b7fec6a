import { expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { editQuestion } from '#lib/desk/edit-question.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { keepEdit } from '#lib/desk/keep-edit.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { readQuestion } from '#lib/desk/read-question.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { runGeneration } from '#lib/desk/run-generation.ts'
import { ferryGenerated } from '../support/ferry-article.ts'
import { makeDrafts, neverAborted } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

async function openDraft() {
  const person = await makePerson()
  const { articleId, questions } = await makeDrafts(person)
  const [{ id: questionId = '' } = {}] = questions
  const { form, version: base } = await readQuestion({ questionId }, person)
  return { person, articleId, questionId, base, form: { ...form, stem: 'What did I type for so long?' } }
}

async function generateAnew(articleId: string, person: Awaited<ReturnType<typeof makePerson>>) {
  const { generationId } = await requestGeneration({ articleId }, person)
  await runGeneration({ generationId }, neverAborted, async () => ferryGenerated())
}

test('what was typed about a draft that new questions replaced is kept as a question of its own', async () => {
  const { person, articleId, questionId, base, form } = await openDraft()
  await generateAnew(articleId, person)
  const saved = await keepEdit({ questionId, articleId, base, form }, person)
  expect(saved).toMatchObject({ version: 1, changed: true })
  expect(saved.questionId).not.toBe(questionId)
  const kept = await readQuestion({ questionId: saved.questionId }, person)
  expect(kept).toMatchObject({ state: 'ready', form: { stem: form.stem, spans: form.spans } })
  expect(kept.form.options.map(({ text, right }) => [text, right])).toEqual(
    form.options.map(({ text, right }) => [text, right]),
  )
})

test('with mistakes, they are told, and nothing is stored', async () => {
  const { person, articleId, questionId, base, form } = await openDraft()
  await generateAnew(articleId, person)
  const before = await database.question.count({ where: { articleId } })
  const sent = { questionId, articleId, base, form: { ...form, topic: '' } }
  await expect(keepEdit(sent, person)).rejects.toMatchObject({
    code: 'invalid',
    fields: { topic: expect.anything() },
  })
  expect(await database.question.count({ where: { articleId } })).toBe(before)
})

test('of another person’s article nothing is kept', async () => {
  const { articleId, questionId, base, form } = await openDraft()
  const stranger = await makePerson()
  await expect(keepEdit({ questionId, articleId, base, form }, stranger)).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(keepEdit({ questionId, articleId: null, base, form }, stranger)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an edit that is saved in the very moment in which new questions come keeps its question', async () => {
  const { person, articleId, questionId, base, form } = await openDraft()
  const { generationId } = await requestGeneration({ articleId }, person)
  const stored = await database.$transaction(async (tx) => {
    // An edit that has written, and has not ended yet.
    await tx.$queryRaw`SELECT id FROM "Question" WHERE id = ${questionId}::uuid FOR UPDATE`
    const edit = editQuestion({ questionId, base, form }, person)
    await waiting(1)
    const generation = runGeneration({ generationId }, neverAborted, async () => ferryGenerated())
    await waiting(2)
    return [edit, generation]
  })
  await Promise.all(stored)
  const { questions } = await readDesk({ articleId }, person)
  expect(questions.map(({ stem }) => stem)).toContain(form.stem)
})

/** Until so many queries wait for a lock. */
async function waiting(count: number): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await database.$queryRaw<{ waiting: number }[]>`
        SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`
      return row?.waiting
    })
    .toBe(count)
}

test('a question that was dropped while its form was open takes the edit, and stays dropped', async () => {
  const { person, articleId, questionId, base, form } = await openDraft()
  await judgeQuestion({ questionId, verdict: 'drop' }, person)
  expect(await keepEdit({ questionId, articleId, base, form }, person)).toMatchObject({
    questionId,
    version: 2,
  })
  expect(await readQuestion({ questionId }, person)).toMatchObject({
    state: 'retired',
    form: { stem: form.stem },
  })
})
