import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { editQuestion } from '#lib/desk/edit-question.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { readNewQuestion } from '#lib/desk/read-new-question.ts'
import { readQuestion } from '#lib/desk/read-question.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { runGeneration } from '#lib/desk/run-generation.ts'
import { writeQuestion } from '#lib/desk/write-question.ts'
import { emptyForm, type QuestionForm } from '#lib/questions/question-form.ts'
import { composeQuiz } from '#lib/quizzes/compose-quiz.ts'
import { ferry, ferryGenerated } from '../support/ferry-article.ts'
import { makeDrafts, neverAborted } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let owner: Actor
let articleId: string
const quote = 'It lay in dock for eleven months.'
const start = ferry.text.indexOf(quote)
const span = `${start}-${start + quote.length}`
const form: QuestionForm = {
  ...emptyForm,
  kind: 'number',
  topic: 'Ferries',
  stem: 'For how many months did the ferry of Port Ellery lie in dock?',
  explanation: 'The ferry lay in dock for eleven months.',
  number: '11',
  unit: 'months',
  spans: [span],
}

beforeAll(async () => {
  owner = await makePerson()
  articleId = (await makeDrafts(owner)).articleId
})

describe('a question written by hand', () => {
  test('begins with the day of the article, its topic and the chosen sentence', async () => {
    const { form: first, article, topics } = await readNewQuestion({ articleId, span }, owner)
    expect(first).toMatchObject({ contextLine: 'October 14, 2025', spans: [span] })
    expect(topics).toContain(first.topic)
    expect(article.sentences.map(({ text }) => text)).toContain(quote)
    const beyond = await readNewQuestion({ articleId, span: '0-999999' }, owner)
    expect(beyond.form.spans).toEqual([])
  })

  test('is kept with its fact, asked in the quiz, and counted by fact', async () => {
    const { questionId } = await writeQuestion({ articleId, form }, owner)
    const row = await database.question.findUniqueOrThrow({
      where: { id: questionId },
      include: { fact: true, versions: true },
    })
    expect(row).toMatchObject({ state: 'ready', topic: 'Ferries', version: 1, generationId: null })
    expect(row.versions).toMatchObject([{ number: 1, origin: 'person', kind: 'number', key: ['11'] }])
    expect(row.fact).toMatchObject({ kind: 'statement', statement: form.explanation, articleId })
    expect(row.fact?.evidence).toMatchObject([{ quote }])
    const { quizId } = await composeQuiz({ articleId }, owner)
    await play(quizId, owner, [0])
    const score = await database.factScore.findFirstOrThrow({ where: { factId: row.factId ?? '' } })
    expect(score).toMatchObject({ userId: owner.id, correct: 1 })
    await editQuestion(
      {
        questionId,
        base: 1,
        form: { ...(await readQuestion({ questionId }, owner)).form, explanation: 'Eleven.' },
      },
      owner,
    )
    const fact = await database.fact.findUniqueOrThrow({ where: { id: row.factId ?? '' } })
    expect(fact.statement, 'an edit mends the statement').toBe('Eleven.')
  })

  test('stays when questions are made anew', async () => {
    const { generationId } = await requestGeneration({ articleId }, owner)
    await runGeneration({ generationId }, neverAborted, async () => ferryGenerated())
    const stems = (await readDesk({ articleId }, owner)).questions.map(({ stem }) => stem)
    expect(stems).toContain(form.stem)
  })

  test('is refused with sentences by field, and nothing is written', async () => {
    const counts = () => Promise.all([database.fact.count(), database.question.count()])
    const before = await counts()
    const refused = writeQuestion(
      { articleId, form: { ...form, stem: '', number: 'x', spans: ['5-1'] } },
      owner,
    )
    const { fields } = await refused.catch((error) => error)
    expect(Object.keys(fields).sort()).toEqual(['evidence', 'number', 'stem'])
    expect(await counts()).toEqual(before)
  })

  test('is for the owner of the article alone', async () => {
    const other = await makePerson()
    await expect(writeQuestion({ articleId, form }, other)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readNewQuestion({ articleId }, other)).rejects.toMatchObject({ code: 'not-found' })
    await expect(writeQuestion({ articleId: 'x', form }, owner)).rejects.toMatchObject({ code: 'not-found' })
  })
})
