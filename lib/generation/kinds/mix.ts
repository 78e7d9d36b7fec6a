import type { Ready } from '../choose.ts'
import { clashOf } from '../clash.ts'

/** At most so many of a rule in one quiz, where other kinds are asked too. */
const MOST: Record<string, number> = { order: 1, 'which-statement': 2 }
/** At most every third question is true or false. */
const SHARE = 3

/** Does one more question of its rule fit beside the others? */
export function leavesRoom(question: Ready, chosen: Ready[], isMixed: boolean): boolean {
  if (!isMixed) return true
  const { rule } = question.candidate
  return chosen.filter(({ candidate }) => candidate.rule === rule).length < (MOST[rule] ?? Infinity)
}

/**
 * Some of the reports become statements of the same slot, those that lose least by it and then the least likely, so that about a third of the
 * whole is true or false.
 */
export function mixStatements(chosen: Ready[], statements: Ready[]): Ready[] {
  const isStatement = ({ candidate }: Ready) => candidate.kind === 'trueFalse'
  let mixed = chosen
  const swaps = chosen
    .filter(({ candidate }) => candidate.kind === 'complete')
    .flatMap((report) => {
      const twin = statements.find((one) => isStatement(one) && one.slot === report)
      return twin ? [{ report, twin, loss: report.score - twin.score }] : []
    })
    .sort((a, b) => a.loss - b.loss || a.report.score - b.report.score)
  for (const { report, twin } of swaps) {
    if (mixed.filter(isStatement).length >= Math.floor(chosen.length / SHARE)) break
    const others = mixed.filter((question) => question !== report)
    if (others.every((other) => clashOf(twin, other) === undefined))
      mixed = mixed.map((question) => (question === report ? twin : question))
  }
  return mixed
}
