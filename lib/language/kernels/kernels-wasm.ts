import { readFileSync } from 'node:fs'
import type { KernelMemory } from '../memory.ts'
import type { Kernels } from './kernels.ts'

const FILE = new URL('kernels.wasm', import.meta.url)

/**
 * The kernels as WebAssembly with 128-bit SIMD; nothing where the engine does not know it.
 * @param bytes kernels.wasm, which `npm run kernels` builds from the text in source/
 */
export function wasmKernels(
  memory: KernelMemory,
  bytes: Uint8Array<ArrayBuffer> = readFileSync(FILE),
): Kernels | undefined {
  if (!WebAssembly.validate(bytes)) return undefined
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    env: { memory: memory.wasm },
  })
  return exports as Kernels
}
