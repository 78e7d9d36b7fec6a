/** The order in which an attempt shows the options of a question: random between attempts, fixed within one. */

import { type QuestionKind, ruleOf } from './kinds.ts'

/** The options as an attempt shows them. Where all know the order beforehand (True, False), it stays. */
export function shownOptions<Option>(
  question: { kind: QuestionKind; options: readonly Option[] },
  seed: number,
  position: number,
): Option[] {
  const { kind, options } = question
  return ruleOf(kind).shuffled ? orderOptions(options, seed, position) : [...options]
}

/** A Fisher–Yates shuffle of the options, driven by the attempt's seed (32 bits) and the question's position. */
export function orderOptions<Option>(options: readonly Option[], seed: number, position: number): Option[] {
  const random = mulberry32(mix(seed, position))
  const order = [...options]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [order[last] as Option, order[other] as Option]
    order[last] = b
    order[other] = a
  }
  return order
}

/** Spreads neighbouring positions over all 32 bits (the finaliser of MurmurHash3). */
function mix(seed: number, position: number): number {
  let hash = (seed ^ Math.imul(position + 1, 0x9e3779b1)) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Tommy Ettinger's mulberry32: a small generator of numbers in [0, 1) whose whole state is its seed. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296
  }
}
