import type { OptionRequest } from './request.ts'

/** A number from the question alone: the same question always gets the same options, others get others. */
export function seedOf(request: OptionRequest): number {
  let hash = 0x811c9dc5
  for (const unit of `${request.stem}|${request.answer}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
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
