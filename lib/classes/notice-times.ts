/** When somebody is told about an assignment, by the rules as they hold for them. Pure. */
import type { AssignmentRules } from './assignment.ts'

const DAY = 86_400_000
/** After the due date, for attempts that it ends: by then they are closed, those of a whole class, too. */
const CLOSED = 120_000

type Rules = Pick<AssignmentRules, 'opensAt' | 'dueAt' | 'feedback'>

/** A day before it is due, or when it opens where that is later. */
const remindAt = (dueAt: Date, opensAt: Date | null): number =>
  Math.max(dueAt.getTime() - DAY, opensAt?.getTime() ?? 0)

/** The moments at which there may be something to tell. */
export function noticeTimes({ opensAt, dueAt, feedback }: Rules): number[] {
  if (dueAt === null) return []
  const reminder = remindAt(dueAt, opensAt)
  return feedback === 'due' ? [reminder, dueAt.getTime(), dueAt.getTime() + CLOSED] : [reminder]
}

export type DueNotice = { kind: 'dueTomorrow' | 'resultsOpen'; dueAt: Date }

/**
 * What it is time to tell somebody who handed in for the first time at `handedIn`, if at all; `soon` is until when what
 * is due counts as due now. Whoever hands in after results opened sees them at once, and is told nothing.
 */
export function dueNotice(
  { opensAt, dueAt, feedback }: Rules,
  handedIn: Date | null,
  { now, soon }: { now: Date; soon: Date },
): DueNotice | null {
  if (dueAt === null) return null
  if (!handedIn) {
    const isTime = dueAt > now && remindAt(dueAt, opensAt) <= soon.getTime()
    return isTime ? { kind: 'dueTomorrow', dueAt } : null
  }
  const isOpen = feedback === 'due' && handedIn <= dueAt && dueAt <= soon
  return isOpen ? { kind: 'resultsOpen', dueAt } : null
}
