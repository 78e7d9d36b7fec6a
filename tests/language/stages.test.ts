import { describe, expect, test } from 'vitest'
import { Embedding } from '../../lib/language/embedding.ts'
import { EntityRecognizer } from '../../lib/language/entities.ts'
import { Lexicon } from '../../lib/language/lexicon.ts'
import { Parser } from '../../lib/language/parser.ts'
import { ParserState } from '../../lib/language/parser-state.ts'
import { StringIds } from '../../lib/language/string-ids.ts'
import { Tagger } from '../../lib/language/tagger.ts'
import { Tok2Vec } from '../../lib/language/tok2vec.ts'
import { Tokenizer } from '../../lib/language/tokenizer.ts'
import { StateScorer } from '../../lib/language/transitions.ts'
import { makeMachine, model, readFixture } from '../support/language.ts'

type Vectors = Record<'mixed' | `after layer ${1 | 2 | 3 | 4}`, number[][]>
type Stages = {
  text: string
  tokens: string[]
  tok2vec: Vectors
  nerTok2vec: Vectors
  tagger: { best: string[] }
  parser: { 'scores of the first state': number[]; moves: string[] }
  ner: { 'scores of the first state': number[]; moves: string[] }
  result: { dep: string[]; head: number[]; entities: [start: number, end: number, label: string][] }
}

const stages = readFixture<Stages>('stages')
const { spec } = model
const ids = new StringIds(spec.symbols)
const machine = makeMachine()
const tokens = new Tokenizer(spec.tokenizer, new Lexicon(spec, model.wordLists().norms)).tokenize(stages.text)
const vectors = (name: string, embedding = spec.tok2vec) =>
  new Tok2Vec(machine, model, name, embedding, ids).run(tokens)
/** The first numbers of every row of 96. */
const firstOf = (rows: Float32Array) => stages.tokens.map((_, i) => [...rows.subarray(i * 96, i * 96 + 6)])

/** The original's weights are not rounded to 16 bits as the packed ones are. */
function expectClose(got: number[][], wanted: number[][]): void {
  expect(got).toHaveLength(wanted.length)
  for (const [i, row] of wanted.entries())
    for (const [j, value] of row.entries())
      expect(Math.abs(got[i]![j]! - value), `token ${i}`).toBeLessThan(5e-3)
}

describe.each([
  ['tok2vec', spec.tok2vec, stages.tok2vec],
  ['ner.tok2vec', spec.ner.tok2vec, stages.nerTok2vec],
] as const)('The vectors of %s', (name, embeddingSpec, wanted) => {
  test('begin with the mixed embeddings of the words', () => {
    const embedding = new Embedding(machine, model, name, embeddingSpec, ids, 50)
    const places = embedding.places(tokens, 0, tokens.lexemes.length)
    const rows = Array.from(places, (place) => {
      const first = embedding.vector(place) / 4
      return [...machine.memory.f32.subarray(first, first + 6)]
    })
    expectClose(rows, wanted.mixed)
  })

  test.each([1, 2, 3, 4] as const)('are the original ones after layer %i', (depth) => {
    expectClose(firstOf(vectors(name, { ...embeddingSpec, depth })), wanted[`after layer ${depth}`])
  })
})

test('The tags are those of the original', () => {
  expect(new Tagger(machine, model).tag(vectors('tok2vec'))).toEqual(stages.tagger.best)
})

describe('The parser', () => {
  const rows = vectors('tok2vec')

  test('scores the moves of the first state like the original', () => {
    const scorer = new StateScorer(machine, model, 'parser', spec.parser)
    scorer.start(rows)
    const slots = new Int32Array(8)
    new ParserState(stages.tokens.length).writeSlots(slots)
    expect([...slots]).toEqual([0, 1, -1, -1, -1, -1, -1, -1])
    const wanted = stages.parser['scores of the first state']
    expectClose([[...scorer.score(slots)]], [wanted.map((score) => score)])
    scorer.finish()
  })

  test('reaches the tree by the moves of the original', () => {
    const state = new ParserState(stages.tokens.length)
    const names = spec.parser.moves.map(([action, label]) => (label === '' ? action : `${action}-${label}`))
    for (const move of stages.parser.moves) {
      expect(state.isDone).toBe(false)
      const number = names.indexOf(move)
      if (move === 'S') state.shift()
      else if (move === 'D') state.reduce()
      else if (move.startsWith('L')) state.attachLeft(number)
      else state.attachRight(number)
    }
    expect(state.isDone).toBe(true)
    expect(Array.from(state.heads, (head, i) => (head < 0 ? i : head))).toEqual(stages.result.head)
    const tree = new Parser(machine, model).parse(tokens.lexemes, rows)
    expect([...tree.heads]).toEqual(stages.result.head)
    expect(tree.deps).toEqual(stages.result.dep)
  })
})

describe('The entity recogniser', () => {
  const rows = vectors('ner.tok2vec', spec.ner.tok2vec)

  test('scores the moves of the first state like the original', () => {
    const scorer = new StateScorer(machine, model, 'ner', spec.ner)
    scorer.start(rows)
    expectClose([[...scorer.score(Int32Array.of(0, -1, -1))]], [stages.ner['scores of the first state']])
    scorer.finish()
  })

  test('finds the entities of the original', () => {
    const starts = new Uint8Array(stages.tokens.length)
    starts[0] = 1
    const found = new EntityRecognizer(machine, model).recognize(tokens.lexemes, rows, starts)
    expect(found.map(({ start, end, label }) => [start, end, label])).toEqual(stages.result.entities)
  })

  test('lets no entity cross the start of a sentence', () => {
    const starts = new Uint8Array(stages.tokens.length).fill(1)
    const found = new EntityRecognizer(machine, model).recognize(tokens.lexemes, rows, starts)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ start, end }) => end === start + 1)).toBe(true)
  })
})
