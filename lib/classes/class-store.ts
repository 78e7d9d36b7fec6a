/** Queries about classes that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import { RIGHTS, type Right } from './role.ts'

/** Classes in which a person has a right. An archived class can be looked at by all its members and changed by nobody. */
export function classesWhere(actor: Actor, right: Right): Prisma.ClassWhereInput {
  return { members: { some: { userId: actor.id, state: 'active', role: { in: [...RIGHTS[right]] } } } }
}

/** The same, where something is to be changed. */
export function openClassesWhere(actor: Actor, right: Right): Prisma.ClassWhereInput {
  return { ...classesWhere(actor, right), archivedAt: null }
}

/** Assignments of classes in which a person has a right. */
export function assignmentsWhere(actor: Actor, right: Right): Prisma.AssignmentWhereInput {
  return { class: classesWhere(actor, right) }
}

/**
 * Locks a class that this person may change until the transaction ends: changes of its members, codes and assignments
 * take turns. Throws `not-found`.
 */
export async function lockClass(
  tx: Transaction,
  of: { classId: string; right: Right },
  actor: Actor,
): Promise<{ id: string; ownerId: string | null; timeZone: string; guests: boolean }> {
  await tx.$queryRaw`SELECT id FROM "Class" WHERE id = ${of.classId}::uuid FOR NO KEY UPDATE`
  const row = await tx.class.findFirst({
    where: { id: of.classId, ...openClassesWhere(actor, of.right) },
    select: { id: true, ownerId: true, timeZone: true, guests: true },
  })
  if (!row) throw notFound('class')
  return row
}
