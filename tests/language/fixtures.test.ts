import { describe, expect, test } from 'vitest'
import { scalarKernels } from '../../lib/language/kernels/kernels-scalar.ts'
import { Pipeline } from '../../lib/language/pipeline.ts'
import {
  agreement,
  type ExpectedDocuments,
  model,
  readFixture,
  readNews,
  share,
  wasm,
} from '../support/language.ts'

const KINDS = [
  'tags',
  'parts of speech',
  'morphology',
  'lemmas',
  'labels',
  'heads',
  'sentences',
  'entities',
  'chunks',
]
const edge = readFixture<ExpectedDocuments>('edge')
const news = readNews()

function expectAgreement(documents: ExpectedDocuments, pipeline: Pipeline): void {
  const counts = agreement(documents, (text) => pipeline.analyse(text))
  for (const kind of ['tokens', 'spaces']) expect(counts[kind]!.equal, kind).toBe(counts[kind]!.all)
  for (const kind of KINDS) expect(share(counts[kind]!), kind).toBeGreaterThanOrEqual(0.999)
}

describe('With the kernels in WebAssembly', () => {
  const pipeline = new Pipeline(model, wasm)

  test('sixty odd texts are analysed like the original does', () => {
    expect(edge.documents).toHaveLength(60)
    expectAgreement(edge, pipeline)
  })

  // The news are other people's texts, kept beside the project.
  test.skipIf(!news)(
    'news articles are analysed like the original does (skipped where ../shared is absent)',
    () => {
      if (news) expectAgreement(news, pipeline)
    },
  )
})

// Seven times slower, so a part of the news has to do.
describe('With the kernels in plain JavaScript', () => {
  const pipeline = new Pipeline(model, scalarKernels)

  test('sixty odd texts are analysed like the original does', () => {
    expectAgreement(edge, pipeline)
  })

  test.skipIf(!news)(
    'news articles are analysed like the original does (skipped where ../shared is absent)',
    () => {
      if (news) expectAgreement({ ...news, documents: news.documents.slice(0, 3) }, pipeline)
    },
  )
})
