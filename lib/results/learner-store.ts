/** Queries about one learner of a class that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import { givenSelect } from '#lib/classes/accommodation-store.ts'
import { classesWhere } from '#lib/classes/class-store.ts'
import { may } from '#lib/classes/role.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'

/** As the id of a member: whoever asks. */
const ME = 'me'

export type LearnerAsked = { classId: string; memberId: string }

/** A learner of a class, for those who teach or assist, and for the learner. Throws `not-found`. */
export async function learnerFor(input: LearnerAsked, actor: Actor) {
  const classId = recordId(input.classId, 'class')
  const who = input.memberId === ME ? { userId: actor.id } : { id: recordId(input.memberId, 'learner') }
  const row = await database.member.findFirst({
    where: { ...who, classId, role: 'learner', class: classesWhere(actor, 'belong') },
    select: {
      id: true,
      userId: true,
      name: true,
      state: true,
      joinedAt: true,
      user: { select: { userName: true, isAnonymous: true } },
      class: {
        select: {
          name: true,
          timeZone: true,
          archivedAt: true,
          members: { where: { userId: actor.id }, select: { role: true } },
        },
      },
      accommodations: {
        select: { assignmentId: true, ...givenSelect },
      },
    },
  })
  const role = row?.class.members[0]?.role
  const isOwn = row?.userId === actor.id
  if (!row || !role || (!isOwn && !may(role, 'assist'))) throw notFound('learner')
  const { members: _, ...of } = row.class
  return {
    ...row,
    class: { id: classId, ...of },
    isOwn,
    mayGrade: may(role, 'teach') && row.class.archivedAt === null && !isOwn,
  }
}

export type FoundLearner = Awaited<ReturnType<typeof learnerFor>>
