import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { classesWhere } from './class-store.ts'
import type { Role } from './role.ts'

export type ClassView = {
  id: string
  name: string
  /** IANA name; the dates of the class are on these clocks. */
  timeZone: string
  /** Whether guests may join with the code. */
  guests: boolean
  isArchived: boolean
  revision: number
  teachers: string[]
  /** The name of its owner; null where it has none. */
  owner: string | null
  /** Its other teachers, to whom the owner may hand it over. */
  colleagues: { memberId: string; name: string }[]
  /** What the person who asks is in it. */
  role: Role
  isOwner: boolean
  memberId: string
}

/** A class, for one of its members. */
export async function readClass(input: { classId: string }, actor: Actor): Promise<ClassView> {
  const row = await database.class.findFirst({
    where: { id: recordId(input.classId, 'class'), ...classesWhere(actor, 'belong') },
    select: {
      id: true,
      name: true,
      timeZone: true,
      guests: true,
      archivedAt: true,
      revision: true,
      ownerId: true,
      members: {
        where: { state: 'active', OR: [{ userId: actor.id }, { role: 'teacher' }] },
        orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
        select: { id: true, userId: true, name: true, role: true },
      },
    },
  })
  const own = row?.members.find(({ userId }) => userId === actor.id)
  if (!row || !own) throw notFound('class')
  const { archivedAt, ownerId, members, ...told } = row
  const teachers = members.filter(({ role }) => role === 'teacher')
  return {
    ...told,
    isArchived: archivedAt !== null,
    teachers: teachers.map(({ name }) => name),
    owner: teachers.find(({ userId }) => userId === ownerId)?.name ?? null,
    colleagues: teachers
      .filter(({ userId }) => userId !== actor.id)
      .map(({ id, name }) => ({ memberId: id, name })),
    role: own.role,
    isOwner: ownerId === actor.id,
    memberId: own.id,
  }
}
