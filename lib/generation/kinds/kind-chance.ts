import { logOdds } from '../acceptance/model.ts'
import chances from './chances.json' with { type: 'json' }

/** Two of four judged orders were accepted: too few to tell. They are listed among the less certain. */
export const CHANCE_OF_ORDER = 0.35

/** How likely a strict reader accepts a statement, by the chance of the slot that it was made of: fitted on verdicts. */
export const chanceOfStatement = (slot: number): number => rounded(shifted(slot, chances['true-false']))

/** Of four statements, each must be good. */
export const chanceOfStatements = (chances: number[]): number =>
  rounded(chances.reduce((product, chance) => product * chance, 1))

/** All of four judged questions for an office were accepted, which the trees, who had seen none, gave one chance in three. */
const OFFICE = { bias: 1.4, slope: 1 }
export const chanceOfOffice = (chance: number): number => rounded(shifted(chance, OFFICE))

/** A straight line in the log odds. */
function shifted(chance: number, { bias, slope }: { bias: number; slope: number }): number {
  return 1 / (1 + Math.exp(-bias - slope * logOdds(chance)))
}

const rounded = (chance: number) => Math.round(chance * 1000) / 1000
