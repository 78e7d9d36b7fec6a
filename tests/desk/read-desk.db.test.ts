import { expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { writeQuestion } from '#lib/desk/write-question.ts'
import { emptyForm } from '#lib/questions/question-form.ts'
import { ferry, ferryGenerated, ferryQuestions, ferrySpare, ferryUnasked } from '../support/ferry-article.ts'
import { makeDrafts } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

const DOCK = 'It lay in dock for eleven months.'
const CRACK = 'About 900 people took the ferry every day before a crack was found in its hull.'

test('offered questions come in the order of the article, those less certain behind them, the likeliest first', async () => {
  const owner = await makePerson()
  const spares = [ferrySpare('How many took it?', 0.3), ferrySpare('How many people took it a day?', 0.5)]
  const { articleId, questions } = await makeDrafts(
    owner,
    ferryGenerated([...spares, ...ferryQuestions().reverse()]),
  )
  expect(questions.map(({ spare, quality }) => [spare, quality])).toEqual([
    [false, 0.9],
    [false, 0.9],
    [false, 0.9],
    [true, 0.5],
    [true, 0.3],
  ])
  expect(questions.slice(0, 3).map(({ stem }) => stem)).toEqual(ferryQuestions().map(({ stem }) => stem))
  await judgeQuestion({ questionId: questions[4]!.id, verdict: 'keep' }, owner)
  await judgeQuestion({ questionId: questions[3]!.id, verdict: 'drop' }, owner)
  const after = (await readDesk({ articleId }, owner)).questions
  expect(after.slice(3).map(({ stem, spare, state }) => [stem, spare, state])).toEqual([
    ['How many took it?', false, 'ready'],
    ['How many people took it a day?', true, 'retired'],
  ])
})

test('a question says how its dates were read, and what the rules of item writing warn of', async () => {
  const [sails, cost] = ferryQuestions()
  const dated = { ...sails!, stem: 'When will the ferry sail that was announced on October 13, 2025?' }
  const { questions } = await makeDrafts(
    await makePerson(),
    ferryGenerated([dated, { ...cost!, stem: 'How much did the repair cost, 2.4 million euros' }]),
  )
  expect(questions[0]?.dates).toEqual([
    '“Monday” is read as October 13, 2025, counted back from the day of the article, Tuesday, October 14, 2025.',
  ])
  expect(questions[0]?.warnings).toEqual([])
  expect(questions[1]?.dates).toEqual([])
  expect(questions[1]?.warnings.join(' ')).toContain('question mark')
})

test('what is like a less certain question is told, and it is told of no other', async () => {
  const owner = await makePerson()
  const [sails] = ferryQuestions()
  const { questions } = await makeDrafts(
    owner,
    ferryGenerated([sails!, { ...sails!, stem: `${sails!.stem.slice(0, -1)} this year?`, certain: false }]),
  )
  expect(questions.map(({ duplicates }) => duplicates.length)).toEqual([0, 1])
})

test('sentences that nothing asks about say why, until somebody asks about them', async () => {
  const owner = await makePerson()
  const unasked = [ferryUnasked(CRACK, 'chance/low'), ferryUnasked(DOCK, 'fact/pronoun', 'complete/pronoun')]
  const generated = { ...ferryGenerated([...ferryQuestions(), ferrySpare()]), unasked }
  const { articleId, questions } = await makeDrafts(owner, generated)
  const spare = questions.find((question) => question.spare)!.id
  const read = async () => (await readDesk({ articleId }, owner)).unasked
  expect(await read()).toEqual([
    expect.objectContaining({ quote: DOCK, because: [expect.stringContaining('“he”')], spares: [] }),
    expect.objectContaining({
      quote: CRACK,
      because: [expect.stringContaining('too rarely')],
      spares: [spare],
    }),
  ])
  // One that runs, or fails, has nothing to say yet.
  const { generationId } = await requestGeneration({ articleId }, owner)
  expect(await read()).toHaveLength(2)
  await database.generation.delete({ where: { id: generationId } })
  await judgeQuestion({ questionId: spare, verdict: 'keep' }, owner)
  expect((await read()).map(({ quote }) => quote)).toEqual([DOCK])
  const start = ferry.text.indexOf(DOCK)
  const form = {
    ...emptyForm,
    ...{ kind: 'number', topic: 'Transport', stem: 'For how many months did it lie in dock?', number: '11' },
    spans: [`${start}-${start + DOCK.length}`],
  }
  await writeQuestion({ articleId, form }, owner)
  expect(await read()).toEqual([])
})

test('a sentence that does not stand in the text is not stored, and nonsense in the column is no list', async () => {
  const owner = await makePerson()
  const beyond = { start: 0, end: ferry.text.length + 1, reasons: [] }
  const unasked = [beyond, { start: -4, end: 3, reasons: [] }, { start: 9, end: 9, reasons: [] }]
  const { articleId, generationId } = await makeDrafts(owner, { ...ferryGenerated(), unasked })
  const stored = await database.generation.findUniqueOrThrow({ where: { id: generationId } })
  expect(stored.unasked).toEqual([])
  await database.generation.update({ where: { id: generationId }, data: { unasked: { start: 1 } } })
  expect((await readDesk({ articleId }, owner)).unasked).toEqual([])
})

test('of a text with very many such sentences the first are listed, and all are counted', async () => {
  const owner = await makePerson()
  const generated = { ...ferryGenerated([]), unasked: Array(120).fill(ferryUnasked(DOCK, 'clause/negated')) }
  const { articleId } = await makeDrafts(owner, generated)
  const { unasked, unaskedCount } = await readDesk({ articleId }, owner)
  expect([unasked.length, unaskedCount]).toEqual([100, 120])
})
