import { Dense, type Machine } from './dense.ts'
import { MaxoutNorm } from './maxout-norm.ts'
import type { Matrix, Model } from './model.ts'

/** Rows of output that are computed together, and the products of rows that it takes. */
export const GROUP = 4
const POINTS = 6

type WindowFactors = [number, number, number]
/** What each row of a window's weights gives to the weights of each point; the rest of the method is in kernels/source/window.ts. */
const WEIGHT_TRANSFORM: WindowFactors[] = [
  [1 / 4, 0, 0],
  [-1 / 6, -1 / 6, -1 / 6],
  [-1 / 6, 1 / 6, -1 / 6],
  [1 / 24, 1 / 12, 1 / 6],
  [1 / 24, -1 / 12, 1 / 6],
  [0, 0, 1],
]

/** Room for the steps of a layer; the layers of a network share it. */
export type ConvolutionBuffers = {
  inputs: number
  inputPlane: number
  products: number
  productPlane: number
  sums: number
}

/** @param width bytes of a row; @param rows of output at a time */
export function convolutionBuffers({ memory }: Machine, width: number, rows: number): ConvolutionBuffers {
  const groups = Math.ceil(rows / GROUP) + GROUP
  const inputPlane = groups * width
  const productPlane = groups * 3 * width
  return {
    inputs: memory.alloc(POINTS * inputPlane),
    inputPlane,
    products: memory.alloc(POINTS * productPlane),
    productPlane,
    sums: memory.alloc(groups * GROUP * 3 * width),
  }
}

/**
 * A layer that reads a row and its two neighbours: convolution, maxout, normalisation, added to the row. Four rows are
 * computed together by Winograd's method, with half of the multiplications.
 */
export class Convolution {
  readonly #machine: Machine
  readonly #buffers: ConvolutionBuffers
  readonly #points: Dense[]
  readonly #norm: MaxoutNorm

  constructor(machine: Machine, model: Model, name: string, buffers: ConvolutionBuffers) {
    const weight = model.matrix(`${name}.W`)
    this.#machine = machine
    this.#buffers = buffers
    this.#points = WEIGHT_TRANSFORM.map((factors) => new Dense(machine, transformed(weight, factors)))
    this.#norm = new MaxoutNorm(machine, model, name)
  }

  /**
   * `input` and `output` are the addresses of the first row that is computed. The row before it is read, too, and after the
   * rows as many as fill up the group and one more: what stands there touches the result by rounding only, so let it be
   * the same each time.
   */
  run(input: number, rows: number, output: number): void {
    const { inputs, inputPlane, products, productPlane, sums } = this.#buffers
    const { kernels } = this.#machine
    const { width, bias } = this.#norm
    const groups = Math.ceil(rows / GROUP)
    kernels.windowInput(input - width, width, groups, inputs, inputPlane)
    for (const [i, point] of this.#points.entries())
      point.run(inputs + i * inputPlane, width, groups, products + i * productPlane)
    kernels.windowOutput(products, productPlane, groups, 3 * width, bias, sums)
    this.#norm.run(sums, rows, input, output)
  }
}

/** The weighted sum of the three blocks of rows. */
function transformed({ rows, columns, data }: Matrix, factors: WindowFactors): Matrix {
  const size = (rows / factors.length) * columns
  const [first, second, third] = factors
  const out = new Float32Array(size)
  for (let i = 0; i < size; i++)
    out[i] = first * data[i]! + second * data[i + size]! + third * data[i + 2 * size]!
  return { rows: rows / factors.length, columns, data: out }
}
