import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { ROLES, type Role } from './role.ts'

export type ClassListItem = {
  id: string
  name: string
  role: Role
  /** Those who teach it, as they are called in it. */
  teachers: string[]
  learners: number
  isArchived: boolean
}

/** The classes that this person is in: open ones first, those they teach before those they learn in, then by name. */
export async function listClasses(_input: Record<string, never>, actor: Actor): Promise<ClassListItem[]> {
  const rows = await database.member.findMany({
    where: { userId: actor.id, state: 'active' },
    select: {
      role: true,
      class: {
        select: {
          id: true,
          name: true,
          archivedAt: true,
          members: {
            where: { role: 'teacher', state: 'active' },
            orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
            select: { name: true },
          },
          _count: { select: { members: { where: { role: 'learner', state: 'active' } } } },
        },
      },
    },
  })
  return rows
    .map(({ role, class: { id, name, archivedAt, members, _count } }) => ({
      id,
      name,
      role,
      teachers: members.map((member) => member.name),
      learners: _count.members,
      isArchived: archivedAt !== null,
    }))
    .sort(
      (a, b) =>
        Number(a.isArchived) - Number(b.isArchived) ||
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        a.name.localeCompare(b.name, 'en') ||
        a.id.localeCompare(b.id),
    )
}
