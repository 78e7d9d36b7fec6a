import { describe, expect, test } from 'vitest'
import { read } from '#lib/generation/tokens.ts'

const wordsOf = (text: string) => read(text, [{ start: 0, end: text.length }]).words

describe('words for generation', () => {
  test('letters joined by hyphens are one word', () => {
    const texts = wordsOf('Ahmed al-Sharaa was re-elected by a six-member panel.').map((word) => word.text)
    expect(texts).toEqual(['Ahmed', 'al-Sharaa', 'was', 're-elected', 'by', 'a', 'six-member', 'panel', '.'])
  })

  test('every word points to its place in the article, also behind typographic signs and line ends', () => {
    const text = 'Norway’s “best” ferry\nsank. It was rebuilt in 2012–13.'
    for (const word of wordsOf(text)) {
      const there = text.slice(word.start, word.end).replace(/’/gu, "'").replace(/[“”]/gu, '"')
      expect(there).toBe(word.text)
    }
  })

  test('heads and children belong together, and no head lies outside its sentence', () => {
    const words = wordsOf(
      'The ferry, which left Bergen on Friday, sank. Nobody was hurt in the state-run harbour.',
    )
    for (const word of words) {
      expect(words[word.head]?.sentence).toBe(word.sentence)
      for (const child of word.children) expect(words[child]?.head).toBe(word.index)
    }
  })

  test('what stands in quotation marks is marked', () => {
    const words = wordsOf('The captain said "we are safe" on Friday.')
    expect(words.filter((word) => word.quoted).map((word) => word.text)).toEqual(['we', 'are', 'safe'])
  })

  test('an unpaired mark quotes all that follows it', () => {
    const words = wordsOf('The captain said "we are safe on Friday.')
    expect(words.filter((word) => word.quoted).at(0)?.text).toBe('"')
    expect(words.at(-1)?.quoted).toBe(true)
  })
})
