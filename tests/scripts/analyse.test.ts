import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/analyse.ts', import.meta.url))
const run = (args: string[], input: string | Buffer = '') =>
  spawnSync(process.execPath, [script, ...args], { input, encoding: 'utf8' })

test('The analysis of a text is printed as JSON, with offsets into the text', () => {
  const text = '😀 Putin met Assad in Moscow. They talked.'
  const { stdout, stderr, status } = run(['-', '--json'], text)
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  const { tokens, entities } = JSON.parse(stdout)
  expect(tokens[2]).toEqual({
    text: 'met',
    start: 9,
    tag: 'VBD',
    pos: 'VERB',
    lemma: 'meet',
    dep: 'ROOT',
    head: 2,
    sentence: 0,
  })
  expect(tokens.at(-1).sentence).toBe(1)
  const names = entities.map(({ start, end, label }: { start: number; end: number; label: string }) => [
    text.slice(start, end),
    label,
  ])
  expect(names).toContainEqual(['Moscow', 'GPE'])
})

test('Without --json it is a table to read', () => {
  const { stdout, status } = run(['-'], 'Putin met Assad in Moscow.')
  expect(status).toBe(0)
  expect(stdout).toContain('Sentence 1\n0  Putin')
  expect(stdout).toMatch(/Entities\n.*PERSON +Putin/s)
})

test.each([
  ['no file', [], ''],
  ['two files', ['a.txt', 'b.txt'], ''],
  ['an unknown option', ['-', '--jsn'], 'text'],
  ['a file that is not there', ['missing.txt'], ''],
  ['nothing on standard input', ['-'], ''],
  ['Latin-1 on standard input', ['-'], Buffer.from([0x43, 0x61, 0x66, 0xe9])],
])('%s is answered with one sentence and an exit code', (_, args, input) => {
  const { stdout, stderr, status } = run(args, input)
  expect(stdout).toBe('')
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toContain('    at ')
})
