import { BLOCK_ROWS, GEMM_PANEL, type Kernels } from './kernels/kernels.ts'
import type { KernelMemory } from './memory.ts'
import type { Matrix } from './model.ts'

/** A memory and the kernels that work on it. */
export type Machine = { memory: KernelMemory; kernels: Kernels }

/** The columns of a matrix in panels: all rows of the first `wide` columns, then of the next, the last filled with zeros. */
export function columnPanels({ rows, columns, data }: Matrix, wide: number): Float32Array {
  const out = new Float32Array(Math.ceil(columns / wide) * rows * wide)
  for (let first = 0, at = 0; first < columns; first += wide)
    for (let row = 0; row < rows; row++, at += wide) {
      const from = row * columns + first
      out.set(data.subarray(from, from + Math.min(wide, columns - first)), at)
    }
  return out
}

/** A vector with zeros up to a multiple of `wide`. */
export function padded(vector: Float32Array, wide: number): Float32Array {
  const out = new Float32Array(Math.ceil(vector.length / wide) * wide)
  out.set(vector)
  return out
}

/** Rows rounded up to the blocks that are read and written. */
export function blockRows(rows: number): number {
  return Math.ceil(rows / BLOCK_ROWS) * BLOCK_ROWS
}

/** output = input · weight + bias. */
export class Dense {
  /** Bytes from one row of output to the next. */
  readonly stride: number
  readonly #machine: Machine
  readonly #weights: number
  readonly #bias: number
  readonly #inputs: number
  readonly #panels: number

  constructor(machine: Machine, weight: Matrix, bias: Float32Array = new Float32Array(weight.columns)) {
    this.#machine = machine
    this.#inputs = weight.rows
    this.#panels = Math.ceil(weight.columns / GEMM_PANEL)
    this.stride = this.#panels * GEMM_PANEL * 4
    this.#weights = machine.memory.store(columnPanels(weight, GEMM_PANEL))
    this.#bias = machine.memory.store(padded(bias, GEMM_PANEL))
  }

  /** Room for the output of `rows` rows. */
  alloc(rows: number): number {
    return this.#machine.memory.alloc(blockRows(rows) * this.stride)
  }

  /** Rows of input lie `stride` bytes apart and may overlap; whole blocks are read and written. */
  run(input: number, stride: number, rows: number, output: number): void {
    const blocks = Math.ceil(rows / BLOCK_ROWS)
    if (blocks === 0) return
    const { kernels } = this.#machine
    kernels.gemm(
      input,
      stride,
      this.#weights,
      output,
      this.stride,
      this.#bias,
      blocks,
      this.#inputs / 4,
      this.#panels,
    )
  }
}
