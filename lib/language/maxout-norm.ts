import type { Machine } from './dense.ts'
import type { Model } from './model.ts'

/** The largest of three planes, then layer normalisation: what follows every matrix product of the vectors' networks. */
export class MaxoutNorm {
  /** Bytes of a row of output; a row of input has three times as many. */
  readonly width: number
  readonly bias: number
  readonly #machine: Machine
  readonly #gain: number
  readonly #shift: number

  /** @param name of the layer in the model, such as `tok2vec.mix` */
  constructor(machine: Machine, model: Model, name: string) {
    const gain = model.vector(`${name}.gain`)
    this.#machine = machine
    this.width = gain.length * 4
    this.bias = machine.memory.store(model.vector(`${name}.b`))
    this.#gain = machine.memory.store(gain)
    this.#shift = machine.memory.store(model.vector(`${name}.shift`))
  }

  /** The input, to which the bias was added before, is overwritten. The rows of `residual`, if not 0, are added to the output. */
  run(input: number, rows: number, residual: number, output: number): void {
    if (rows === 0) return
    const { kernels } = this.#machine
    kernels.maxout3(input, 3 * this.width, rows, this.width, this.#gain, this.#shift, residual, output)
  }
}
