import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localPath, signInPath } from '../../lib/accounts/local-path.ts'

describe('where to go on to', () => {
  test.each([
    '/',
    '/quizzes',
    '/articles/new?from=home#text',
    '/a//b',
    '/search?q=http://x.example',
    '/über',
  ])('may be %s', (path) => {
    expect(localPath(path)).toBe(new URL(path, 'http://x').href.slice('http://x'.length))
  })

  test.each([
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'quizzes',
    '',
    '/\u0000',
    `/${'a'.repeat(3000)}`,
    null,
    undefined,
    7,
    ['/quizzes'],
  ])('is never %j', (path) => {
    expect(localPath(path)).toBe('/')
  })

  test('stays on this site, whatever is asked for', () => {
    const hostile = fc.stringMatching(/^[/\\.@:a%2eF5c\t\n -]{0,12}(evil\.example)?[/\\?#a]{0,3}$/)
    fc.assert(
      fc.property(hostile, (path) => {
        const target = new URL(localPath(path), 'http://quiz.test')
        expect(target.origin).toBe('http://quiz.test')
        expect(localPath(localPath(path))).toBe(localPath(path))
      }),
      { numRuns: 2000 },
    )
  })

  test('is carried by the sign-in page', () => {
    expect(signInPath('/articles/new?a=1&b=2')).toBe('/sign-in?next=%2Farticles%2Fnew%3Fa%3D1%26b%3D2')
    expect(signInPath('//evil.example')).toBe('/sign-in?next=%2F')
  })
})
