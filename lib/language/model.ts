import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** A matrix of 32-bit floats, row after row. */
export type Matrix = { rows: number; columns: number; data: Float32Array }

/** Rows of integers, each with a scale that makes them floats. */
export type Table = { rows: number; width: number; integers: Int16Array; scales: Float32Array }

type TensorEntry = { shape: number[]; offset: number } & (
  | { dtype: 'f32' }
  | { dtype: 'i16'; scaleAxis: 'row' | 'column'; scaleOffset: number }
)

export type FeatureName = 'NORM' | 'PREFIX' | 'SUFFIX' | 'SHAPE' | 'SPACY' | 'IS_SPACE'
export type FeatureSpec = { attr: FeatureName; seed: number; rows: number; table: string }
export type EmbeddingSpec = {
  features: FeatureSpec[]
  width: number
  pieces: number
  depth: number
}
/** A move of a transition system: action and label. */
export type Move = [action: string, label: string]
export type TransitionSpec = { slots: number; hidden: number; pieces: number; width: number; moves: Move[] }
/** The tokens of a special chunk: text and, where it differs from the usual one, norm. */
export type SpecialToken = [text: string, norm?: string]
export type TokenizerSpec = {
  prefix: string
  suffix: string
  infix: string
  url: string
  specials: Record<string, SpecialToken[]>
  phrases: Record<string, string[]>
}
export type Condition = boolean | string | { IN: string[] } | { NOT_IN: string[] } | { REGEX: string }
export type TokenPattern = Partial<Record<'TAG' | 'DEP' | 'LOWER' | 'IS_SPACE', Condition>>
export type AttributeRule = {
  patterns: TokenPattern[][]
  set: Partial<Record<'TAG' | 'POS' | 'MORPH' | 'LEMMA' | 'DEP', string>>
  index: number
}
export type LemmaRules = Record<string, [old: string, replacement: string][]>
export type ChunkSpec = { pos: string[]; deps: string[] }

export type ModelSpec = {
  format: string
  version: number
  source: { name: string; version: string }
  tensors: Record<string, TensorEntry>
  words: { offset: number; bytes: number }
  tok2vec: EmbeddingSpec
  tagger: { labels: string[] }
  parser: TransitionSpec
  ner: TransitionSpec & { tok2vec: EmbeddingSpec }
  tokenizer: TokenizerSpec
  norms: Record<string, string>
  symbols: Record<string, number>
  characters: { space: number[]; extraDigits: number[] }
  attributeRules: AttributeRule[]
  lemmas: { rules: LemmaRules }
  nounChunks: ChunkSpec
}

/** The word lists that lie compressed behind the tensors. */
export type WordLists = {
  norms: Record<string, string>
  lemmaExceptions: Record<string, Record<string, string[]>>
  lemmaIndex: Record<string, string>
}

/** The packed pipeline as it lies in a folder: `model.json` says what stands where in `model.bin`. */
export class Model {
  readonly spec: ModelSpec
  readonly #bytes: ArrayBuffer

  constructor(spec: ModelSpec, bytes: ArrayBuffer) {
    this.spec = spec
    this.#bytes = bytes
  }

  /** @throws if a file is missing or is of another format. */
  static read(folder: string): Model {
    const spec: ModelSpec = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'))
    if (spec.format !== 'en-dependency-ner-pack' || spec.version !== 1)
      throw new Error(
        `The model in ${folder} has the format ${spec.format} ${spec.version}, which this program does not read.`,
      )
    const file = readFileSync(join(folder, 'model.bin'))
    return new Model(spec, file.buffer.slice(file.byteOffset, file.byteOffset + file.length))
  }

  wordLists(): WordLists {
    const { offset, bytes } = this.spec.words
    return JSON.parse(inflateSync(new Uint8Array(this.#bytes, offset, bytes)).toString('utf8'))
  }

  vector(name: string): Float32Array {
    const { rows, columns, data } = this.matrix(name)
    if (rows !== 1)
      throw new Error(`The tensor ${name} of the model has ${rows} rows of ${columns} numbers, not one.`)
    return data
  }

  /** A tensor of one or two dimensions, widened to 32-bit floats; one dimension is a single row. */
  matrix(name: string): Matrix {
    const entry = this.#entry(name)
    const [rows, columns] =
      entry.shape.length === 1 ? [1, entry.shape[0]!] : [entry.shape[0]!, entry.shape[1]!]
    if (entry.dtype === 'f32') return { rows, columns, data: this.#floats(entry.offset, rows * columns) }
    if (entry.scaleAxis !== 'column') throw new Error(`The tensor ${name} of the model is a table.`)
    const integers = new Int16Array(this.#bytes, entry.offset, rows * columns)
    const scales = this.#floats(entry.scaleOffset, columns)
    const data = new Float32Array(rows * columns)
    for (let row = 0, i = 0; row < rows; row++)
      for (let column = 0; column < columns; column++, i++) data[i] = integers[i]! * scales[column]!
    return { rows, columns, data }
  }

  /** A table as it lies in the file: few of its rows are ever asked for. */
  table(name: string): Table {
    const entry = this.#entry(name)
    if (entry.dtype !== 'i16' || entry.scaleAxis !== 'row')
      throw new Error(`The tensor ${name} of the model is no table.`)
    const [rows, width] = [entry.shape[0]!, entry.shape[1]!]
    const integers = new Int16Array(this.#bytes, entry.offset, rows * width)
    return { rows, width, integers, scales: this.#floats(entry.scaleOffset, rows) }
  }

  #entry(name: string): TensorEntry {
    const entry = this.spec.tensors[name]
    if (!entry) throw new Error(`The model has no tensor ${name}.`)
    return entry
  }

  #floats(offset: number, count: number): Float32Array {
    return new Float32Array(this.#bytes, offset, count)
  }
}
