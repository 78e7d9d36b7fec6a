import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { addArticle } from '#lib/articles/add-article.ts'
import { database } from '#lib/database/client.ts'
import { failGeneration } from '#lib/desk/fail-generation.ts'
import { type GenerateApart, UnreadableArticle } from '#lib/desk/generate-apart.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { readGeneration } from '#lib/desk/read-generation.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { runGeneration } from '#lib/desk/run-generation.ts'
import { evidenceHolds } from '#lib/questions/evidence.ts'
import { ferry, ferryGenerated, ferryQuestions } from '../support/ferry-article.ts'
import { makeDrafts, makeQuiz, neverAborted } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

const ferryGenerator: GenerateApart = async () => ferryGenerated()

async function requested() {
  const actor = await makePerson()
  const { articleId } = await addArticle(ferry, actor)
  const { generationId } = await requestGeneration({ articleId }, actor)
  const run = (generate: GenerateApart, signal = neverAborted.signal) =>
    runGeneration({ generationId }, { signal }, generate)
  return { actor, articleId, generationId, run, read: () => readGeneration({ generationId }, actor) }
}

const jobsFor = (generationId: string) =>
  database.$queryRaw<{ key: string }[]>`
    SELECT key FROM graphile_worker.jobs WHERE key = ${`generate-${generationId}`}`

test('a request is queued together with its job', async () => {
  const { generationId, read } = await requested()
  expect(await read()).toMatchObject({
    state: 'queued',
    step: 'queued',
    counts: {},
    questions: 0,
    error: null,
  })
  expect(await jobsFor(generationId)).toHaveLength(1)
})

test('while one runs, another request for the article is answered with it, also from two tabs at once', async () => {
  const { actor, articleId, generationId } = await requested()
  const more = await Promise.all([1, 2, 3, 4].map(() => requestGeneration({ articleId }, actor)))
  expect(new Set(more.map((one) => one.generationId))).toEqual(new Set([generationId]))
  const fresh = await addArticle({ ...ferry, title: 'Another title' }, actor)
  const both = await Promise.all([1, 2, 3, 4].map(() => requestGeneration(fresh, actor)))
  expect(new Set(both.map((one) => one.generationId)).size).toBe(1)
  expect(await database.generation.count({ where: { articleId: fresh.articleId } })).toBe(1)
})

test('a job that got lost is queued again by the next request', async () => {
  const { actor, articleId, generationId } = await requested()
  await database.$executeRaw`SELECT graphile_worker.remove_job(${`generate-${generationId}`})`
  await requestGeneration({ articleId }, actor)
  expect(await jobsFor(generationId)).toHaveLength(1)
})

test('the job stores facts and questions with proved evidence, and says done', async () => {
  const { actor, articleId, run, read } = await requested()
  await run(ferryGenerator)
  expect(await read()).toEqual(
    expect.objectContaining({
      state: 'done',
      step: 'done',
      counts: { words: 70, facts: 3, questions: 3 },
      questions: 3,
      error: null,
    }),
  )
  const { questions } = await readDesk({ articleId }, actor)
  expect(questions).toHaveLength(3)
  for (const question of questions) {
    expect(question.state).toBe('draft')
    expect(question.evidence.every((span) => evidenceHolds(ferry.text, span))).toBe(true)
    expect(question.key).toEqual([question.options[0]?.id])
  }
  const ids = questions.flatMap((question) => question.options.map((option) => option.id))
  expect(new Set(ids).size).toBe(12)
  const facts = await database.fact.findMany({ where: { articleId }, include: { questions: true } })
  expect(facts.map((fact) => fact.questions.length)).toEqual([1, 1, 1])
})

test('the page can see the step and the counts while it runs', async () => {
  const { run, read } = await requested()
  const seen: unknown[] = []
  await run(async (_, { onStep }) => {
    onStep('reading', { words: 70, sentences: 5 })
    onStep('asking', { words: 70, facts: 3 })
    await vi.waitFor(async () => {
      const { state, step, counts } = await read()
      expect(step).toBe('asking')
      seen.push({ state, counts })
    })
    return ferryGenerated()
  })
  expect(seen.at(-1)).toEqual({ state: 'running', counts: { words: 70, facts: 3 } })
})

test('a run after the end changes nothing', async () => {
  const { actor, articleId, run, read } = await requested()
  await run(ferryGenerator)
  const before = [await read(), await readDesk({ articleId }, actor)]
  const generate = vi.fn(ferryGenerator)
  await run(generate)
  expect(generate).not.toHaveBeenCalled()
  expect([await read(), await readDesk({ articleId }, actor)]).toEqual(before)
})

test('two workers on one request store its questions once', async () => {
  const { actor, articleId, run } = await requested()
  await Promise.all([run(ferryGenerator), run(ferryGenerator), run(ferryGenerator)])
  expect((await readDesk({ articleId }, actor)).questions).toHaveLength(3)
  expect(await database.fact.count({ where: { articleId } })).toBe(3)
})

test('a crash while it stores leaves nothing of it, and the next try stores all', async () => {
  const { actor, articleId, generationId, run, read } = await requested()
  await database.$executeRawUnsafe(`
    CREATE FUNCTION "fail_third"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT count(*) FROM "QuestionVersion") >= 2 + ${await database.questionVersion.count()}
      THEN RAISE EXCEPTION 'the disk is full'; END IF;
      RETURN NEW;
    END $$`)
  await database.$executeRawUnsafe(
    `CREATE TRIGGER "fail_third" BEFORE INSERT ON "QuestionVersion" FOR EACH ROW EXECUTE FUNCTION "fail_third"()`,
  )
  await expect(run(ferryGenerator)).rejects.toThrow('the disk is full')
  expect(await read()).toMatchObject({ state: 'running', step: 'storing', questions: 0 })
  expect(await database.question.count({ where: { generationId } })).toBe(0)
  expect(await database.fact.count({ where: { articleId } })).toBe(0)
  await database.$executeRawUnsafe(`DROP FUNCTION "fail_third" CASCADE`)
  await run(ferryGenerator)
  expect(await read()).toMatchObject({ state: 'done', questions: 3 })
  expect((await readDesk({ articleId }, actor)).questions).toHaveLength(3)
})

test('evidence that the article does not hold is refused, with its question', async () => {
  const [good, moved, invented] = ferryQuestions()
  const wrong = [
    {
      ...moved!,
      evidence: moved!.evidence.map((span) => ({ ...span, start: span.start + 1, end: span.end + 1 })),
    },
    { ...invented!, evidence: [{ start: 0, end: 7, quote: 'A lie.!' }] },
    { ...good!, stem: 'Without evidence?', evidence: [] },
    { ...good!, stem: 'Without a fact?', fact: 99 },
    {
      ...good!,
      stem: 'Two equal options?',
      options: good!.options.map((option) => ({ ...option, text: 'same' })),
    },
    { ...good!, stem: 'Key out of range?', key: 4 },
    { ...good!, stem: 'Half a character \uD800?' },
  ]
  const { actor, articleId, run, read } = await requested()
  await run(async () => ferryGenerated([good!, ...wrong]))
  const { questions } = await readDesk({ articleId }, actor)
  expect(questions.map((question) => question.stem)).toEqual([good!.stem])
  expect(await read()).toMatchObject({ state: 'done', counts: { questions: 1 } })
})

test('an article that gives no question ends done, with a sentence', async () => {
  const { run, read } = await requested()
  await run(async () => ({ ...ferryGenerated([]), facts: [] }))
  expect(await read()).toMatchObject({
    state: 'done',
    questions: 0,
    error: expect.stringContaining('No question'),
  })
})

test('an article that cannot be read ends failed at once, with a sentence', async () => {
  const { run, read, actor, articleId, generationId } = await requested()
  const broken = run(async () => Promise.reject(new UnreadableArticle('tree too deep')))
  await expect(broken).rejects.toThrow('tree too deep')
  expect(await read()).toMatchObject({ state: 'failed', error: expect.stringContaining('Try again') })
  expect((await requestGeneration({ articleId }, actor)).generationId).not.toBe(generationId)
})

test('any other error leaves it running for the next try, and the last one tells', async () => {
  const { generationId, run, read } = await requested()
  await expect(run(async () => Promise.reject(new Error('out of memory')))).rejects.toThrow('out of memory')
  expect(await read()).toMatchObject({ state: 'running', error: null })
  await failGeneration({ generationId })
  await failGeneration({ generationId })
  expect(await read()).toMatchObject({ state: 'failed', error: expect.stringContaining('Try again') })
  await run(ferryGenerator)
  expect(await read()).toMatchObject({ state: 'failed', questions: 0 })
})

test('a request whose article was deleted meanwhile is done without a word', async () => {
  const { articleId, run } = await requested()
  await database.article.delete({ where: { id: articleId } })
  await run(async () => Promise.reject(new Error('must not be asked')))
  await runGeneration({ generationId: randomUUID() }, neverAborted, ferryGenerator)
  await failGeneration({ generationId: randomUUID() })
})

test('asking again replaces what nobody judged, and offers nothing judged a second time', async () => {
  const actor = await makePerson()
  const { articleId, questions } = await makeDrafts(actor)
  const [kept, dropped, open] = questions
  await judgeQuestion({ questionId: kept!.id, verdict: 'keep' }, actor)
  await judgeQuestion({ questionId: dropped!.id, verdict: 'drop' }, actor)
  await makeDrafts(actor)
  const after = (await readDesk({ articleId }, actor)).questions
  expect(after.map((question) => [question.stem, question.state])).toEqual([
    [kept!.stem, 'ready'],
    [dropped!.stem, 'retired'],
    [open!.stem, 'draft'],
  ])
  expect(after[2]!.id).not.toBe(open!.id)
  expect(await database.fact.count({ where: { articleId } })).toBe(5) // two that are pointed to, three new
})

test('a question in a quiz survives asking again, even when its verdict was taken back', async () => {
  const actor = await makePerson()
  const { articleId, questions } = await makeQuiz(actor)
  await judgeQuestion({ questionId: questions[0]!.id, verdict: 'undo' }, actor)
  const again = await makeDrafts(actor)
  expect(again.questions.map((question) => question.id)).toEqual(questions.map((question) => question.id))
  expect((await readDesk({ articleId }, actor)).generation).toMatchObject({
    state: 'done',
    questions: 0,
    error: expect.stringContaining('nothing new'),
  })
})

test('the same verdict twice is one, and every verdict can be taken back', async () => {
  const actor = await makePerson()
  const { questions } = await makeDrafts(actor)
  const questionId = questions[0]!.id
  const verdicts = ['keep', 'keep', 'drop', 'drop', 'undo', 'undo', 'drop', 'keep'] as const
  const states: string[] = []
  for (const verdict of verdicts) states.push((await judgeQuestion({ questionId, verdict }, actor)).state)
  expect(states).toEqual(['ready', 'ready', 'retired', 'retired', 'draft', 'draft', 'retired', 'ready'])
})
