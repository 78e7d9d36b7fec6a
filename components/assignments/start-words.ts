/** What one start will be, in words, for the learner who may press it now. Pure. */
import { formatMoment } from '#components/format/dates.ts'
import { formatTimeLimit } from '#components/format/time-limit.ts'
import type { TaskView } from '#lib/attempts/read-task.ts'
import { endOfTask } from '#lib/attempts/start-rules.ts'
import { COUNTS, lateWords } from './rule-words.ts'

type Start = Pick<TaskView, 'rules' | 'given' | 'attempts' | 'byHand' | 'timeZone'>

/** Which attempt it is, how long it may take, what is late about it, and whether it can count at all. */
export function startWords({ rules, given, attempts, byHand, timeZone }: Start, now: Date): string {
  const taken = attempts.filter(({ state }) => state === 'submitted').length
  const late =
    rules.dueAt && rules.dueAt < now && rules.lateRule !== 'refuse'
      ? `The due date is over. ${lateWords(rules)}`
      : ''
  const limit = rules.timeLimit === null ? null : Math.round((rules.timeLimit * given.timeFactor) / 100)
  const end = endOfTask(rules, taken)
  const set = typeof byHand?.score === 'number' ? 'The score that your teacher set stays.' : ''
  return [attemptWords(rules, taken), lengthWords(limit, end, timeZone, now), late, set]
    .filter(Boolean)
    .join(' ')
}

function attemptWords({ attemptsAllowed, scoring }: Start['rules'], taken: number): string {
  if (attemptsAllowed === 1) return 'You have one attempt.'
  const of = attemptsAllowed === null ? '' : ` of ${attemptsAllowed}`
  return `This is attempt ${taken + 1}${of}; ${COUNTS[scoring]}.`
}

function lengthWords(limit: number | null, end: Date | null, timeZone: string, now: Date): string {
  const then = 'then what is saved is submitted.'
  const until = end ? `until ${formatMoment(end.toISOString(), timeZone)}` : ''
  if (limit === null) return end ? `You have ${until}; ${then}` : 'You can take as long as you like.'
  const own = formatTimeLimit(limit)
  if (end && now.getTime() + limit * 1000 > end.getTime()) {
    return `You have ${until}, less than the time limit of ${own}; ${then}`
  }
  return `You have ${own} from the start; ${then}`
}
