/** Sharing quizzes with classes: queries that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

/** Classes of which somebody is a member. */
export const classesOf = (actor: Actor): Prisma.ClassWhereInput => ({
  members: { some: { userId: actor.id, state: 'active' } },
})

/** Classes in which somebody teaches, and can share quizzes. Who may what in a class is told in lib/classes/role.ts. */
export const taughtBy = (actor: Actor): Prisma.ClassWhereInput => ({
  archivedAt: null,
  members: { some: { userId: actor.id, state: 'active', role: 'teacher' } },
})

/** Selects what `sharedWith` names: to the owner all classes, to others those of theirs. */
export const sharesSelect = (actor: Actor | null) =>
  ({
    where: actor
      ? { OR: [{ quiz: { ownerId: actor.id } }, { class: classesOf(actor) }] }
      : { classId: { in: [] } },
    orderBy: { class: { name: 'asc' } },
    select: { class: { select: { name: true } } },
  }) satisfies Prisma.Quiz$sharesArgs

/** The names of the classes with which a quiz is shared; none unless that is how it is seen. */
export function sharedWith(quiz: { visibility: string; shares: { class: { name: string } }[] }): string[] {
  return quiz.visibility === 'class' ? quiz.shares.map((share) => share.class.name) : []
}
