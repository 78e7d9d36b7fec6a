import { Dense, type Machine } from './dense.ts'
import type { Model } from './model.ts'

const BATCH = 96

/** Tags: the best label of a linear layer over the vectors. */
export class Tagger {
  readonly #machine: Machine
  readonly #labels: string[]
  readonly #dense: Dense
  readonly #width: number
  readonly #input: number
  readonly #scores: number

  constructor(machine: Machine, model: Model) {
    const weight = model.matrix('tagger.W')
    this.#machine = machine
    this.#labels = model.spec.tagger.labels
    this.#dense = new Dense(machine, weight, model.vector('tagger.b'))
    this.#width = weight.rows
    this.#input = machine.memory.alloc(BATCH * weight.rows * 4)
    this.#scores = this.#dense.alloc(BATCH)
  }

  /** @param vectors one row for each token */
  tag(vectors: Float32Array): string[] {
    const { f32 } = this.#machine.memory
    const count = vectors.length / this.#width
    const tags: string[] = []
    for (let start = 0; start < count; start += BATCH) {
      const end = Math.min(count, start + BATCH)
      f32.set(vectors.subarray(start * this.#width, end * this.#width), this.#input / 4)
      this.#dense.run(this.#input, this.#width * 4, end - start, this.#scores)
      for (let i = start; i < end; i++)
        tags.push(this.#best((this.#scores + (i - start) * this.#dense.stride) / 4))
    }
    return tags
  }

  /** The label of the largest score, the first of equals. */
  #best(row: number): string {
    const { f32 } = this.#machine.memory
    let best = 0
    for (let label = 1; label < this.#labels.length; label++)
      if (f32[row + label]! > f32[row + best]!) best = label
    return this.#labels[best]!
  }
}
