/** Queries about accounts that a class made for its learners. */
import type { Prisma } from '#lib/database/generated/client.ts'

/**
 * Learners of a class whose account it made, who have not made it their own and teach nowhere. Nobody else's password can
 * be set.
 */
export const givenAccounts = (classId: string): Prisma.MemberWhereInput => ({
  classId,
  role: 'learner',
  state: 'active',
  user: {
    madeByClassId: classId,
    userName: { not: null },
    members: { none: { state: 'active', role: { in: ['teacher', 'assistant'] } } },
  },
})
