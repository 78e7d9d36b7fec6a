/** One cell of the gradebook, and what a column of them comes to. Pure; points are hundredths. */

/** What is said about a cell besides its score: a bit each, for several may be said at once. */
const MARKS = {
  late: 1,
  missing: 2,
  running: 4,
  notAssigned: 8,
  overridden: 16,
  commented: 32,
} as const
export type Mark = keyof typeof MARKS

/** Short, for there are many: the score that counts (null for none), out of how many, marks. */
export type GradebookCell = readonly [score: number | null, maxScore: number, marks: number]

export type ComputedResult = {
  score: number | null
  maxScore: number
  attempts: number
  running: boolean
  lateDays: number
}
export type SetGrade = { score: number | null; hasComment: boolean }

type Asked = {
  /** Whether the assignment is for this learner. */
  isAssigned: boolean
  /** Whether its due date, as it holds for this learner, has passed. */
  isDue: boolean
  /** What it is out of where nothing was begun. */
  maxScore: number
}

/** What was set by hand counts first. Missing is what is due, and neither handed in nor under way nor set. */
export function cellOf(
  result: ComputedResult | undefined,
  grade: SetGrade | undefined,
  asked: Asked,
): GradebookCell {
  const set = grade?.score ?? null
  const nothing = !result?.attempts && !result?.running && set === null
  const marks =
    ((result?.lateDays ?? 0) > 0 ? MARKS.late : 0) |
    (nothing && asked.isAssigned && asked.isDue ? MARKS.missing : 0) |
    (result?.running ? MARKS.running : 0) |
    (nothing && !asked.isAssigned ? MARKS.notAssigned : 0) |
    (set !== null ? MARKS.overridden : 0) |
    (grade?.hasComment ? MARKS.commented : 0)
  return [set ?? result?.score ?? null, result?.maxScore || asked.maxScore, marks]
}

export const hasMark = ([, , marks]: GradebookCell, mark: Mark): boolean => (marks & MARKS[mark]) !== 0

/** The share of the points, 0 to 1, more where more was given by hand; null where nothing counts. */
export function shareIn([score, maxScore]: GradebookCell): number | null {
  return score === null || maxScore === 0 ? null : score / maxScore
}

/**
 * When nothing is handed in by then, it is missing: not for who joined later, and only while it is assigned. `dueAt` is
 * when it is due for this learner.
 */
export function isDueFor(
  assignment: { dueAt: Date | null; isWithdrawn: boolean },
  learner: { joinedAt: Date },
  now: Date,
): boolean {
  if (assignment.dueAt === null || assignment.isWithdrawn) return false
  return assignment.dueAt < now && learner.joinedAt <= assignment.dueAt
}
