import { describe, expect, test } from 'vitest'
import type { Kernels } from '../../lib/language/kernels/kernels.ts'
import { Lexicon } from '../../lib/language/lexicon.ts'
import type { KernelMemory } from '../../lib/language/memory.ts'
import { Pipeline } from '../../lib/language/pipeline.ts'
import { StringIds } from '../../lib/language/string-ids.ts'
import { Tok2Vec } from '../../lib/language/tok2vec.ts'
import { Tokenizer } from '../../lib/language/tokenizer.ts'
import { StateScorer } from '../../lib/language/transitions.ts'
import { makeMachine, model, wasm } from '../support/language.ts'

const { spec } = model
const ids = new StringIds(spec.symbols)
const tokenizer = new Tokenizer(spec.tokenizer, new Lexicon(spec, model.wordLists().norms))
const makeVectors = () => new Tok2Vec(makeMachine(), model, 'tok2vec', spec.tok2vec, ids)
const row = (vectors: Float32Array, token: number) => [...vectors.subarray(token * 96, token * 96 + 96)]

const WORDS =
  'the of Syria Moscow president met said on Monday that officials 2014 visited . , " new talks with'.split(
    ' ',
  )
/** Words in an order that repeats only after a long while. */
const someText = (words: number, seed = 1) =>
  Array.from({ length: words }, (_, i) => WORDS[(i * i + seed * i + (i >> 3)) % WORDS.length]).join(' ')

describe('Vectors', () => {
  test('do not depend, to the last bit, on what was analysed before', () => {
    const tokens = tokenizer.tokenize(someText(300))
    const used = makeVectors()
    used.run(tokenizer.tokenize(`Something long and different ${someText(2000, 7)}`))
    used.run(tokenizer.tokenize('Short.'))
    expect(used.run(tokens)).toEqual(makeVectors().run(tokens))
  })

  test('do not depend on it either when more words have been seen than are kept', () => {
    const many = Array.from({ length: 6000 }, (_, i) => `w${i}`).join(' ')
    const tokens = tokenizer.tokenize(someText(300))
    const used = makeVectors()
    used.run(tokenizer.tokenize(many))
    used.run(tokenizer.tokenize(`${someText(100)} ${many} ${many}`))
    expect(used.run(tokens)).toEqual(makeVectors().run(tokens))
  })

  test('of a token depend on four tokens to each side, wherever the blocks of the computation end', () => {
    const middle = someText(9)
    const lone = makeVectors().run(tokenizer.tokenize(`${someText(20)} ${middle} ${someText(20)}`))
    for (const before of [180, 183, 184, 187, 188, 189, 376, 500]) {
      const long = makeVectors().run(
        tokenizer.tokenize(`${someText(before - 20, 5)} ${someText(20)} ${middle} ${someText(20)}`),
      )
      for (let i = 0; i < 9; i++)
        for (const [j, value] of row(long, before + i).entries())
          expect(value).toBeCloseTo(row(lone, 20 + i)[j]!, 3)
    }
  })
})

test('A state that holds tokens from all over a long text is scored as in a short one', () => {
  const scorer = new StateScorer(makeMachine(), model, 'parser', spec.parser)
  const vectors = Float32Array.from({ length: 5000 * 96 }, (_, i) => Math.sin(i * i))
  const tokens = Int32Array.of(0, 4999, 2500, 100, 3333, -1, 48, 4000)
  const short = new Float32Array(8 * 96)
  for (const [i, token] of tokens.entries()) if (token >= 0) short.set(row(vectors, token), i * 96)
  scorer.start(short)
  const wanted = [...scorer.score(tokens.map((token, i) => (token < 0 ? -1 : i))).slice(0, 106)]
  scorer.start(vectors)
  for (let token = 0; token < 5000; token += 7) scorer.score(new Int32Array(8).fill(token))
  expect([...scorer.score(tokens).slice(0, 106)]).toEqual(wanted)
})

describe('A long text', () => {
  test('takes work in proportion to its length', () => {
    for (const unit of [`${someText(1000)} `, '( ', 'and the ', 'x\n', '((([', `${'x'.repeat(20)} `]) {
      const text = unit.repeat(Math.ceil(16_000 / unit.length))
      const short = workOf(text.slice(0, text.length / 4))
      const long = workOf(text)
      expect(short.products).toBeGreaterThan(0)
      expect(long.products / long.tokens).toBeLessThan((1.1 * short.products) / short.tokens)
      // Each token is put on the stack, taken off it, put back and begun a sentence with a bounded number of times.
      expect(long.states).toBeLessThan(6 * long.tokens)
    }
  })

  test('leaves the memory of the kernels as it was', () => {
    let memory: KernelMemory | undefined
    const pipeline = new Pipeline(model, (made) => {
      memory = made
      return wasm(made)
    })
    pipeline.analyse('A short text.')
    const before = memory!.wasm.buffer.byteLength
    pipeline.analyse(someText(20_000))
    pipeline.analyse(Array.from({ length: 20_000 }, (_, i) => `w${i}`).join(' '))
    expect(memory!.wasm.buffer.byteLength).toBe(before)
  })

  test('with many different words is forgotten afterwards', () => {
    const pipeline = new Pipeline(model, wasm)
    pipeline.analyse(Array.from({ length: 31_000 }, (_, i) => `w${i}`).join(' '))
    expect(pipeline.lexicon.isFull).toBe(false)
    expect(pipeline.analyse('Putin met Assad.').tokens.map(({ tag }) => tag)).toEqual([
      'NNP',
      'VBD',
      'NNP',
      '.',
    ])
  })
})

type Work = { products: number; states: number; tokens: number }

/** Multiplications of the matrix products (in some unit), states that were scored, tokens. */
function workOf(text: string): Work {
  const work: Work = { products: 0, states: 0, tokens: 0 }
  const counting = (memory: KernelMemory): Kernels => {
    const kernels = wasm(memory)
    return {
      ...kernels,
      gemm: (input, inputStride, weights, output, outputStride, bias, blocks, quads, panels) => {
        work.products += blocks * quads * panels
        kernels.gemm(input, inputStride, weights, output, outputStride, bias, blocks, quads, panels)
      },
      score: (...args) => {
        work.states++
        kernels.score(...args)
      },
    }
  }
  work.tokens = new Pipeline(model, counting).analyse(text).tokens.length
  return work
}
