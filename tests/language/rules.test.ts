import { describe, expect, test } from 'vitest'
import { AttributeRuler } from '../../lib/language/attribute-ruler.ts'
import { Lemmatizer } from '../../lib/language/lemmatizer.ts'
import { Lexicon } from '../../lib/language/lexicon.ts'
import type { AttributeRule } from '../../lib/language/model.ts'
import { nounChunks } from '../../lib/language/noun-chunks.ts'
import { model } from '../support/language.ts'

const words = model.wordLists()
const lexicon = new Lexicon(model.spec, words.norms)
const lexemes = (text: string) => text.split(' ').map((word) => lexicon.get(word))

describe('Attribute rules', () => {
  const apply = (rules: AttributeRule[], text: string, tags: string[], deps: string[]) => {
    const doc = { lexemes: lexemes(text), tags: [...tags], deps: [...deps] }
    return { ...new AttributeRuler(rules).apply(doc), tags: doc.tags, deps: doc.deps }
  }

  test('are matched before any is applied, and later ones win', () => {
    const rules: AttributeRule[] = [
      { patterns: [[{ TAG: 'NN' }]], set: { TAG: 'VB', POS: 'NOUN' }, index: 0 },
      { patterns: [[{ TAG: 'VB' }]], set: { POS: 'VERB' }, index: 0 },
      { patterns: [[{ LOWER: 'dog' }]], set: { MORPH: 'Number=Sing' }, index: 0 },
      { patterns: [[{ LOWER: { IN: ['dog', 'cat'] } }]], set: { MORPH: '_' }, index: 0 },
    ]
    const result = apply(rules, 'Dog', ['NN'], ['ROOT'])
    expect(result).toMatchObject({ tags: ['VB'], pos: ['NOUN'], morph: [''] })
  })

  test('change the token of the match that they name', () => {
    const pattern = [{ LOWER: 'new' }, { TAG: { REGEX: '^NNP' } }]
    const rule = (index: number, LEMMA: string): AttributeRule => ({
      patterns: [pattern],
      set: { LEMMA },
      index,
    })
    const { lemmas } = apply(
      [rule(0, 'first'), rule(-1, 'last')],
      'In New York',
      ['IN', 'NNP', 'NNPS'],
      ['', '', ''],
    )
    expect(lemmas).toEqual([undefined, 'first', 'last'])
    expect(apply([rule(0, 'first')], 'a new', ['DT', 'NNP'], ['', '']).lemmas).toEqual([undefined, undefined])
  })

  test('know conditions on what is not listed', () => {
    const rule: AttributeRule = {
      patterns: [[{ TAG: 'IN', DEP: { NOT_IN: ['mark'] } }]],
      set: { POS: 'ADP' },
      index: 0,
    }
    expect(apply([rule], 'if in', ['IN', 'IN'], ['mark', 'prep']).pos).toEqual(['', 'ADP'])
  })

  test('are refused when they ask for something unknown', () => {
    const pattern: Record<string, string> = { ORTH: 'x' }
    expect(() => new AttributeRuler([{ patterns: [[pattern]], set: {}, index: 0 }])).toThrow(/ORTH/)
  })
})

describe('Lemmas', () => {
  const lemmatizer = new Lemmatizer(model.spec.lemmas.rules, words, lexicon.characters)

  test.each([
    ['Visits', 'VERB', 'Tense=Pres|VerbForm=Fin|Number=Sing|Person=3', 'visit'],
    ['fled', 'VERB', 'Tense=Past|VerbForm=Fin', 'flee'],
    ['met', 'VERB', 'Tense=Past|VerbForm=Fin', 'meet'],
    ['leaves', 'NOUN', 'Number=Plur', 'leave'],
    ['women', 'NOUN', 'Number=Plur', 'woman'],
    ['Glass', 'NOUN', 'Number=Sing', 'glass'],
    ['better', 'ADJ', 'Degree=Cmp', 'well'],
    ['Syrians', 'PROPN', 'Number=Plur', 'Syrians'],
    ['The', 'DET', '', 'the'],
    ['Zorbed', 'VERB', 'Tense=Past|VerbForm=Fin', 'zorbe'],
    ['GO', 'VERB', 'VerbForm=Inf', 'go'],
    ['\n', 'SPACE', '', '\n'],
  ])('of %s as %s %s', (text, pos, morph, lemma) => {
    expect(lemmatizer.lemma(lexicon.get(text), pos, morph)).toBe(lemma)
  })
})

describe('Noun chunks', () => {
  const spec = model.spec.nounChunks
  const chunksOf = (pos: string[], deps: string[], heads: number[], leftEdges: number[]) =>
    nounChunks({ pos, deps, heads: Int32Array.from(heads), leftEdges: Int32Array.from(leftEdges) }, spec)

  test('run from the left edge of a noun to the noun and do not overlap', () => {
    // a report of the talks
    const pos = ['DET', 'NOUN', 'ADP', 'DET', 'NOUN']
    const deps = ['det', 'ROOT', 'prep', 'det', 'pobj']
    expect(chunksOf(pos, deps, [1, 1, 1, 4, 2], [0, 0, 2, 3, 3])).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ])
  })

  test('are made of a conjunct when the first of its row is an argument', () => {
    // visits Moscow , Paris and Rome
    const pos = ['VERB', 'PROPN', 'PUNCT', 'PROPN', 'CCONJ', 'PROPN']
    const heads = [0, 0, 1, 1, 3, 3]
    const edges = [0, 1, 2, 3, 4, 5]
    const withLabel = (label: string) =>
      chunksOf(pos, ['ROOT', label, 'punct', 'conj', 'cc', 'conj'], heads, edges)
    expect(withLabel('dobj').map(({ start }) => start)).toEqual([1, 3, 5])
    expect(withLabel('nmod')).toEqual([])
  })
})
