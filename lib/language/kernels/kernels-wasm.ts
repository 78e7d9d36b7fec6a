import { readFileSync } from 'node:fs'
import type { KernelMemory } from '../memory.ts'
import type { Kernels } from './kernels.ts'

/** The kernels as WebAssembly with 128-bit SIMD, which every engine of the last years knows. `kernels.wasm` is built from wasm-source.ts. */
export function wasmKernels(memory: KernelMemory): Kernels {
  const module = new WebAssembly.Module(readFileSync(new URL('kernels.wasm', import.meta.url)))
  const { exports } = new WebAssembly.Instance(module, { env: { memory: memory.wasm } })
  return exports as Kernels
}
