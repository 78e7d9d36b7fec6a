import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { type Viewer, watch } from './live-feed.ts'
import { mayWatch } from './live-store.ts'

/** Of one person in one process: more are windows that were forgotten. */
const MOST_AT_ONCE = 6
const watching = new Map<string, number>()

type Asked = {
  assignmentId: string
  withScores: boolean
  /** The session that must live on; null where it is not asked. */
  sessionId: string | null
}

/**
 * Watches an assignment for somebody who teaches or assists in its class, for as long as that is so; the right is asked
 * again from time to time. Gives what ends it.
 */
export async function watchLive(
  input: Asked,
  show: Pick<Viewer, 'send' | 'beat' | 'end'>,
  actor: Actor,
): Promise<() => void> {
  const assignmentId = recordId(input.assignmentId, 'assignment')
  const { sessionId, withScores } = input
  const isAllowed = () => mayWatch({ assignmentId, sessionId }, actor, clock.now())
  if (!(await isAllowed())) throw notFound('assignment')
  const windows = watching.get(actor.id) ?? 0
  if (windows >= MOST_AT_ONCE) {
    throw new AppError('rate-limited', 'You watch in too many windows. Close one, then load this one again.')
  }
  watching.set(actor.id, windows + 1)
  const stop = watch(assignmentId, { ...show, withScores, isAllowed })
  let isOver = false
  return () => {
    if (isOver) return
    isOver = true
    stop()
    const left = (watching.get(actor.id) ?? 1) - 1
    if (left > 0) watching.set(actor.id, left)
    else watching.delete(actor.id)
  }
}
