import type { Chunk } from './document.ts'
import type { ChunkSpec } from './model.ts'

type Parsed = { pos: string[]; deps: string[]; heads: Int32Array; leftEdges: Int32Array }

/** Base noun phrases: from the left edge of a noun up to the noun, where its label, or that of the first of its conjuncts, is one of an argument. */
export function nounChunks({ pos, deps, heads, leftEdges }: Parsed, spec: ChunkSpec): Chunk[] {
  const nominal = new Set(spec.pos)
  const wanted = new Set(spec.deps)
  const firstConjuncts = findFirstConjuncts(deps, heads)
  const chunks: Chunk[] = []
  let lastEnd = 0
  for (let word = 0; word < pos.length; word++) {
    if (!nominal.has(pos[word]!) || leftEdges[word]! < lastEnd) continue
    const judged = deps[word] === 'conj' ? firstConjuncts[heads[word]!]! : word
    if (!wanted.has(deps[judged]!)) continue
    lastEnd = word + 1
    chunks.push({ start: leftEdges[word]!, end: lastEnd })
  }
  return chunks
}

/** For each word the one reached by going up through conjuncts whose heads lie to the left. Heads to the left are known first, so one pass does. */
function findFirstConjuncts(deps: string[], heads: Int32Array): Int32Array {
  const first = new Int32Array(heads.length)
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word]!
    first[word] = deps[word] === 'conj' && head < word ? first[head]! : word
  }
  return first
}
