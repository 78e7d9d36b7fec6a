import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeText, readTextFile } from '../../scripts/read-text-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'quizwire-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('A UTF-8 file is read, without its byte order mark', async () => {
  const file = join(folder, 'article.txt')
  writeFileSync(file, '\ufeffCafé in Moscow 😀\n')
  expect(await readTextFile(file)).toBe('Café in Moscow 😀\n')
})

test('A file that is not there, or is a folder, is told in one sentence', async () => {
  await expect(readTextFile(join(folder, 'missing.txt'))).rejects.toThrow(
    /^There is no file .*missing\.txt\.$/,
  )
  await expect(readTextFile(folder)).rejects.toThrow(/ is a folder\. Name a text file\.$/)
})

describe('Bytes that are no text are told in one sentence', () => {
  test.each([
    ['nothing', Buffer.from(''), 'x is empty.'],
    ['white space', Buffer.from(' \n\n '), 'x is empty.'],
    ['Latin-1', Buffer.from('Café au lait', 'latin1'), /^x is not encoded in UTF-8 .* Save it as UTF-8/],
    [
      'UTF-16',
      Buffer.from('\ufeffMoscow', 'utf16le'),
      'x is encoded in UTF-16. Save it as UTF-8 and try again.',
    ],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      'x is a binary file. A plain text file is needed.',
    ],
  ])('%s', (_, bytes, sentence) => {
    expect(() => decodeText(bytes, 'x')).toThrow(sentence)
  })
})
