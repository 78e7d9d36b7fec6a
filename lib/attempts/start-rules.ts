/** Whether an assignment can be started now, and until when. Pure. */
import type { AssignmentRules } from '#lib/classes/assignment.ts'

/** What stands in the way of another start. */
export type Obstacle = 'archived' | 'guest' | 'upcoming' | 'closed' | 'used' | 'explained'

export const OBSTACLES: Record<Obstacle, string> = {
  archived: 'This class is over. Nothing in it can be started any more.',
  guest: 'This is for people with an account. Sign up, and what you did as a guest stays yours.',
  upcoming: 'This is not open yet.',
  closed: 'This is closed.',
  used: 'You have used all your attempts.',
  explained: 'You have submitted, and its answers are open to you now: another attempt could not count.',
}

type Situation = {
  /** As they hold for this learner (rulesFor). */
  rules: AssignmentRules
  /** Attempts that were handed in and not set aside. */
  taken: number
  /** Whether the answers of one of them are open to this learner. */
  knowsKeys: boolean
  isGuest: boolean
  takesGuests: boolean
  isArchived: boolean
  now: Date
}

/** Null where nothing does. */
export function obstacleTo({
  rules,
  taken,
  knowsKeys,
  isGuest,
  takesGuests,
  isArchived,
  now,
}: Situation): Obstacle | null {
  const { opensAt, closesAt, attemptsAllowed, feedback } = rules
  if (isArchived) return 'archived'
  if (isGuest && !takesGuests) return 'guest'
  if (opensAt && now < opensAt) return 'upcoming'
  if (closesAt && now >= closesAt) return 'closed'
  if (attemptsAllowed !== null && taken >= attemptsAllowed) return 'used'
  if (feedback === 'due' && knowsKeys) return 'explained'
  return null
}

/**
 * When an attempt of this learner must end. Where answers open on the due date, they open to whoever has handed in
 * before: an attempt after the first ends then at the latest.
 */
export function endOfTask({ closesAt, dueAt, feedback }: AssignmentRules, taken: number): Date | null {
  if (feedback !== 'due' || taken === 0 || dueAt === null) return closesAt
  return closesAt !== null && closesAt < dueAt ? closesAt : dueAt
}

/** Passwords are said aloud: case and spaces at the ends do not matter. */
export const samePassword = (typed: string, password: string): boolean => plain(typed) === plain(password)

const plain = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')
