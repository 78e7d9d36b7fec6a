/** Nobody has judged orders of events yet: they are listed among the less certain. */
export const CHANCE_OF_ORDER = 0.35

/** From which chance of the underlying slot on a question of a rule is offered, where that is more than for others. */
const LEAST: Record<string, number> = {
  'true-false': 0.5,
  'which-statement': 0.5,
  'office-held': 0.5,
  'office-holder': 0.5,
}

/** From so probable on a question is offered. By what judges said, three of five such questions are accepted (docs/quality.md). */
const LEAST_CHANCE = 0.4

export const leastChanceOf = (rule: string): number => LEAST[rule] ?? LEAST_CHANCE
