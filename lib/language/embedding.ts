import { blockRows, Dense, type Machine } from './dense.ts'
import { Feature, type Word } from './feature.ts'
import type { Lexeme, Tokens } from './lexicon.ts'
import { MaxoutNorm } from './maxout-norm.ts'
import type { EmbeddingSpec, Matrix, Model } from './model.ts'
import type { StringIds } from './string-ids.ts'

const MOST_KEPT = 4096
/** Rows that a window of the convolution covers. */
export const WINDOW = 3

/**
 * What the network makes of a word regardless of its neighbours: its vector, and the products of that vector with the first
 * convolution layer's weights for the word's three places in a window. Both are kept, for half of the words of an article
 * occur in it more than once and most words of the next article have been seen before.
 */
export class Embedding {
  readonly #machine: Machine
  readonly #features: Feature[]
  readonly #readsSpaces: boolean
  readonly #mix: MaxoutNorm
  readonly #windowProducts: Dense
  readonly #addresses: number
  readonly #sums: number
  readonly #vectors: number
  readonly #products: number
  /** Places by lexeme, for words without and with a space after them. */
  readonly #kept: [Map<Lexeme, number>, Map<Lexeme, number>] = [new Map(), new Map()]

  /** @param most words at a time */
  constructor(
    machine: Machine,
    model: Model,
    name: string,
    spec: EmbeddingSpec,
    ids: StringIds,
    most: number,
  ) {
    const { memory } = machine
    const mixWeight = model.matrix(`${name}.mix.W`)
    this.#machine = machine
    this.#features = spec.features.map((feature, i) => {
      const weight = rowsOf(mixWeight, i * spec.width, spec.width)
      return new Feature(machine, feature, model.table(feature.table), weight, ids, most)
    })
    this.#readsSpaces = spec.features.some(({ attr }) => attr === 'SPACY')
    this.#mix = new MaxoutNorm(machine, model, `${name}.mix`)
    this.#windowProducts = new Dense(machine, sideBySide(model.matrix(`${name}.window0.W`), spec.width))
    this.#addresses = memory.alloc(most * spec.features.length * 4)
    this.#sums = memory.alloc(most * 3 * this.#mix.width)
    this.#vectors = memory.alloc(blockRows(MOST_KEPT + most) * this.#mix.width)
    this.#products = this.#windowProducts.alloc(MOST_KEPT + most)
  }

  forget(): void {
    for (const kept of this.#kept) kept.clear()
    for (const feature of this.#features) feature.forget()
  }

  /** The places of the words from `start` up to `end`, which hold until the next call; what is not known yet is computed. */
  places(tokens: Tokens, start: number, end: number): Int32Array {
    if (this.#size >= MOST_KEPT) for (const kept of this.#kept) kept.clear()
    const first = this.#size
    const added: Word[] = []
    const places = new Int32Array(end - start)
    for (let i = start; i < end; i++) {
      const lexeme = tokens.lexemes[i]!
      const space = this.#readsSpaces ? tokens.spaces[i]! : 0
      const kept = this.#kept[space === 1 ? 1 : 0]
      let place = kept.get(lexeme)
      if (place === undefined) {
        place = first + added.length
        kept.set(lexeme, place)
        added.push({ lexeme, space })
      }
      places[i - start] = place
    }
    if (added.length > 0) this.#compute(added, first)
    return places
  }

  /** Address of the vector of the word at a place. */
  vector(place: number): number {
    return this.#vectors + place * this.#mix.width
  }

  /** Address of the product for the word's place in a window: 0 for the first of three. */
  product(place: number, inWindow: number): number {
    return this.#products + place * this.#windowProducts.stride + inWindow * 3 * this.#mix.width
  }

  get #size(): number {
    return this.#kept[0].size + this.#kept[1].size
  }

  #compute(words: Word[], first: number): void {
    const count = this.#features.length
    for (const [i, feature] of this.#features.entries())
      feature.writeAddresses(words, this.#addresses / 4 + i, count)
    const sumWidth = 3 * this.#mix.width
    this.#machine.kernels.sumRows(this.#addresses, count, words.length, sumWidth, this.#mix.bias, this.#sums)
    this.#mix.run(this.#sums, words.length, 0, this.vector(first))
    this.#windowProducts.run(this.vector(first), this.#mix.width, words.length, this.product(first, 0))
  }
}

function rowsOf({ columns, data }: Matrix, first: number, count: number): Matrix {
  return { rows: count, columns, data: data.subarray(first * columns, (first + count) * columns) }
}

/** The weights of a window, which stand below one another for its three rows, side by side. */
function sideBySide({ columns, data }: Matrix, width: number): Matrix {
  const out = new Float32Array(data.length)
  for (let place = 0; place < WINDOW; place++)
    for (let row = 0; row < width; row++) {
      const from = (place * width + row) * columns
      out.set(data.subarray(from, from + columns), (row * WINDOW + place) * columns)
    }
  return { rows: width, columns: WINDOW * columns, data: out }
}
