import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { composeQuiz } from '#lib/quizzes/compose-quiz.ts'
import { type Composition, itemsOf } from '#lib/quizzes/composition.ts'
import { createQuiz } from '#lib/quizzes/create-quiz.ts'
import { freezeEdition } from '#lib/quizzes/freeze-edition.ts'
import { listKept } from '#lib/quizzes/list-kept.ts'
import { readComposition } from '#lib/quizzes/read-composition.ts'
import { readDraft } from '#lib/quizzes/read-draft.ts'
import { saveComposition } from '#lib/quizzes/save-composition.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let actor: Actor
let made: Awaited<ReturnType<typeof makeQuiz>>
let quizId: string
let stored: Composition

beforeEach(async () => {
  actor = await makePerson()
  made = await makeQuiz(actor)
  quizId = made.quizId
  stored = await readComposition({ quizId }, actor)
})

const itemsNow = async () => itemsOf((await readComposition({ quizId }, actor)).rows).items
const revision = async () => (await database.quiz.findUniqueOrThrow({ where: { id: quizId } })).revision

describe('saving a composition', () => {
  test('keeps order, points and headings, and counts the change', async () => {
    const items = itemsOf(stored.rows).items.toReversed()
    items[0] = { ...items[0]!, points: 250, section: '  The   first ' }
    const before = await revision()
    await saveComposition({ quizId, seen: stored.seen, items }, actor)
    expect(await itemsNow()).toEqual([{ ...items[0], section: 'The first' }, items[1], items[2]])
    expect(await revision()).toBe(before + 1)
  })

  test('beside another change is refused with what is stored, and nothing is lost', async () => {
    const [first, second, third] = itemsOf(stored.rows).items
    const theirs = [second!, first!]
    const { seen } = await saveComposition({ quizId, seen: stored.seen, items: theirs }, actor)
    const mine = { quizId, seen: stored.seen, items: [third!] }
    await expect(saveComposition(mine, actor)).rejects.toMatchObject({
      code: 'conflict',
      details: { seen, rows: [{ id: second!.versionId }, { id: first!.versionId }] },
    })
    expect(await itemsNow()).toEqual(theirs)
    await saveComposition({ ...mine, seen }, actor)
    expect(await itemsNow()).toEqual([third])
  })

  test('of many tabs at once lets one through, and the same again changes nothing', async () => {
    const { items } = itemsOf(stored.rows)
    const all = await Promise.allSettled(
      [1, 2, 3, 4].map((points) =>
        saveComposition(
          { quizId, seen: stored.seen, items: items.map((item) => ({ ...item, points: points * 50 })) },
          actor,
        ),
      ),
    )
    // One of the four says what is stored already.
    expect(all.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(2)
    const now = await itemsNow()
    const before = await revision()
    expect((await saveComposition({ quizId, seen: 'lost', items: now }, actor)).seen).toMatch(
      /^[0-9a-f]{64}$/,
    )
    expect(await revision()).toBe(before)
  })

  test('is for the owner, and for questions of theirs', async () => {
    const { items } = itemsOf(stored.rows)
    const other = await makePerson()
    const theirs = await makeQuiz(other)
    const notFound = { code: 'not-found' }
    await expect(readComposition({ quizId }, other)).rejects.toMatchObject(notFound)
    await expect(saveComposition({ quizId, seen: stored.seen, items: [] }, other)).rejects.toMatchObject(
      notFound,
    )
    const foreign = { versionId: theirs.questions[0]!.versionId, points: 100, section: null }
    for (const item of [foreign, { ...foreign, versionId: randomUUID() }]) {
      const input = { quizId, seen: stored.seen, items: [...items, item] }
      await expect(saveComposition(input, actor)).rejects.toMatchObject(notFound)
    }
    for (const id of ['', 'x', '\u0000', randomUUID()]) {
      await expect(saveComposition({ quizId: id, seen: '', items }, actor)).rejects.toMatchObject(notFound)
    }
    expect(await itemsNow()).toEqual(items)
    const draft = await readDraft({ rows: [{ id: foreign.versionId, value: '1' }] }, actor)
    expect(draft).toEqual([])
  })

  test('refuses what makes no quiz, with a sentence', async () => {
    const { items } = itemsOf(stored.rows)
    const [first] = items
    const bad = [
      [{ ...first!, points: 0 }],
      [{ ...first!, points: 0.5 }],
      [{ ...first!, section: 'x'.repeat(301) }],
      [first!, first!],
      Array.from({ length: 301 }, () => first!),
    ]
    for (const list of bad) {
      const saving = saveComposition({ quizId, seen: stored.seen, items: list }, actor)
      await expect(saving).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringMatching(/^[A-Z].*\.$/),
      })
    }
    expect(await itemsNow()).toEqual(items)
  })

  test('takes no question that was dropped, but keeps one that is in the quiz', async () => {
    const { items } = itemsOf(stored.rows)
    await judgeQuestion({ questionId: made.questions[0]!.id, verdict: 'drop' }, actor)
    const { seen } = await saveComposition({ quizId, seen: stored.seen, items: items.toReversed() }, actor)
    expect((await readComposition({ quizId }, actor)).rows.at(-1)?.question?.isKept).toBe(false)
    const without = items.slice(1)
    const after = await saveComposition({ quizId, seen, items: without }, actor)
    await expect(saveComposition({ quizId, seen: after.seen, items }, actor)).rejects.toThrow(
      'not kept any more',
    )
  })
})

describe('questions of several articles', () => {
  test('make one quiz that pays by its points, and attempts begun before keep theirs', async () => {
    const other = await makeQuiz(actor, 'Another headline')
    const begun = await startAttempt({ quizId }, actor)
    const [item] = itemsOf(stored.rows).items
    const added = { versionId: other.questions[1]!.versionId, points: 50, section: 'Another' }
    await saveComposition({ quizId, seen: stored.seen, items: [item!, added] }, actor)
    expect((await readAttempt(begun, actor)).questions).toHaveLength(3)
    expect(await submitAttempt(begun, actor)).toMatchObject({ maxScore: 300 })
    expect(await play(quizId, actor, [1])).toMatchObject({ score: 50, maxScore: 150 })
    const editions = await database.quizEdition.findMany({ where: { quizId }, orderBy: { number: 'asc' } })
    expect(editions.map(({ items }) => items)).toEqual([
      expect.any(Array),
      [
        { position: 0, ...item },
        { position: 1, ...added },
      ],
    ])
    const { seen } = await readComposition({ quizId }, actor)
    await saveComposition({ quizId, seen, items: [item!, { ...added, section: null }] }, actor)
    const { id } = await database.$transaction((tx) => freezeEdition(tx, quizId))
    expect(editions.map((edition) => edition.id)).not.toContain(id)
  })

  test('are listed with search and article, and those of the quiz are left out', async () => {
    const other = await makeQuiz(actor, 'Another headline')
    await makeQuiz(await makePerson())
    expect((await listKept({}, actor)).total).toBe(6)
    const rest = await listKept({ quizId }, actor)
    expect(rest.questions.map(({ article }) => article?.title)).toEqual(Array(3).fill('Another headline'))
    expect((await listKept({ article: other.articleId, search: 'repair' }, actor)).questions).toHaveLength(2)
    expect((await listKept({ search: 'ANOTHER head' }, actor)).total).toBe(3)
    for (const article of ['x', randomUUID(), '\u0000']) {
      expect((await listKept({ article }, actor)).total).toBe(0)
    }
    await judgeQuestion({ questionId: other.questions[0]!.id, verdict: 'drop' }, actor)
    expect((await listKept({ quizId }, actor)).total).toBe(2)
  })

  test('are chosen for a new quiz', async () => {
    const other = await makeQuiz(actor, 'Another headline')
    const questionIds = [other.questions[2]!.id, made.questions[0]!.id]
    const created = await createQuiz({ title: ' Two  articles ', questionIds }, actor)
    const { title, rows } = await readComposition(created, actor)
    expect([title, ...rows.map(({ question }) => question?.questionId)]).toEqual([
      'Two articles',
      ...questionIds,
    ])
    const quizzes = await database.quiz.count()
    const foreign = (await makeQuiz(await makePerson())).questions[0]!.id
    for (const ids of [[], [foreign], [randomUUID()], ['x']]) {
      const making = createQuiz({ title: 'Mine', questionIds: ids }, actor)
      await expect(making).rejects.toMatchObject({
        code: 'invalid',
        fields: { questionIds: expect.any(Array) },
      })
    }
    await expect(createQuiz({ title: ' ', questionIds }, actor)).rejects.toMatchObject({
      fields: { title: ['Give the quiz a title.'] },
    })
    expect(await database.quiz.count()).toBe(quizzes + 1)
  })
})

describe('the desk of an article', () => {
  test('leaves what its owner composed, adds what is new and takes out what was dropped', async () => {
    const other = await makeQuiz(actor, 'Another headline')
    const [first, second, third] = itemsOf(stored.rows).items
    const foreign = { versionId: other.questions[0]!.versionId, points: 300, section: 'Another' }
    const composed = [{ ...third!, points: 50 }, foreign, { ...first!, section: 'Ferry' }]
    await saveComposition({ quizId, seen: stored.seen, items: composed }, actor)
    await composeQuiz(made, actor)
    expect(await itemsNow(), 'what was taken out stays out').toEqual(composed)
    await judgeQuestion({ questionId: made.questions[0]!.id, verdict: 'drop' }, actor)
    await composeQuiz(made, actor)
    expect(await itemsNow()).toEqual(composed.slice(0, 2))
    await judgeQuestion({ questionId: made.questions[0]!.id, verdict: 'keep' }, actor)
    await composeQuiz(made, actor)
    expect(await itemsNow()).toEqual([first, ...composed.slice(0, 2)])
    const { seen } = await readComposition({ quizId }, actor)
    await saveComposition({ quizId, seen, items: [...(await itemsNow()), second!] }, actor)
    await composeQuiz(made, actor)
    expect(await itemsNow()).toEqual([first, ...composed.slice(0, 2), second])
  })

  test('brings the current version of a question, and the composer tells of it', async () => {
    const [question] = made.questions
    const { id: _, ...row } = await database.questionVersion.findUniqueOrThrow({
      where: { id: question!.versionId },
    })
    const data = {
      ...row,
      number: 2,
      stem: 'A better question?',
      options: row.options!,
      key: row.key!,
      evidence: row.evidence!,
    }
    const { id } = await database.questionVersion.create({ data })
    const [first] = (await readComposition({ quizId }, actor)).rows
    expect(first?.question).toMatchObject({ versionId: question!.versionId, newer: id })
    await composeQuiz(made, actor)
    expect((await readComposition({ quizId }, actor)).rows[0]?.question).toMatchObject({
      ...{ versionId: id, newer: null, stem: 'A better question?' },
    })
  })
})
