import { describe, expect, test } from 'vitest'
import { addArticle } from '#lib/articles/add-article.ts'
import { listArticles } from '#lib/articles/list-articles.ts'
import { readArticle } from '#lib/articles/read-article.ts'
import { database } from '#lib/database/client.ts'
import { hashOf } from '#lib/questions/evidence.ts'
import { ferry } from '../support/ferry-article.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

const problem = (fields: string[]) =>
  expect.objectContaining({
    code: 'invalid',
    fields: Object.fromEntries(fields.map((field) => [field, [expect.any(String)]])),
  })

describe('adding', () => {
  test('keeps the cleaned text with its hash, and what was said about it', async () => {
    const actor = await makePerson()
    const source = { sourceName: ' The  Harbour Post ', sourceUrl: 'https://example.org/ferry' }
    const { articleId, added } = await addArticle(
      { ...ferry, ...source, text: `\uFEFF${ferry.text}\r\n` },
      actor,
    )
    expect(added).toBe(true)
    expect(await readArticle({ articleId }, actor)).toEqual({
      id: articleId,
      title: ferry.title,
      text: ferry.text,
      publishedOn: ferry.publishedOn,
      sourceName: 'The Harbour Post',
      sourceUrl: 'https://example.org/ferry',
      words: 62,
      isOwner: true,
      visibility: 'private',
      addedAt: expect.any(String),
      questions: { draft: 0, ready: 0 },
      evidence: [],
      quizzes: [],
    })
    const row = await database.article.findUniqueOrThrow({ where: { id: articleId } })
    expect(row.contentHash).toBe(hashOf(ferry.text))
  })

  test('makes a title from the lead when none is given', async () => {
    const actor = await makePerson()
    const { articleId } = await addArticle({ ...ferry, title: '  ' }, actor)
    expect((await readArticle({ articleId }, actor)).title).toBe(
      'The ferry of Port Ellery will sail again on May 3, the harbour council said on Monday',
    )
  })

  test('the same article from the same person is kept once, also when it comes six times at once', async () => {
    const actor = await makePerson()
    for (const title of [ferry.title, 'Second', 'Third']) {
      const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => addArticle({ ...ferry, title }, actor)))
      expect(new Set(all.map((one) => one.articleId)).size).toBe(1)
      expect(all.filter((one) => one.added)).toHaveLength(1)
    }
    const other = await addArticle(ferry, await makePerson())
    expect(other.added).toBe(true)
    expect((await addArticle({ ...ferry, publishedOn: '2025-10-13' }, actor)).added).toBe(true)
  })

  test('tells all mistakes at once, by field', async () => {
    const actor = await makePerson()
    const wrong = {
      text: 'short',
      publishedOn: '31.12.2024',
      title: 't'.repeat(301),
      sourceName: 'n'.repeat(201),
      sourceUrl: 'javascript:alert(1)',
    }
    await expect(addArticle(wrong, actor)).rejects.toEqual(problem(Object.keys(wrong)))
    expect(await database.article.count({ where: { addedById: actor.id } })).toBe(0)
  })

  test.each([
    ['NUL bytes', { text: `${ferry.text}\0` }, ['text']],
    [
      'another language',
      { text: 'Der Minister hat das gesagt und ist nach Hause gegangen. '.repeat(9) },
      ['text'],
    ],
    ['a day in the far future', { publishedOn: '2999-01-01' }, ['publishedOn']],
    ['an address without a scheme', { sourceUrl: 'example.org' }, ['sourceUrl']],
    ['a very long address', { sourceUrl: `https://example.org/${'x'.repeat(3000)}` }, ['sourceUrl']],
  ])('refuses %s', async (_, change, fields) => {
    await expect(addArticle({ ...ferry, ...change }, await makePerson())).rejects.toEqual(problem(fields))
  })

  test('keeps hostile text as text', async () => {
    const actor = await makePerson()
    const hostile = {
      ...ferry,
      title: `<img src=x onerror=alert(1)>'; DROP TABLE "Article"; --\u0000\uD800\u202E`,
      text: `${ferry.text}\n<script>alert(1)</script> {{7*7}} \uDFFF`,
      sourceName: '=HYPERLINK("http://x")',
    }
    const { articleId } = await addArticle(hostile, actor)
    const article = await readArticle({ articleId }, actor)
    expect(article.title).toBe(`<img src=x onerror=alert(1)>'; DROP TABLE "Article"; --`)
    expect(article.text).toBe(`${ferry.text}\n<script>alert(1)</script> {{7*7}}`)
  })
})

describe('reading', () => {
  test('shows the owner alone where the questions are proved, but for those that were dropped', async () => {
    const owner = await makePerson()
    const { articleId } = await makeQuiz(owner)
    await database.article.update({ where: { id: articleId }, data: { visibility: 'public' } })
    const { evidence, questions } = await readArticle({ articleId }, owner)
    expect(evidence.length).toBeGreaterThan(0)
    expect((await readArticle({ articleId }, null)).evidence).toEqual([])
    expect((await readArticle({ articleId }, await makePerson())).evidence).toEqual([])
    await database.article.update({ where: { id: articleId }, data: { visibility: 'private' } })
    const dropped = evidence[0]?.id
    await database.question.update({ where: { id: dropped }, data: { state: 'retired' } })
    const left = await readArticle({ articleId }, owner)
    expect(left.questions.ready).toBe(questions.ready - 1)
    expect(left.evidence.map(({ id }) => id)).not.toContain(dropped)
  })
})

describe('listing', () => {
  test('shows own and public articles, newest first, with counts and the state of generation', async () => {
    const actor = await makePerson()
    const { articleId } = await makeQuiz(actor)
    const second = await addArticle({ ...ferry, title: 'Another' }, actor)
    await addArticle(ferry, await makePerson())
    const { articles, total, page, pages } = await listArticles({}, actor)
    expect(articles.map((article) => article.id)).toEqual([second.articleId, articleId])
    expect({ total, page, pages }).toEqual({ total: 2, page: 1, pages: 1 })
    expect(articles[1]).toMatchObject({
      generation: 'done',
      questions: { draft: 0, ready: 3 },
      isOwner: true,
    })
    expect(articles[0]).toMatchObject({ generation: null, questions: { draft: 0, ready: 0 } })
    expect(ferry.text.replace(/\s+/g, ' ')).toContain(articles[0]!.lead)
  })

  test('finds words in title, source and text, whatever their case, and takes signs as they are', async () => {
    const actor = await makePerson()
    await addArticle({ ...ferry, title: 'Rates at 100%', sourceName: 'Post_Office' }, actor)
    await addArticle({ ...ferry, title: 'Rates at 100 points' }, actor)
    const found = async (search: string) =>
      (await listArticles({ search }, actor)).articles.map((article) => article.title)
    expect(await found('rates AT 100%')).toEqual(['Rates at 100%'])
    expect(await found('post_')).toEqual(['Rates at 100%'])
    expect(await found('ina brandt')).toHaveLength(2)
    expect(await found(`'; --`)).toEqual([])
    expect(await found('\u0000\uD800')).toHaveLength(2)
    expect(await found('\\')).toEqual([])
  })

  test('pages hold twenty each, and a page that is not there is the nearest', async () => {
    const actor = await makePerson()
    for (let number = 1; number <= 21; number++)
      await addArticle({ ...ferry, title: `Number ${number}` }, actor)
    const at = async (page: number) => {
      const list = await listArticles({ page }, actor)
      return [list.page, list.pages, list.articles.length]
    }
    expect(await at(1)).toEqual([1, 2, 20])
    expect(await at(2)).toEqual([2, 2, 1])
    expect(await at(99)).toEqual([2, 2, 1])
    expect(await at(-1)).toEqual([1, 2, 20])
    expect(await at(Number.NaN)).toEqual([1, 2, 20])
    expect(await at(1.5)).toEqual([1, 2, 20])
  })
})

test('the text of an article cannot be changed', async () => {
  const { articleId } = await addArticle(ferry, await makePerson())
  const change = database.article.update({ where: { id: articleId }, data: { text: 'Something else.' } })
  await expect(change).rejects.toThrow('never changed')
})
