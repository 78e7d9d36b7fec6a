import type { OptionRequest } from './request.ts'

/** A number from the question alone: the same question always gets the same options, others get others. */
export function seedOf(request: OptionRequest): number {
  return hashOf(`${request.stem}|${request.answer}`)
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** In an order that the seed settles and that no alphabet tells. */
export function shuffle<T>(list: readonly T[], seed: number, nameOf: (one: T) => string): T[] {
  const keys = new Map(list.map((one) => [one, hashOf(`${nameOf(one)}|${seed}`)]))
  return [...list].sort((a, b) => keys.get(a)! - keys.get(b)!)
}

/** The list from another start on, so that the first entries do not always win. */
export function rotate<T>(list: readonly T[], seed: number): T[] {
  if (list.length === 0) return []
  const start = seed % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}

/** A few of the best, in an order that the seed settles: three of `among` when there are that many. */
export function vary<T>(list: readonly T[], seed: number, among: number): T[] {
  return [...rotate(list.slice(0, among), seed), ...list.slice(among)]
}
