import { blockRows, Dense, type Machine } from './dense.ts'
import { tableRows } from './hash.ts'
import type { Lexeme, Tokens } from './lexicon.ts'
import type { EmbeddingSpec, FeatureName, Model } from './model.ts'

const BLOCK = 192
const BATCH = 48
const MOST_CACHED = 4096

const ID_OFFSET: Partial<Record<FeatureName, number>> = { NORM: 0, PREFIX: 2, SUFFIX: 4, SHAPE: 6 }

class MaxoutNorm {
  readonly #machine: Machine
  readonly #dense: Dense
  readonly #gain: number
  readonly #shift: number
  readonly #tile: number
  readonly #width: number

  constructor(machine: Machine, model: Model, name: string, width: number) {
    this.#machine = machine
    this.#dense = new Dense(machine, model.matrix(`${name}.W`), model.vector(`${name}.b`))
    this.#gain = machine.memory.store(model.vector(`${name}.gain`))
    this.#shift = machine.memory.store(model.vector(`${name}.shift`))
    this.#tile = this.#dense.alloc(BATCH)
    this.#width = width * 4
  }

  run(input: number, stride: number, rows: number, residual: number, output: number): void {
    for (let row = 0; row < rows; row += BATCH) {
      const count = Math.min(BATCH, rows - row)
      this.#dense.run(input + row * stride, stride, count, this.#tile)
      const added = residual === 0 ? 0 : residual + row * this.#width
      this.#machine.kernels.maxout3(
        this.#tile,
        this.#dense.stride,
        count,
        this.#width,
        this.#gain,
        this.#shift,
        added,
        output + row * this.#width,
      )
    }
  }
}

/** Embeds lexemes by hashed features and reads their context with a convolution: one vector for each token. */
export class Tok2Vec {
  readonly width: number
  readonly #machine: Machine
  readonly #features: { attr: FeatureName; seed: number; rows: number; width: number; data: Float32Array }[]
  readonly #mix: MaxoutNorm
  readonly #layers: MaxoutNorm[]
  readonly #readsSpaces: boolean
  readonly #input: number
  readonly #inputBytes: number
  readonly #cache: number
  readonly #slots: [Map<Lexeme, number>, Map<Lexeme, number>] = [new Map(), new Map()]
  readonly #rows = new Int32Array(4)
  readonly #x: number
  readonly #y: number
  #used = 0

  constructor(machine: Machine, model: Model, name: string, spec: EmbeddingSpec) {
    this.#machine = machine
    this.width = spec.width
    this.#features = spec.features.map(({ attr, seed, rows, table }) => ({
      attr,
      seed,
      rows,
      width: spec.width,
      data: model.matrix(table).data,
    }))
    this.#readsSpaces = spec.features.some(({ attr }) => attr === 'SPACY')
    this.#mix = new MaxoutNorm(machine, model, `${name}.mix`, spec.width)
    this.#layers = Array.from(
      { length: spec.depth },
      (_, i) => new MaxoutNorm(machine, model, `${name}.window${i}`, spec.width),
    )
    this.#inputBytes = spec.features.length * spec.width * 4
    this.#input = machine.memory.alloc(BATCH * this.#inputBytes)
    this.#cache = machine.memory.alloc(MOST_CACHED * spec.width * 4)
    const bytes = (blockRows(BLOCK + 2 * spec.depth) + 8) * spec.width * 4
    this.#x = machine.memory.alloc(bytes)
    this.#y = machine.memory.alloc(bytes)
  }

  forget(): void {
    this.#used = 0
    for (const slots of this.#slots) slots.clear()
  }

  #writeFeatures(lexeme: Lexeme, space: number, at: number): void {
    const f = this.#machine.memory.f32
    let o = at / 4
    for (const feature of this.#features) {
      const id = ID_OFFSET[feature.attr]
      const key =
        id === undefined
          ? { high: 0, low: feature.attr === 'SPACY' ? space : Number(lexeme.isSpace) }
          : { high: lexeme.ids[id]!, low: lexeme.ids[id + 1]! }
      tableRows(key, feature, this.#rows)
      const [a, b, c, d] = this.#rows as unknown as [number, number, number, number]
      const t = feature.data
      for (let j = 0; j < this.width; j++) f[o + j] = t[a + j]! + t[b + j]! + t[c + j]! + t[d + j]!
      o += this.width
    }
  }

  #slot(lexeme: Lexeme, space: number): number {
    const slots = this.#slots[this.#readsSpaces && space === 1 ? 1 : 0]
    const known = slots.get(lexeme)
    if (known !== undefined) return known
    if (this.#used === MOST_CACHED) this.forget()
    const slot = this.#used++
    this.#writeFeatures(lexeme, space, this.#input)
    this.#mix.run(this.#input, this.#inputBytes, 1, 0, this.#cache + slot * this.width * 4)
    slots.set(lexeme, slot)
    return slot
  }

  run(tokens: Tokens): Float32Array {
    const n = tokens.lexemes.length
    const depth = this.#layers.length
    const width = this.width
    const rowBytes = width * 4
    const f = this.#machine.memory.f32
    const out = new Float32Array(n * width)
    for (let start = 0; start < n; start += BLOCK) {
      const end = Math.min(n, start + BLOCK)
      let x = this.#x
      let y = this.#y
      for (let i = start - depth; i < end + depth; i++) {
        const at = x / 4 + (i - start + depth) * width
        if (i < 0 || i >= n) f.fill(0, at, at + width)
        else {
          const from = this.#cache / 4 + this.#slot(tokens.lexemes[i]!, tokens.spaces[i]!) * width
          f.copyWithin(at, from, from + width)
        }
      }
      for (let layer = 1; layer <= depth; layer++) {
        const at = layer * rowBytes
        const rows = end - start + 2 * (depth - layer)
        this.#layers[layer - 1]!.run(x + at - rowBytes, rowBytes, rows, x + at, y + at)
        ;[x, y] = [y, x]
      }
      const first = x / 4 + depth * width
      out.set(f.subarray(first, first + (end - start) * width), start * width)
    }
    return out
  }
}
