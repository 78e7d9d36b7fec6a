import { gemm } from './gemm.ts'
import { maxout3, sumRows } from './rows.ts'
import { score } from './score.ts'
import { windowInput, windowOutput } from './window.ts'

/** The kernels as a module of WebAssembly text; `npm run kernels` makes kernels.wasm of it. What they do is told in kernels.ts. */
export function kernelsText(): string {
  const functions = [gemm(), sumRows(), windowInput(), windowOutput(), maxout3(), score()]
  return `(module (import "env" "memory" (memory 1 65536))\n${functions.join('\n')})\n`
}
