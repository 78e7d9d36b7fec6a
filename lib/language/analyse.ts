import { fileURLToPath } from 'node:url'
import type { Document } from './document.ts'
import { wasmKernels } from './kernels/kernels-wasm.ts'
import { Model } from './model.ts'
import { Pipeline } from './pipeline.ts'

let pipeline: Pipeline | undefined

/**
 * Tokens, parts of speech, lemmas, a dependency tree, sentences, entities and noun chunks of an English text. Any text
 * will do; time and memory grow in proportion to its length. The model is loaded at the first call.
 * @throws if the files of the model are missing
 */
export function analyse(text: string): Document {
  pipeline ??= new Pipeline(Model.read(fileURLToPath(new URL('model', import.meta.url))), wasmKernels)
  return pipeline.analyse(text)
}
