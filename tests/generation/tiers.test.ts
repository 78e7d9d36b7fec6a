import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generate } from '#lib/generation/generate.ts'

const ARTICLE = {
  title: 'Ferry sinks off Norway, 41 passengers rescued',
  text: [
    'A ferry sank off the coast of Norway on Sunday, and 41 passengers were rescued by the Norwegian coast guard.',
    'The ferry was built in Spain in 1998. It was owned by a company in Bergen, which has 12 other ferries.',
    'Transport Minister Anna Berg visited Bergen on Monday. She promised 300 million euros for new ships.',
  ].join('\n\n'),
  publishedOn: '2024-06-04',
}

/** One of our own articles that questions are judged on. */
function ownArticle(wanted: string) {
  const file = join(import.meta.dirname, '../../quality/own-articles.jsonl')
  const articles = readFileSync(file, 'utf8').trim().split('\n')
  const { title, text, published } = articles.map((line) => JSON.parse(line)).find(({ id }) => id === wanted)
  return { title, text, publishedOn: published }
}

describe('what is offered and what is less certain', () => {
  const { questions } = generate(ARTICLE)
  const certain = questions.filter((question) => question.certain)
  const spare = questions.filter((question) => !question.certain)

  test('what is offered is probable enough, and stands first, in the order of the article', () => {
    expect(certain.length).toBeGreaterThan(0)
    for (const { score } of certain) expect(score).toBeGreaterThanOrEqual(0.4)
    expect(questions.slice(0, certain.length)).toEqual(certain)
    const places = certain.map(({ evidence }) => evidence[0]!.start)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('the others follow, the likeliest first, none of them twice', () => {
    expect(spare.length).toBeGreaterThan(0)
    const scores = spare.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    const asked = questions.map(({ stem, options, key }) => `${stem} ${options[key]!.text}`)
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('what points to another sentence is not offered, however probable', () => {
    const outbreak = ownArticle('own-c-mpox-emergency')
    const pointing = generate(outbreak).questions.filter(({ stem }) => / in that outbreak/u.test(stem))
    expect(Math.max(...pointing.map(({ score }) => score))).toBeGreaterThan(0.4)
    expect(pointing.filter(({ certain }) => certain)).toEqual([])
  })

  test.each([1, 3, 20])('no more than %i in all', (wanted) => {
    expect(generate(ARTICLE, { wanted }).questions.length).toBeLessThanOrEqual(wanted)
  })
})
