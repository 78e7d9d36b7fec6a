/** The rules of an assignment as a form has them. Pure, and without the rules of reading it. */

export const ASSIGNMENT_FIELDS = [
  'title',
  'instructions',
  'opensAt',
  'dueAt',
  'closesAt',
  'timeLimit',
  'attemptsAllowed',
  'scoring',
  'lateRule',
  'lateDeduction',
  'feedback',
  'shuffle',
  'password',
  'guests',
  'forAll',
] as const
export type AssignmentField = (typeof ASSIGNMENT_FIELDS)[number]

/** As texts: what a form sends. Empty is none (any number of attempts); switches are "yes" or nothing. */
export type AssignmentForm = Record<AssignmentField, string> & {
  /** Whom it is for, where it is not for all. */
  memberIds: string[]
}
