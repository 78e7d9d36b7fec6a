import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Machine } from '../../lib/language/dense.ts'
import type { Document } from '../../lib/language/document.ts'
import type { Kernels } from '../../lib/language/kernels/kernels.ts'
import { wasmKernels } from '../../lib/language/kernels/kernels-wasm.ts'
import { KernelMemory } from '../../lib/language/memory.ts'
import { Model } from '../../lib/language/model.ts'

/** A document as the original pipeline analyses it; numbers in `tag`, `pos`, `morph`, `dep` and entities point into `strings`. */
type Expected = {
  name: string
  text: string
  tokens: string[]
  spaces: string
  tag: number[]
  pos: number[]
  morph: number[]
  lemma: string[]
  dep: number[]
  head: number[]
  sentences: number[]
  entities: [start: number, end: number, label: number][]
  chunks: [start: number, end: number][]
}
export type ExpectedDocuments = { strings: string[]; documents: Expected[] }

const NEWS = new URL('../../../shared/language-model/fixtures/news.json', import.meta.url)

export const model = Model.read(fileURLToPath(new URL('../../lib/language/model', import.meta.url)))

export function readFixture<T>(name: 'edge' | 'tokens' | 'lexemes' | 'stages'): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/language/${name}.json`, import.meta.url), 'utf8'))
}

/** The news articles are other people's texts and no part of the project: nothing where they are absent. */
export function readNews(): ExpectedDocuments | undefined {
  return existsSync(NEWS) ? JSON.parse(readFileSync(NEWS, 'utf8')) : undefined
}

export function wasm(memory: KernelMemory): Kernels {
  const kernels = wasmKernels(memory)
  if (!kernels) throw new Error('This Node has no WebAssembly SIMD.')
  return kernels
}

export function makeMachine(make = wasm): Machine {
  const memory = new KernelMemory()
  return { memory, kernels: make(memory) }
}

/** Of how many values of each kind how many are equal. */
export type Agreement = Record<string, { equal: number; all: number }>

/** Compares value by value; an entity counts as one value, equal if it stands at the same place with the same label. */
export function agreement(
  { strings, documents }: ExpectedDocuments,
  analyse: (text: string) => Document,
): Agreement {
  const counts: Agreement = {}
  const add = (kind: string, equal: number, all: number) => {
    const before = counts[kind] ?? { equal: 0, all: 0 }
    counts[kind] = { equal: before.equal + equal, all: before.all + all }
  }
  const count = (kind: string, got: unknown[], wanted: unknown[]) =>
    add(kind, wanted.filter((value, i) => value === got[i]).length, Math.max(got.length, wanted.length))
  const countSets = (kind: string, got: unknown[], wanted: unknown[]) => {
    const found = new Set(got)
    const equal = wanted.filter((value) => found.has(value)).length
    add(kind, equal, wanted.length + got.length - equal)
  }
  const names = (numbers: number[]) => numbers.map((number) => strings[number])
  for (const wanted of documents) {
    const { tokens, sentences, entities, chunks } = analyse(wanted.text)
    count(
      'tokens',
      tokens.map((t) => t.text),
      wanted.tokens,
    )
    count(
      'spaces',
      tokens.map((t) => t.space),
      [...wanted.spaces].map((digit) => digit === '1'),
    )
    count(
      'tags',
      tokens.map((t) => t.tag),
      names(wanted.tag),
    )
    count(
      'parts of speech',
      tokens.map((t) => t.pos),
      names(wanted.pos),
    )
    count(
      'morphology',
      tokens.map((t) => t.morph),
      names(wanted.morph),
    )
    count(
      'lemmas',
      tokens.map((t) => t.lemma),
      wanted.lemma,
    )
    count(
      'labels',
      tokens.map((t) => t.dep),
      names(wanted.dep),
    )
    count(
      'heads',
      tokens.map((t) => t.head),
      wanted.head,
    )
    countSets(
      'sentences',
      sentences.map(({ start }) => start),
      wanted.sentences,
    )
    const entity = (start: number, end: number, label: string | undefined) => `${start} ${end} ${label}`
    const wantedEntities = wanted.entities.map(([start, end, label]) => entity(start, end, strings[label]))
    countSets(
      'entities',
      entities.map(({ start, end, label }) => entity(start, end, label)),
      wantedEntities,
    )
    countSets(
      'chunks',
      chunks.map(({ start, end }) => `${start} ${end}`),
      wanted.chunks.map((c) => c.join(' ')),
    )
  }
  return counts
}

export const share = ({ equal, all }: { equal: number; all: number }) => (all === 0 ? 1 : equal / all)
