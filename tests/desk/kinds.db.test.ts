import { expect, test, vi } from 'vitest'
import { addArticle } from '#lib/articles/add-article.ts'
import { database } from '#lib/database/client.ts'
import type { GenerateApart } from '#lib/desk/generate-apart.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { runGeneration } from '#lib/desk/run-generation.ts'
import type { GeneratedQuestion } from '#lib/generation/generated-question.ts'
import { ASKED_KINDS, type AskedKind } from '#lib/generation/kinds/asked-kinds.ts'
import { ferry, ferryGenerated } from '../support/ferry-article.ts'
import { neverAborted } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

async function run(generationId: string, questions = ferryGenerated().questions) {
  const generate = vi.fn<GenerateApart>(async () => ({ ...ferryGenerated(), questions }))
  await runGeneration({ generationId }, neverAborted, generate)
  return generate.mock.calls[0]![1].kinds
}

async function desk() {
  const actor = await makePerson()
  const { articleId } = await addArticle(ferry, actor)
  const ask = (kinds?: AskedKind[]) => requestGeneration({ articleId, ...(kinds && { kinds }) }, actor)
  return { ask, read: () => readDesk({ articleId }, actor), articleId }
}

test('the generator is asked for the kinds that were ticked, and for all of them where none were', async () => {
  const { ask, read } = await desk()
  expect(await run((await ask()).generationId)).toEqual(ASKED_KINDS)
  expect(await run((await ask(['trueFalse', 'order'])).generationId)).toEqual(['trueFalse', 'order'])
  expect((await read()).generation?.kinds).toEqual(['trueFalse', 'order'])
})

test('asking again without a choice keeps the last one', async () => {
  const { ask } = await desk()
  await run((await ask(['report'])).generationId)
  expect(await run((await ask()).generationId)).toEqual(['report'])
})

test('a statement and events in order are stored with their keys', async () => {
  const { ask, read, articleId } = await desk()
  const [first, second] = ferryGenerated().questions
  const options = ['True', 'False'].map((text) => ({ text, why: 'It says so.' }))
  const statement: GeneratedQuestion = {
    ...first!,
    kind: 'trueFalse',
    stem: 'The ferry sails.',
    options,
    key: 1,
  }
  const events: GeneratedQuestion = {
    ...second!,
    kind: 'order',
    stem: 'In order?',
    key: 2,
    order: [2, 0, 3, 1],
  }
  await run((await ask()).generationId, [statement, events])
  const { questions } = await read()
  const keys = questions.map(({ key, options }) => key.map((id) => options.findIndex((one) => one.id === id)))
  expect(keys).toEqual([[1], [2, 0, 3, 1]])
  expect(await database.question.count({ where: { articleId } })).toBe(2)
})
