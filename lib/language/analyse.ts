import { fileURLToPath } from 'node:url'
import type { Document } from './document.ts'
import { scalarKernels } from './kernels/kernels-scalar.ts'
import { wasmKernels } from './kernels/kernels-wasm.ts'
import { Model } from './model.ts'
import { Pipeline } from './pipeline.ts'

const MODEL_FOLDER = fileURLToPath(new URL('model', import.meta.url))

let pipeline: Pipeline | undefined

/**
 * Tokens, parts of speech, lemmas, a dependency tree, sentences, entities and noun chunks of an English text. Any text
 * will do; time and memory grow in proportion to its length. The model is loaded at the first call.
 * @throws if the files of the model are missing
 */
export function analyse(text: string): Document {
  pipeline ??= new Pipeline(
    Model.read(MODEL_FOLDER),
    (memory) => wasmKernels(memory) ?? scalarKernels(memory),
  )
  return pipeline.analyse(text)
}
