import wabt from 'wabt'
import { kernelsText } from '../lib/language/kernels/source/kernels-text.ts'

/** The bytes of kernels.wasm. @throws if the text is not a valid module */
export async function assembleKernels(): Promise<Uint8Array> {
  const { parseWat } = await wabt()
  const module = parseWat('kernels.wat', kernelsText(), { simd: true })
  module.validate()
  return module.toBinary({}).buffer
}
