import { Convolution, convolutionBuffers, GROUP } from './convolution.ts'
import type { Machine } from './dense.ts'
import { Embedding, WINDOW } from './embedding.ts'
import type { Tokens } from './lexicon.ts'
import { MaxoutNorm } from './maxout-norm.ts'
import type { EmbeddingSpec, Model } from './model.ts'
import type { StringIds } from './string-ids.ts'

/**
 * Tokens whose vectors are computed together. A multiple of the convolution's group of 4, so that the grouping, and with it
 * the rounding, is the same in every block; with the rows to both sides it makes whole blocks of 6 groups.
 */
const BLOCK = 188

/**
 * Vectors of tokens in their context: words are embedded by hashed features, then four convolution layers each look one
 * token further to both sides. Long texts are read block by block, with the neighbours of a block computed again.
 */
export class Tok2Vec {
  readonly #machine: Machine
  readonly #depth: number
  readonly #width: number
  readonly #embedding: Embedding
  readonly #firstNorm: MaxoutNorm
  readonly #layers: Convolution[]
  readonly #addresses: number
  readonly #sums: number
  readonly #rows: [number, number]
  readonly #noProduct: number

  constructor(machine: Machine, model: Model, name: string, spec: EmbeddingSpec, ids: StringIds) {
    const { memory } = machine
    const most = BLOCK + 2 * spec.depth
    const width = spec.width * 4
    const buffers = convolutionBuffers(machine, width, most)
    this.#machine = machine
    this.#depth = spec.depth
    this.#width = spec.width
    this.#embedding = new Embedding(machine, model, name, spec, ids, most)
    this.#firstNorm = new MaxoutNorm(machine, model, `${name}.window0`)
    this.#layers = Array.from(
      { length: spec.depth - 1 },
      (_, i) => new Convolution(machine, model, `${name}.window${i + 1}`, buffers),
    )
    this.#addresses = memory.alloc(most * WINDOW * 4)
    this.#sums = buffers.sums
    this.#rows = [memory.alloc((most + GROUP) * width), memory.alloc((most + GROUP) * width)]
    this.#noProduct = memory.store(new Float32Array(3 * spec.width))
  }

  forget(): void {
    this.#embedding.forget()
  }

  /** One row of `width` numbers for each token. */
  run(tokens: Tokens): Float32Array {
    const count = tokens.lexemes.length
    const vectors = new Float32Array(count * this.#width)
    for (let start = 0; start < count; start += BLOCK) {
      const end = Math.min(count, start + BLOCK)
      const address = this.#runBlock(tokens, start, end)
      const { f32 } = this.#machine.memory
      vectors.set(f32.subarray(address / 4, address / 4 + (end - start) * this.#width), start * this.#width)
    }
    return vectors
  }

  /** Address of the rows of the tokens from `start` up to `end`. */
  #runBlock(tokens: Tokens, start: number, end: number): number {
    const width = this.#width * 4
    let [from, to] = this.#rows
    this.#embed(tokens, start, end, from)
    // Of the rows to both sides, every layer computes one less than it reads.
    for (let layer = 1; layer <= this.#depth; layer++) {
      const rows = end - start + 2 * (this.#depth - layer)
      if (layer === 1) this.#addProducts(from + width, rows, to + width)
      else this.#layers[layer - 2]!.run(from + layer * width, rows, to + layer * width)
      const behind = to / 4 + (layer + rows) * this.#width
      this.#machine.memory.f32.fill(0, behind, behind + GROUP * this.#width)
      ;[from, to] = [to, from]
    }
    return from + this.#depth * width
  }

  /** The first convolution: the products of the words with its weights are there already. */
  #addProducts(input: number, rows: number, output: number): void {
    const { kernels } = this.#machine
    kernels.sumRows(this.#addresses, WINDOW, rows, 3 * this.#width * 4, this.#firstNorm.bias, this.#sums)
    this.#firstNorm.run(this.#sums, rows, input, output)
  }

  /**
   * Writes the rows of a block and its neighbours, and the addresses of the products that the first convolution adds up.
   * Rows before and after the text are zero; they take part in the convolution like tokens.
   */
  #embed(tokens: Tokens, start: number, end: number, output: number): void {
    const { f32, i32 } = this.#machine.memory
    const first = Math.max(0, start - this.#depth)
    const last = Math.min(tokens.lexemes.length, end + this.#depth)
    const places = this.#embedding.places(tokens, first, last)
    const rows = end - start + 2 * this.#depth
    for (let row = 0; row < rows; row++) {
      const place = places[row + start - this.#depth - first] ?? -1
      const at = output / 4 + row * this.#width
      const vector = this.#embedding.vector(place) / 4
      if (place < 0) f32.fill(0, at, at + this.#width)
      else f32.copyWithin(at, vector, vector + this.#width)
      // The row is the last of the window before it, the middle of its own, the first of the next.
      for (let inWindow = 0; inWindow < WINDOW; inWindow++) {
        const window = row - inWindow
        if (window < 0 || window > rows - WINDOW) continue
        i32[this.#addresses / 4 + window * WINDOW + inWindow] =
          place < 0 ? this.#noProduct : this.#embedding.product(place, inWindow)
      }
    }
  }
}
