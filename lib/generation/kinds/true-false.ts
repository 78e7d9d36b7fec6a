import type { Ready } from '../choose.ts'
import { chanceOfStatement } from './kind-chance.ts'
import { settled } from './settle.ts'
import { fill, type SlotStatement } from './slot-statement.ts'

/** Each slot as one statement, about half of them true: which, the text itself decides. */
export function trueOrFalse(statements: SlotStatement[]): Ready[] {
  const seen = new Set<string>()
  return statements.flatMap((told) => {
    const isTrue = settled(told.gap) % 2 === 0
    const made = isTrue ? asReported(told) : changed(told)
    // Two slots of one sentence are the same statement where both are true.
    return made && !seen.has(made.stem) && seen.add(made.stem) ? [made] : []
  })
}

/** The statement as the article says it. */
export function asReported(told: SlotStatement): Ready | undefined {
  const { answer } = told.slot.candidate
  return statement(told.slot, fill(told, answer), answer)
}

/** The statement with one of the verified wrong options in its slot. */
export function changed(told: SlotStatement): Ready | undefined {
  const { slot, gap } = told
  const { text } = slot.distractors[settled(gap, 'other') % slot.distractors.length]!
  return statement(slot, fill(told, text), text)
}

/** Its answer stays what the article says in the slot: that is what the statement asks, whatever it shows. */
function statement(slot: Ready, stem: string | undefined, shown: string): Ready | undefined {
  if (stem === undefined) return undefined
  const { candidate } = slot
  const isTrue = shown === candidate.answer
  return {
    ...slot,
    stem,
    candidate: { ...candidate, kind: 'trueFalse', rule: 'true-false', stem, isTrue },
    distractors: slot.distractors.filter(({ text }) => text === shown),
    slot,
    score: chanceOfStatement(slot.score),
  }
}
