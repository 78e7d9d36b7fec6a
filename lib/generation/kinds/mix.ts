import type { Ready } from '../choose.ts'

/** At most so many of a rule in one quiz, where nothing else is said. */
const MOST_OF_ONE_RULE = 4
const MOST: Record<string, number> = { order: 1, 'which-statement': 2 }

/** Does one more question of its rule fit beside the others? Whoever asks for one kind alone gets all there is. */
export function leavesRoom(question: Ready, chosen: Ready[], isMixed: boolean): boolean {
  const { rule } = question.candidate
  const most = isMixed || rule !== 'true-false' ? (MOST[rule] ?? MOST_OF_ONE_RULE) : Infinity
  return chosen.filter(({ candidate }) => candidate.rule === rule).length < most
}

const DATES = new Set(['day', 'month', 'year'])
/** A short set may hold so many of each; a longer one has one of them to two other questions at most. */
const THIRDS: { free: number; isMember: (question: Ready) => boolean }[] = [
  { free: 3, isMember: ({ candidate }) => DATES.has(candidate.value.kind) },
  { free: 1, isMember: ({ candidate }) => candidate.kind === 'trueFalse' },
]

/** Questions for dates, and statements, beyond a third of the set each: the weakest. */
export function surplusOf(questions: Ready[], isMixed: boolean): Ready[] {
  return THIRDS.slice(0, isMixed ? THIRDS.length : 1).flatMap(({ free, isMember }) => {
    const members = questions.filter(isMember)
    const most = Math.max(free, Math.floor((questions.length - members.length) / 2))
    return members.sort((a, b) => b.score - a.score).slice(most)
  })
}
