import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/generate.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'generate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ARTICLE =
  'Norwegian Transport Minister Kari Lund opened a bridge in Bergen on May 20, 2024, after nearly six years of work by 300 engineers. ' +
  'The bridge crosses the fjord in the north of Bergen and carries four lanes of traffic. ' +
  'German Foreign Minister Jonas Keller visited Bergen on May 3, 2024, before the bridge was opened.'

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function generate(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : failure ? 1 : 0, out, error })
    })
  })
}

describe('npm run generate', () => {
  test('prints the documented JSON', async () => {
    const path = file('article.txt', ARTICLE)
    const { code, out, error } = await generate(
      path,
      '--title',
      'Bridge in Bergen opened',
      '--published',
      '2024-06-04',
      '--json',
    )
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const told = JSON.parse(out)
    expect(told.article).toEqual({
      title: 'Bridge in Bergen opened',
      published: '2024-06-04',
      words: expect.any(Number),
    })
    expect(told.facts).toBeGreaterThan(0)
    expect(told.took).toEqual({ analyse: expect.any(Number), generate: expect.any(Number) })
    for (const question of told.questions) {
      expect(Object.keys(question).sort()).toEqual(
        [
          'asOf',
          'certain',
          'context',
          'evidence',
          'explanation',
          'key',
          'kind',
          'options',
          'rule',
          'score',
          'stem',
          'topic',
        ].sort(),
      )
      expect(question.options[question.key]).toEqual({ text: expect.any(String), why: expect.any(String) })
      for (const { start, end, quote } of question.evidence) expect(ARTICLE.slice(start, end)).toBe(quote)
    }
  })

  test('without a day it says that it takes today', async () => {
    const { code, error } = await generate(file('undated.txt', ARTICLE))
    expect(code).toBe(0)
    expect(error).toMatch(/^No day of publication was given: .* today, \d{4}-\d{2}-\d{2}\./u)
  })

  test.each([
    ['a file that is not there', () => [join(folder, 'none.txt')], /^There is no file .*none\.txt\.$/u],
    ['an empty file', () => [file('empty.txt', '')], /is empty\.$/u],
    ['a binary file', () => [file('binary.txt', new Uint8Array([1, 2, 0, 3]))], /is a binary file/u],
    [
      'Latin-1',
      () => [file('latin.txt', Buffer.from('Der Präsident fährt.', 'latin1'))],
      /not encoded in UTF-8/u,
    ],
    [
      'another language',
      () => [file('german.txt', 'Der Minister hat am Montag eine Brücke in Bergen eröffnet. '.repeat(10))],
      /not look like an English article/u,
    ],
    ['a megabyte', () => [file('long.txt', 'The ferry sank off the coast. '.repeat(36_000))], /too long/u],
    [
      'a day that is none',
      () => [file('article.txt', ARTICLE), '--published', '2024-13-45'],
      /^Give the day of publication as year-month-day/u,
    ],
    ['no file', () => [], /^Name one text file:/u],
    ['an unknown option', () => ['--fast'], /Unknown option '--fast'/u],
    [
      'an article with nothing to ask',
      () => [
        file('dull.txt', 'It was a day like any other, and they were there with all of it. '.repeat(8)),
        '--published',
        '2024-06-04',
      ],
      /^No question could be asked safely/u,
    ],
  ])('one clear sentence for %s', async (_what, args, sentence) => {
    const { code, out, error } = await generate(...args())
    expect(code).toBe(1)
    expect(out).toBe('')
    const lines = error.trim().split('\n')
    expect(lines.at(-1)).toMatch(sentence)
    expect(error).not.toContain('    at ')
  })
})
