import { expect, test } from 'vitest'
import { makeCode, plainCode, spacedCode } from '#lib/classes/join-code.ts'

test('a code has eight signs that are not mistaken for each other', () => {
  const codes = Array.from({ length: 500 }, () => makeCode())
  expect(new Set(codes).size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{8}$/)
})

test.each(['acde fghj', ' AcDe-FgHj ', 'ＡＣＤＥＦＧＨＪ', 'ACDE\u0000FGHJ', 'ACDE\u2011FGHJ'])(
  'a code is the same however it is typed: %j',
  (typed) => expect(plainCode(typed)).toBe('ACDEFGHJ'),
)

test('a code is read out in two halves', () => expect(spacedCode('ACDEFGHJ')).toBe('ACDE FGHJ'))
