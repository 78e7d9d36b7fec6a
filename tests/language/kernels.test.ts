import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Kernels } from '../../lib/language/kernels/kernels.ts'
import { scalarKernels } from '../../lib/language/kernels/kernels-scalar.ts'
import { wasmKernels } from '../../lib/language/kernels/kernels-wasm.ts'
import { KernelMemory } from '../../lib/language/memory.ts'
import { assembleKernels } from '../../scripts/assemble-kernels.ts'
import { wasm } from '../support/language.ts'

const FLOATS = 40_000
const ROW = 96 * 4
/** Where the results go; what lies before may be overwritten. */
const OUTPUT = 20_000

/** Numbers between -1 and 1 that are the same each time. */
function someFloats(): Float32Array {
  let state = 1
  return Float32Array.from({ length: FLOATS }, () => {
    state = (state * 48_271) % 2_147_483_647
    return (state / 2_147_483_647) * 2 - 1
  })
}

/** What a kernel makes of the same numbers. */
function result(
  make: (memory: KernelMemory) => Kernels,
  work: (kernels: Kernels, base: number, memory: KernelMemory) => void,
) {
  const memory = new KernelMemory()
  const base = memory.alloc(FLOATS * 4)
  memory.f32.set(someFloats(), base / 4)
  work(make(memory), base, memory)
  return memory.f32.slice(base / 4 + OUTPUT, base / 4 + FLOATS)
}

const works: Record<string, (kernels: Kernels, base: number, memory: KernelMemory) => void> = {
  gemm: (kernels, base) =>
    kernels.gemm(base, ROW, base + 12 * ROW, base + OUTPUT * 4, 64, base + 70_000, 2, 24, 2),
  'gemm with overlapping rows': (kernels, base) =>
    kernels.gemm(base, 16, base + 12 * ROW, base + OUTPUT * 4, 32, base + 70_000, 3, 24, 1),
  sumRows: (kernels, base, { i32 }) => {
    for (let i = 0; i < 12; i++) i32[base / 4 + i] = base + ROW * (1 + ((i * 7) % 11))
    kernels.sumRows(base, 3, 4, ROW, base + 20 * ROW, base + OUTPUT * 4)
  },
  windowInput: (kernels, base) => kernels.windowInput(base, ROW, 5, base + OUTPUT * 4, 5 * ROW),
  windowOutput: (kernels, base) =>
    kernels.windowOutput(base, 5 * ROW, 5, ROW, base + 60_000, base + OUTPUT * 4),
  maxout3: (kernels, base) =>
    kernels.maxout3(base, 3 * ROW, 7, ROW, base + 30 * ROW, base + 31 * ROW, 0, base + OUTPUT * 4),
  'maxout3 with a residual': (kernels, base) =>
    kernels.maxout3(
      base,
      3 * ROW,
      7,
      ROW,
      base + 30 * ROW,
      base + 31 * ROW,
      base + 40 * ROW,
      base + OUTPUT * 4,
    ),
  score: (kernels, base, { i32 }) => {
    for (let i = 0; i < 8; i++) i32[base / 4 + i] = base + 512 * (1 + i)
    kernels.score(
      base,
      8,
      base + 512 * 10,
      base + 512 * 12,
      base + 512 * 14,
      base + 512 * 80,
      base + OUTPUT * 4,
      3,
    )
  },
}

test('The WebAssembly in use is what the text in the source builds', async () => {
  const used = readFileSync(new URL('../../lib/language/kernels/kernels.wasm', import.meta.url))
  expect(Buffer.from(await assembleKernels()).equals(used)).toBe(true)
})

test('An engine without SIMD gets no WebAssembly kernels', () => {
  const unknown = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0xff])
  expect(wasmKernels(new KernelMemory(), unknown)).toBeUndefined()
})

describe('WebAssembly and plain JavaScript compute the same', () => {
  test.each(Object.keys(works))('%s', (name) => {
    const work = works[name]!
    const fast = result(wasm, work)
    const plain = result(scalarKernels, work)
    const before = someFloats().subarray(OUTPUT)
    expect(fast.some((value, i) => value !== before[i])).toBe(true)
    const worst = fast.reduce((most, value, i) => Math.max(most, Math.abs(value - plain[i]!)), 0)
    expect(worst).toBeLessThan(1e-4)
  })
})

test('A window by Winograd gives what three products of neighbouring rows give', () => {
  // Weights of one input and one output column: the convolution y[i] = 2 x[i-1] + 3 x[i] - 5 x[i+1].
  const weights = [2, 3, -5] as const
  const points = [
    [1 / 4, 0, 0],
    [-1 / 6, -1 / 6, -1 / 6],
    [-1 / 6, 1 / 6, -1 / 6],
    [1 / 24, 1 / 12, 1 / 6],
    [1 / 24, -1 / 12, 1 / 6],
    [0, 0, 1],
  ].map((factors) => factors.reduce((sum, factor, i) => sum + factor * weights[i]!, 0))
  const memory = new KernelMemory()
  const kernels = wasm(memory)
  const [input, planes, bias, output] = [
    memory.alloc(320),
    memory.alloc(960),
    memory.alloc(16),
    memory.alloc(320),
  ]
  const x = Array.from({ length: 18 }, (_, i) => Math.sin(i))
  for (const [i, value] of x.entries()) memory.f32.fill(value, input / 4 + 4 * i, input / 4 + 4 * i + 4)
  kernels.windowInput(input, 16, 4, planes, 64)
  for (const [point, weight] of points.entries())
    for (let i = 0; i < 16; i++) memory.f32[planes / 4 + point * 16 + i]! *= weight
  kernels.windowOutput(planes, 64, 4, 16, bias, output)
  for (let i = 0; i < 16; i++)
    expect(memory.f32[output / 4 + 4 * i]).toBeCloseTo(2 * x[i]! + 3 * x[i + 1]! - 5 * x[i + 2]!, 4)
})
