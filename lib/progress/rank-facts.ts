/** Which facts somebody knows least and best, by how often they were right and how sure that is. */
import { masteryOf } from './mastery.ts'

type Counted = { questions: number; correct: number; lastAt: Date }

const later = (a: Counted, b: Counted) => b.lastAt.getTime() - a.lastAt.getTime()

/** First those of which little can be known even at best: missed twice in two before missed once in four. */
export function weakestFirst<Fact extends Counted>(facts: Fact[]): Fact[] {
  return facts.toSorted((a, b) => masteryOf(a).high - masteryOf(b).high || later(a, b))
}

/** First those that are known even at worst: right in five of five before right in two of two. */
export function strongestFirst<Fact extends Counted>(facts: Fact[]): Fact[] {
  return facts.toSorted((a, b) => masteryOf(b).low - masteryOf(a).low || later(a, b))
}
