/** Who may change whom in a class. Pure. */
import type { Role } from './role.ts'

export type Person = { role: Role; isOwner: boolean; isYou: boolean }

/** What may be done to a member by somebody who teaches. The owner of a class is changed by nobody. */
export function mayChange(by: { isOwner: boolean }, member: Person): { remove: boolean; roles: Role[] } {
  if (member.isOwner) return { remove: false, roles: [] }
  if (by.isOwner) return { remove: true, roles: ['learner', 'assistant', 'teacher'] }
  // Teachers are equals: who is to be one, the owner decides.
  if (member.role === 'teacher') return { remove: false, roles: [] }
  return { remove: true, roles: ['learner', 'assistant'] }
}
