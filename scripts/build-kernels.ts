import { writeFileSync } from 'node:fs'
import { assembleKernels } from './assemble-kernels.ts'

const target = new URL('../lib/language/kernels/kernels.wasm', import.meta.url)
const bytes = await assembleKernels()
writeFileSync(target, bytes)
console.log(`lib/language/kernels/kernels.wasm: ${bytes.length} bytes`)
