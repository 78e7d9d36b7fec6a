/** The rules of an assignment in words, for those who made them and for those who are held to them. Pure. */
import { formatMoment } from '#components/format/dates.ts'
import { formatCount } from '#components/format/numbers.ts'
import { formatTimeLimit } from '#components/format/time-limit.ts'
import { type AssignmentRules, rulesFor } from '#lib/classes/assignment.ts'

export type RuleWords = { name: string; words: string }

/** What the words are made of. `timeFactor`, what is extra, and `attemptsLeft` are those of one learner. */
export type RulesToTell = AssignmentRules & {
  shuffle: boolean
  /** Percent. */
  timeFactor?: number
  /** Contained in the attempts allowed already. */
  extraAttempts?: number
  /** Contained in the dates already. */
  extraDays?: number
  attemptsLeft?: number | null
}

const NOTHING = { timeFactor: 100, extraAttempts: 0, extraDays: 0 }

export function ruleWords(rules: RulesToTell, timeZone: string): RuleWords[] {
  const at = (date: Date) => formatMoment(date.toISOString(), timeZone)
  const { opensAt, dueAt } = rules
  const { closesAt } = rulesFor(rules, NOTHING, timeZone)
  return [
    ...(opensAt ? [{ name: 'Opens', words: at(opensAt) }] : []),
    { name: 'Due', words: dueAt ? `${at(dueAt)}${extraWords(rules)}` : 'No due date.' },
    ...(closesAt
      ? [{ name: 'Closes', words: `${at(closesAt)}. An attempt in progress then is submitted as saved.` }]
      : []),
    ...(dueAt ? [{ name: 'Late work', words: lateWords(rules) }] : []),
    { name: 'Time', words: timeWords(rules) },
    { name: 'Attempts', words: attemptWords(rules) },
    { name: 'Answers', words: feedbackWords(rules, timeZone) },
    {
      name: 'Order',
      words: rules.shuffle
        ? 'Questions and options stand in another order in each attempt.'
        : 'Options stand in another order in each attempt.',
    },
  ]
}

const extraWords = ({ extraDays = 0 }: RulesToTell): string =>
  extraDays === 0 ? '' : `, with your ${formatCount(extraDays, 'extra day', 'extra days')}`

export function lateWords({ lateRule, lateDeduction, dueAt, closesAt }: AssignmentRules): string {
  if (lateRule === 'refuse') return 'Nothing is taken after the due date.'
  const until = closesAt && dueAt && closesAt > dueAt ? ', until it closes' : ''
  if (lateRule === 'accept') return `It counts like any other${until}.`
  if (lateRule === 'mark') return `It counts in full and is marked as late${until}.`
  const days = Math.ceil(100 / lateDeduction)
  const rest = days === 1 ? 'from then on it counts nothing' : `on day ${days} nothing is left`
  return `For each day begun after the due date it loses ${lateDeduction}% of its points: ${rest}.`
}

export function timeWords({ timeLimit, timeFactor = 100 }: RulesToTell): string {
  if (timeLimit === null) return 'No limit.'
  const own = formatTimeLimit(Math.round((timeLimit * timeFactor) / 100))
  const why = timeFactor === 100 ? '' : ` (${formatTimeLimit(timeLimit)}, and you have ${timeFactor}% of it)`
  return `${own}${why}. It runs from the start, also while the page is closed. When it is up, what is saved is submitted by itself.`
}

/** Which of several attempts counts. */
export const COUNTS = {
  highest: 'the best counts',
  latest: 'the last counts',
  first: 'the first counts',
  average: 'their average counts',
}

export function attemptWords(rules: RulesToTell): string {
  const { attemptsAllowed, scoring, attemptsLeft, feedback, dueAt, extraAttempts = 0 } = rules
  const isUsed = typeof attemptsLeft === 'number' && attemptsLeft !== attemptsAllowed
  const left = isUsed ? ` You have ${attemptsLeft === 0 ? 'none' : attemptsLeft} left.` : ''
  if (attemptsAllowed === 1) return `One.${left}`
  const many = attemptsAllowed === null ? 'Any number' : formatCount(attemptsAllowed, 'attempt', 'attempts')
  const until =
    feedback === 'due' && dueAt
      ? ' Who has submitted can try again until the due date: answers open then.'
      : ''
  const own =
    extraAttempts === 0 ? '' : `, with your ${formatCount(extraAttempts, 'extra attempt', 'extra attempts')}`
  return `${many}${attemptsAllowed === null ? '' : own}; ${COUNTS[scoring]}.${until}${left}`
}

export function feedbackWords({ feedback, dueAt }: AssignmentRules, timeZone: string): string {
  if (feedback === 'each') return 'Explained one by one: an answer that is checked is fixed.'
  if (feedback === 'submitted') return 'What is right, and why, is shown when you submit.'
  if (feedback === 'never') return 'Not explained. The score is shown when you submit.'
  const day = dueAt ? ` from ${formatMoment(dueAt.toISOString(), timeZone)} on` : ' from the due date on'
  return `Score, what is right, and why are shown${day}.`
}
