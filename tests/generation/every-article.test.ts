import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cleanText } from '#lib/articles/article-text.ts'
import { type Generated, type GenerationInput, generate } from '#lib/generation/generate.ts'
import { articlesOf } from '../../scripts/quality/articles.ts'
import { faultsOf } from './faults.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const collection = existsSync(`${root}../shared/articles/wikinews-2019.jsonl`)

type Sample = { article: { title: string; publishedOn: string; text: string } }

const samples = readdirSync(`${root}samples`).map((file): [string, GenerationInput] => {
  const { article }: Sample = JSON.parse(readFileSync(`${root}samples/${file}`, 'utf8'))
  return [file, { ...article, text: cleanText(article.text) }]
})

/** The parts that were judged already; those of later rounds are read by nobody before. */
const judged = (['fit', 'calibrate', 'round-1'] as const).flatMap((part) =>
  (collection ? articlesOf(part) : []).map(({ id, title, published, text }): [string, GenerationInput] => [
    id,
    { title, text: cleanText(text), publishedOn: published },
  ]),
)

/** All but how long it took. */
const bytesOf = ({ took: _, ...generated }: Generated) => JSON.stringify(generated)

function check(input: GenerationInput) {
  const generated = generate(input)
  expect(faultsOf(input, generated)).toEqual([])
  expect(bytesOf(generate(input))).toBe(bytesOf(generated))
}

describe('what a sample article is asked is proved, told nowhere, of its own words, and always the same', () => {
  test.each(samples)('%s', (_id, input) => check(input))

  test('another process, with another order of articles, gives the same bytes', () => {
    const hash = createHash('sha256')
    for (const [, input] of samples) hash.update(bytesOf(generate(input)))
    const script = `
      const { createHash } = await import('node:crypto')
      const { generate } = await import('${root}lib/generation/generate.ts')
      const inputs = JSON.parse(process.argv[1])
      const texts = inputs.map((input) => {
        const { took, ...generated } = generate(input)
        return JSON.stringify(generated)
      })
      console.log(createHash('sha256').update(texts.reverse().join('')).digest('hex'))`
    const inputs = JSON.stringify(samples.map(([, input]) => input).reverse())
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script, inputs], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(told.trim()).toBe(hash.digest('hex'))
  })
})

describe.skipIf(!collection)('the same of every judged article (skipped where ../shared is absent)', () => {
  test.each(judged)('%s', (_id, input) => check(input))
})
