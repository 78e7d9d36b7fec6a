import type { KernelMemory } from '../memory.ts'
import { BLOCK_ROWS, GEMM_PANEL, type Kernels, SCORE_PANEL } from './kernels.ts'

const HIDDEN = 64

/** The transforms of source/window.ts as matrices: a row for each result. */
const INPUT_TRANSFORM = [
  [4, 0, -5, 0, 1, 0],
  [0, -4, -4, 1, 1, 0],
  [0, 4, -4, -1, 1, 0],
  [0, -2, -1, 2, 1, 0],
  [0, 2, -1, -2, 1, 0],
  [0, 4, 0, -5, 0, 1],
]
const OUTPUT_TRANSFORM = [
  [1, 1, 1, 1, 1, 0],
  [0, 1, -1, 2, -2, 0],
  [0, 1, 1, 4, 4, 0],
  [0, 1, -1, 8, -8, 1],
]

/** The kernels in plain JavaScript: for engines without WebAssembly SIMD, and to prove the WebAssembly right. */
export function scalarKernels(memory: KernelMemory): Kernels {
  return {
    gemm(input, inputStride, weights, output, outputStride, bias, blocks, quads, panels) {
      const depth = quads * 4
      for (let panel = 0; panel < panels; panel++)
        for (let row = 0; row < blocks * BLOCK_ROWS; row += 2)
          for (let column = 0; column < GEMM_PANEL; column += 4)
            twoRows(memory.f32, depth, {
              input: (input + row * inputStride) / 4,
              inputStep: inputStride / 4,
              weight: weights / 4 + panel * depth * GEMM_PANEL + column,
              bias: bias / 4 + panel * GEMM_PANEL + column,
              output: (output + row * outputStride) / 4 + panel * GEMM_PANEL + column,
              outputStep: outputStride / 4,
            })
    },

    sumRows(addresses, count, rows, width, bias, output) {
      const f = memory.f32
      const size = width / 4
      for (let row = 0; row < rows; row++)
        for (let j = 0; j < size; j++) {
          let sum = f[bias / 4 + j]!
          for (let k = 0; k < count; k++) sum += f[memory.i32[addresses / 4 + row * count + k]! / 4 + j]!
          f[output / 4 + row * size + j] = sum
        }
    },

    windowInput(input, width, groups, output, plane) {
      applyTransform(memory.f32, INPUT_TRANSFORM, groups, width, {
        from: input,
        fromRow: width,
        fromGroup: 4 * width,
        to: output,
        toRow: plane,
        toGroup: width,
      })
    },

    windowOutput(products, plane, groups, width, bias, output) {
      const f = memory.f32
      applyTransform(f, OUTPUT_TRANSFORM, groups, width, {
        from: products,
        fromRow: plane,
        fromGroup: width,
        to: output,
        toRow: width,
        toGroup: 4 * width,
      })
      const size = width / 4
      for (let i = 0; i < 4 * groups * size; i++) f[output / 4 + i]! += f[bias / 4 + (i % size)]!
    },

    maxout3(input, inputStride, rows, width, gain, shift, residual, output) {
      const f = memory.f32
      const count = width / 4
      for (let row = 0; row < rows; row++) {
        const from = (input + row * inputStride) / 4
        const to = (output + row * width) / 4
        const added = (residual + row * width) / 4
        for (let j = from; j < from + count; j++) f[j] = Math.max(f[j]!, f[j + count]!, f[j + 2 * count]!)
        const { mean, inverse } = moments(f, from, count)
        for (let j = 0; j < count; j++) {
          const value = (f[from + j]! - mean) * inverse * f[gain / 4 + j]! + f[shift / 4 + j]!
          f[to + j] = residual === 0 ? value : f[added + j]! + value
        }
      }
    },

    score(slots, count, bias, hidden, weights, scoreBias, output, panels) {
      const f = memory.f32
      for (let j = 0; j < HIDDEN; j++) {
        let first = f[bias / 4 + j]!
        let second = f[bias / 4 + HIDDEN + j]!
        for (let slot = 0; slot < count; slot++) {
          const row = memory.i32[slots / 4 + slot]! / 4 + j
          first += f[row]!
          second += f[row + HIDDEN]!
        }
        f[hidden / 4 + j] = Math.max(first, second)
      }
      for (let panel = 0; panel < panels; panel++) {
        const firstWeight = weights / 4 + panel * HIDDEN * SCORE_PANEL
        for (let j = 0; j < SCORE_PANEL; j++) {
          const column = panel * SCORE_PANEL + j
          let sum = f[scoreBias / 4 + column]!
          for (let k = 0; k < HIDDEN; k++) sum += f[hidden / 4 + k]! * f[firstWeight + k * SCORE_PANEL + j]!
          f[output / 4 + column] = sum
        }
      }
    },
  }
}

type Tile = {
  input: number
  inputStep: number
  weight: number
  bias: number
  output: number
  outputStep: number
}

/** Two rows by four columns of a product: as many sums as registers hold. */
function twoRows(f: Float32Array, depth: number, at: Tile): void {
  const { input, inputStep, weight, bias, output, outputStep } = at
  let [a, b, c, d] = [f[bias]!, f[bias + 1]!, f[bias + 2]!, f[bias + 3]!]
  let [e, g, h, i] = [a, b, c, d]
  for (let k = 0, w = weight; k < depth; k++, w += GEMM_PANEL) {
    const x = f[input + k]!
    const y = f[input + inputStep + k]!
    a += x * f[w]!
    b += x * f[w + 1]!
    c += x * f[w + 2]!
    d += x * f[w + 3]!
    e += y * f[w]!
    g += y * f[w + 1]!
    h += y * f[w + 2]!
    i += y * f[w + 3]!
  }
  f.set([a, b, c, d], output)
  f.set([e, g, h, i], output + outputStep)
}

/** Mean and reciprocal of the standard deviation (of the population, not of a sample). */
function moments(f: Float32Array, from: number, count: number): { mean: number; inverse: number } {
  let sum = 0
  for (let j = from; j < from + count; j++) sum += f[j]!
  const mean = sum / count
  let squares = 0
  for (let j = from; j < from + count; j++) squares += (f[j]! - mean) ** 2
  return { mean, inverse: 1 / Math.sqrt(squares / count + 1e-8) }
}

type Strides = {
  from: number
  fromRow: number
  fromGroup: number
  to: number
  toRow: number
  toGroup: number
}

/** Every result of a group is a weighted sum of its six rows. */
function applyTransform(
  f: Float32Array,
  transform: number[][],
  groups: number,
  width: number,
  at: Strides,
): void {
  const step = at.fromRow / 4
  for (let group = 0; group < groups; group++)
    for (const [result, factors] of transform.entries()) {
      const [a, b, c, d, e, g] = factors as [number, number, number, number, number, number]
      const to = (at.to + group * at.toGroup + result * at.toRow) / 4
      const from = (at.from + group * at.fromGroup) / 4
      for (let j = 0; j < width / 4; j++) {
        const i = from + j
        const first = a * f[i]! + b * f[i + step]! + c * f[i + 2 * step]!
        f[to + j] = first + d * f[i + 3 * step]! + e * f[i + 4 * step]! + g * f[i + 5 * step]!
      }
    }
}
