import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locate } from '#lib/generation/proposed/locate.ts'

const text = 'She said: “It’s over —  done…”\nThe café’s owner, Zoë, left at 9. It’s over, he said.'
const found = (quote: string) => locate(text, quote).map(({ start, end }) => text.slice(start, end))

test.each([
  ['other quotation marks', "The café's owner, Zoë", ['The café’s owner, Zoë']],
  ['other spaces and dashes', '“It’s over - done...”', ['“It’s over —  done…”']],
  ['letters put together from two signs', 'The cafe\u0301’s owner, Zoe\u0308', ['The café’s owner, Zoë']],
  ['quotation marks around it', '"The café’s owner"', ['The café’s owner']],
  ['a line break inside', 'done…” The café', ['done…”\nThe café']],
  ['invisible signs', 'The ca\u200bfé’s ow\u00adner', ['The café’s owner']],
  ['two places', "It's over", ['It’s over', 'It’s over']],
  ['other letters', 'the cafe’s owner', []],
  ['other words', 'The café’s new owner', []],
  ['nothing', '  ', []],
])('%s', (_, quote, wanted) => {
  expect(found(quote)).toEqual(wanted)
})

test('whatever is copied from a text is found where it was copied', () => {
  const article = fc.array(fc.constantFrom(...'ab é“”’"\'…—- \n\u00a0ﬁ😀'), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(article, fc.nat(), fc.nat(), (signs, a, b) => {
      const whole = signs.join('')
      const from = signs.slice(0, a % signs.length).join('').length
      const to = signs.slice(0, (a % signs.length) + 1 + (b % signs.length)).join('').length
      const copied = whole.slice(from, to)
      if (copied.trim() === '') return
      const trimmed = from + copied.length - copied.trimStart().length
      expect(locate(whole, copied).map(({ start }) => start)).toContain(trimmed)
    }),
  )
})
