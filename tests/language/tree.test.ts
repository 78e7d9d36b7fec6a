import { describe, expect, test } from 'vitest'
import type { Lexeme } from '../../lib/language/lexicon.ts'
import { finishTree } from '../../lib/language/tree.ts'

const lexemes = (words: string[]) => words.map((text) => ({ text, isSpace: text.trim() === '' }) as Lexeme)

test('Edges are the first and last descendants, and sentences start at the first descendant of each root', () => {
  const words = lexemes(['The', 'dog', 'barked', 'It', 'left'])
  const { leftEdges, rightEdges, sentenceStarts } = finishTree(words, Int32Array.of(1, 2, 2, 4, 4), [
    'det',
    'nsubj',
    'ROOT',
    'nsubj',
    'ROOT',
  ])
  expect([...leftEdges]).toEqual([0, 0, 0, 3, 3])
  expect([...rightEdges]).toEqual([0, 1, 2, 3, 4])
  expect([...sentenceStarts]).toEqual([1, 0, 0, 1, 0])
})

describe('A word with a label of two parts', () => {
  test('moves below the first descendant of its head that has the second label', () => {
    // What did she look at? "What" is the object of "at", not of "look".
    const words = lexemes(['What', 'did', 'she', 'look', 'at', '?'])
    const { heads, deps } = finishTree(words, Int32Array.of(3, 3, 3, 3, 3, 3), [
      'pobj||prep',
      'aux',
      'nsubj',
      'ROOT',
      'prep',
      'punct',
    ])
    expect([...heads]).toEqual([4, 3, 3, 3, 3, 3])
    expect(deps).toEqual(['pobj', 'aux', 'nsubj', 'ROOT', 'prep', 'punct'])
  })

  test('stays where it is when there is none', () => {
    const { heads, deps } = finishTree(lexemes(['What', 'left']), Int32Array.of(1, 1), ['pobj||prep', 'ROOT'])
    expect([...heads]).toEqual([1, 1])
    expect(deps).toEqual(['pobj', 'ROOT'])
  })

  test('passes over white space and looks at nearer words first', () => {
    const words = lexemes(['What', '\n', 'deep', 'prep', 'root', 'prep'])
    const { heads } = finishTree(words, Int32Array.of(4, 4, 3, 4, 4, 2), [
      'pobj||prep',
      'prep',
      'dep',
      'dep',
      'ROOT',
      'prep',
    ])
    expect(heads[0]).toBe(5)
  })
})

test('An endless clause full of such labels costs work in proportion to its length', () => {
  const short = labelsRead(4000)
  const long = labelsRead(16_000)
  expect(long / short).toBeLessThan(4.2)
})

/** How often a label is read in a flat clause, every tenth word of which looks for a label that is not there. */
function labelsRead(size: number): number {
  let reads = 0
  const labels = Array.from({ length: size }, (_, i) =>
    i === 0 ? 'ROOT' : i % 10 === 0 ? 'pobj||prep' : 'dep',
  )
  const deps = new Proxy(labels, {
    get(target, key, receiver) {
      reads++
      return Reflect.get(target, key, receiver)
    },
  })
  finishTree(lexemes(Array.from({ length: size }, () => 'x')), new Int32Array(size), deps)
  return reads
}
