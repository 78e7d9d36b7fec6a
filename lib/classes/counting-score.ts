/** From the attempts of one learner to the score that counts. Pure; points are hundredths. */
import { type AssignmentRules, daysLate } from './assignment.ts'

export type Submitted = { id: string; number: number; score: number; maxScore: number; submittedAt: Date }

export type CountingScore = {
  score: number
  maxScore: number
  /** The attempt that counts; null where it is the average of several. */
  attemptId: string | null
  submittedAt: Date
  lateDays: number
}

type Rules = Pick<AssignmentRules, 'scoring' | 'lateRule' | 'lateDeduction' | 'dueAt'>

/** The score that counts, after the late rule; null without attempts. `rules` are those of the learner (rulesFor). */
export function countingScore(
  attempts: readonly Submitted[],
  rules: Rules,
  timeZone: string,
): CountingScore | null {
  const counted = attempts
    .map((attempt) => afterLateRule(attempt, rules, timeZone))
    .sort((a, b) => a.number - b.number)
  const [first, last] = [counted[0], counted.at(-1)]
  if (!first || !last) return null
  const chosen = {
    first: () => first,
    latest: () => last,
    highest: () => counted.reduce((best, one) => (share(one) > share(best) ? one : best)),
    average: () => averageOf(counted, last),
  }[rules.scoring]()
  const { score, maxScore, id, submittedAt, lateDays } = chosen
  return { score, maxScore, attemptId: id, submittedAt, lateDays }
}

type Counted = Omit<Submitted, 'id'> & { id: string | null; lateDays: number }

const share = ({ score, maxScore }: Counted): number => (maxScore === 0 ? 0 : score / maxScore)

function afterLateRule(attempt: Submitted, rules: Rules, timeZone: string): Counted {
  const { dueAt, lateRule, lateDeduction } = rules
  const lateDays = lateRule === 'accept' ? 0 : daysLate(dueAt, attempt.submittedAt, timeZone)
  const lost = lateRule === 'deduct' ? Math.min(100, lateDays * lateDeduction) : 0
  return { ...attempt, lateDays, score: Math.round((attempt.score * (100 - lost)) / 100) }
}

/** Of the points of the last attempt; late where the last one is. */
function averageOf(counted: Counted[], last: Counted): Counted {
  const mean = counted.reduce((sum, one) => sum + share(one), 0) / counted.length
  return { ...last, id: counted.length === 1 ? last.id : null, score: Math.round(mean * last.maxScore) }
}
