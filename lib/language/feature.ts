import { blockRows, Dense, type Machine } from './dense.ts'
import { tableRows } from './hash.ts'
import type { Lexeme } from './lexicon.ts'
import type { FeatureName, FeatureSpec, Matrix, Table } from './model.ts'
import type { StringIds } from './string-ids.ts'

/** A lexeme and 1 if a space follows it. */
export type Word = { lexeme: Lexeme; space: number }

const VALUES: Record<FeatureName, (word: Word) => string | number> = {
  NORM: ({ lexeme }) => lexeme.norm,
  PREFIX: ({ lexeme }) => lexeme.prefix,
  SUFFIX: ({ lexeme }) => lexeme.suffix,
  SHAPE: ({ lexeme }) => lexeme.shape,
  SPACY: ({ space }) => space,
  IS_SPACE: ({ lexeme }) => Number(lexeme.isSpace),
}

const MOST_KEPT = 1024

/**
 * One feature of words and its share of the mixing layer: embedding · weights. The mixing layer is linear in its features, and
 * many words share a prefix, a suffix, a shape or a norm, so the shares are kept by value.
 */
export class Feature {
  readonly #machine: Machine
  readonly #value: (word: Word) => string | number
  readonly #seed: number
  readonly #table: Table
  readonly #ids: StringIds
  readonly #dense: Dense
  readonly #input: number
  readonly #shares: number
  readonly #kept = new Map<string | number, number>()
  readonly #four = new Int32Array(4)

  /** @param weight the rows of the mixing layer's weights that belong to the feature; @param most words at a time */
  constructor(
    machine: Machine,
    spec: FeatureSpec,
    table: Table,
    weight: Matrix,
    ids: StringIds,
    most: number,
  ) {
    this.#machine = machine
    this.#value = VALUES[spec.attr]
    this.#seed = spec.seed
    this.#table = table
    this.#ids = ids
    this.#dense = new Dense(machine, weight)
    this.#input = machine.memory.alloc(blockRows(most) * table.width * 4)
    this.#shares = this.#dense.alloc(MOST_KEPT + most)
  }

  forget(): void {
    this.#kept.clear()
  }

  /** Writes the addresses of the words' shares: the first at index `at` of the memory as integers, the others `step` further each. */
  writeAddresses(words: Word[], at: number, step: number): void {
    if (this.#kept.size >= MOST_KEPT) this.forget()
    const first = this.#kept.size
    const { i32 } = this.#machine.memory
    for (const [i, word] of words.entries()) {
      const value = this.#value(word)
      let place = this.#kept.get(value)
      if (place === undefined) {
        place = this.#kept.size
        this.#kept.set(value, place)
        this.#writeEmbedding(value, this.#input / 4 + (place - first) * this.#table.width)
      }
      i32[at + i * step] = this.#shares + place * this.#dense.stride
    }
    const added = this.#kept.size - first
    this.#dense.run(this.#input, this.#table.width * 4, added, this.#shares + first * this.#dense.stride)
  }

  /** The sum of the four rows that the value's id stands for. */
  #writeEmbedding(value: string | number, at: number): void {
    const { f32 } = this.#machine.memory
    const id = typeof value === 'number' ? { high: 0, low: value } : this.#ids.of(value)
    const { rows, width, integers, scales } = this.#table
    tableRows(id, this.#seed, rows, this.#four)
    f32.fill(0, at, at + width)
    for (const row of this.#four)
      for (let j = 0; j < width; j++) f32[at + j]! += integers[row * width + j]! * scales[row]!
  }
}
