import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generate } from '#lib/generation/generate.ts'
import { refusalWords, wordsForRefusal } from '#lib/generation/refusal-words.ts'
import { ferry } from '../support/ferry-article.ts'

/** Where the source names a code, one pattern each; what follows ":" says on what, and is not counted. */
const NAMES_CODE = [
  /new Refusal\(\s*['"`]([a-z:-]+)/g,
  /\bdoubt\(\s*[\w.]+,\s*['"`]([a-z-]+)/g,
  /\bdoubts\.add\('([a-z-]+)'\)/g,
  /\bdoubts: (?:new Set\()?(?:[^\n]*\? )?\['([a-z-]+)'/g,
  /\bcode: '([a-z-]+)'/g,
  /\breject: '(?:date:)?([a-zA-Z:-]+)'/g,
  /\bcount\(rejects, '([a-z/-]+)'/g,
  /\brefuse\('([a-z/-]+)'\)/g,
  /\bno\('([a-z-]+)'\)/g,
  /\? \['([a-z-]+)'\] : \[\]/g,
]
/** Files whose functions give a code as their text. */
const GIVES_CODE = /\b(?:facts\/(?:clauses|slots|time-slots)|clash|complete\/usable)\.ts$/
const GIVEN = /\breturn '([a-z-]+)'|: '([a-z-]+)'$/gm
/** What looks like a code by its place, and is none: how a clause hangs, how a sentence was shown. */
const NO_CODE = ['main', 'conjunct', 'complete/repaired', 'complete/veiled']
/** Files with codes of other things: settings of a clause, advice on writing, features, what a language model proposes. */
const APART = /facts\/settings\.ts$|\/lint\/|\/acceptance\/|\/proposed\//
/** Stages that have words of their own for a code. */
const STAGES: [files: RegExp, stage: string][] = [
  [/^distractors\/|option-rules\.ts$/, 'options/'],
  [/^complete\//, 'complete/'],
]

function codesInSource(): string[] {
  const root = new URL('../../lib/generation/', import.meta.url).pathname
  const files = globSync('**/*.ts', { cwd: root }).filter((file) => !APART.test(`/${file}`))
  return files.flatMap((file) => {
    const text = readFileSync(`${root}${file}`, 'utf8')
    const patterns = GIVES_CODE.test(file) ? [...NAMES_CODE, GIVEN] : NAMES_CODE
    const stage = STAGES.find(([files]) => files.test(file))?.[1] ?? ''
    return patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((found) => `${stage}${found[1] ?? found[2]}`),
    )
  })
}

test('every code that the source names has words', () => {
  const codes = [...new Set(codesInSource())].filter((code) => !NO_CODE.includes(code))
  expect(codes.length).toBeGreaterThan(120)
  expect(codes.filter((code) => wordsForRefusal(code) === undefined)).toEqual([])
})

test('every code that an article gives has words', () => {
  const bridge = readFileSync(new URL('../fixtures/articles/harbour-bridge.txt', import.meta.url), 'utf8')
  const articles = [ferry, { title: 'The bridge of the harbour', text: bridge, publishedOn: '2025-03-04' }]
  const codes = articles.flatMap((article) => {
    const { rejects, unasked } = generate(article)
    return [...Object.keys(rejects), ...unasked.flatMap(({ reasons }) => reasons)]
  })
  expect(codes.length).toBeGreaterThan(10)
  expect(codes.filter((code) => wordsForRefusal(code) === undefined)).toEqual([])
})

test('words go by the end of a code, unless its stage has words of its own', () => {
  expect(wordsForRefusal('clause/negated')).toContain('did not happen')
  expect(wordsForRefusal('ask/who/pronoun')).toBe(wordsForRefusal('fact/pronoun'))
  expect(wordsForRefusal('options/person:too-few')).toContain('wrong answers')
  expect(wordsForRefusal('options/country:told')).toContain('own answer')
  expect(wordsForRefusal('clause/construction:dep')).toContain('grammar')
  expect(wordsForRefusal('chance/low')).toContain('too rarely')
  expect(wordsForRefusal('stem/two-dates')).not.toBe(wordsForRefusal('clause/two-dates'))
  expect(wordsForRefusal('stem/leak-country')).toBe(wordsForRefusal('stem/leak'))
  expect(wordsForRefusal('clause/unheard-of')).toBeUndefined()
})

test('a sentence is told its reasons once each, and always one', () => {
  expect(refusalWords(['fact/pronoun', 'clause/negated', 'complete/pronoun'])).toEqual([
    wordsForRefusal('fact/pronoun'),
    wordsForRefusal('clause/negated'),
  ])
  expect(refusalWords(['clause/no-subject', 'clause/negated']), 'of half clauses behind others').toEqual([
    wordsForRefusal('clause/negated'),
    wordsForRefusal('clause/no-subject'),
  ])
  expect(refusalWords([])).toHaveLength(1)
  expect(refusalWords(['clause/unheard-of'])).toHaveLength(1)
})
