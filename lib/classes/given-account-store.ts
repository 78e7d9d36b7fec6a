/** Queries about accounts that a class made for its learners. */
import type { Prisma } from '#lib/database/generated/client.ts'

/** Learners of a class whose account it made, and who have not made it their own. Nobody else's password can be set. */
export const givenAccounts = (classId: string): Prisma.MemberWhereInput => ({
  classId,
  role: 'learner',
  state: 'active',
  user: { madeByClassId: classId, userName: { not: null } },
})
