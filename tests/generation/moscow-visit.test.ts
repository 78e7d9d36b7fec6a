import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cleanText } from '#lib/articles/article-text.ts'
import { generate } from '#lib/generation/generate.ts'

const folder = new URL('../../../shared/articles/', import.meta.url)
const there = existsSync(new URL('moscow-visit.txt', folder))

/** The article that the first quiz is about; it is not part of the project. */
describe.skipIf(!there)('moscow-visit (skipped where ../shared is absent)', () => {
  const text = there ? cleanText(readFileSync(new URL('moscow-visit.txt', folder), 'utf8')) : ''
  const input = { title: 'Syrian president al-Sharaa to visit Moscow', text, publishedOn: '2025-10-14' }
  const { questions, facts } = generate(input)
  const certain = questions.filter((question) => question.certain)
  const keyOf = (question: (typeof questions)[number]) => question.options[question.key]?.text
  const withKey = (key: RegExp) => questions.filter((question) => key.test(keyOf(question) ?? ''))

  test('gives its owner twenty to choose from, and offers a quarter of them', () => {
    expect(questions).toHaveLength(20)
    expect(certain.length).toBeGreaterThanOrEqual(5)
  })

  test.each([
    ['when Assad fled to Russia', /^late 2024$/iu, /Assad.*(?:flee|fled)/u],
    ['when Novak visited Damascus', /^Sept(?:ember|\.) 9(?:, 2025)?$/u, /Novak visit(?:ed)? Damascus/u],
    ['what happened first', /Assad fled to Russia/u, /^Put these events in order/u],
    ['where al-Sharaa travels', /^Moscow$/u, /al-Sharaa.*(?:travel|visit)/u],
    ['whom he is to meet', /^Vladimir Putin$/u, /al-Sharaa scheduled to meet/u],
  ])('asks %s', (_what, key, stem) => {
    expect(withKey(key).map((question) => question.stem)).toContainEqual(expect.stringMatching(stem))
  })

  test('who visited Damascus is asked behind the twenty that its owner sees', () => {
    const novak = generate(input, { wanted: 40 }).questions.filter((one) => keyOf(one) === 'Alexander Novak')
    expect(novak.map(({ stem }) => stem)).toContainEqual(
      expect.stringMatching(/Damascus on September 9, 2025/u),
    )
  })

  test('every question has its options, evidence at its place, an explanation, and a reason per option', () => {
    for (const question of questions) {
      const options = new Set(question.options.map((option) => option.text)).size
      expect(options).toBe(question.kind === 'trueFalse' ? 2 : 4)
      for (const option of question.options) expect(option.why).not.toBe('')
      for (const { start, end, quote } of question.evidence) expect(text.slice(start, end)).toBe(quote)
      expect(question.explanation).not.toBe('')
      expect(facts[question.fact]).toBeDefined()
    }
  })

  test.each([
    ['what the relations will be about', /^reconstruction and economic recovery$/u],
    ['what Assad was granted', /^asylum$/u],
  ])('asks %s', (_what, key) => {
    expect(withKey(key).length).toBeGreaterThan(0)
  })

  test('of what is offered, a third are dates at most, or three', () => {
    const dated = certain.filter((question) => /\b(?:19|20)\d\d$/u.test(keyOf(question) ?? ''))
    expect(dated.length).toBeLessThanOrEqual(Math.max(3, certain.length / 3))
  })

  test('options are of one form', () => {
    for (const question of questions) {
      const shapes = question.options.map(({ text: option }) => (/\d/u.test(option) ? 'figure' : 'name'))
      const mixed = new Set(shapes).size > 1 && question.rule !== 'complete-date'
      expect(mixed).toBe(false)
    }
  })

  test('no context line tells a key, and no other stem of what is offered', () => {
    for (const question of questions) expect(question.context).not.toContain(keyOf(question) ?? '')
    for (const question of certain) {
      const key = keyOf(question) ?? ''
      for (const other of certain)
        if (other !== question && key.length > 4) expect(other.stem).not.toContain(` ${key} was`)
    }
  })
})
