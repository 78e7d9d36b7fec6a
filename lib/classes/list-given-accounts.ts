import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { openClassesWhere } from './class-store.ts'
import { givenAccounts } from './given-account-store.ts'

export type GivenAccount = {
  memberId: string
  name: string
  userName: string
  /** Whether the password on paper was used and replaced. */
  hasOwnPassword: boolean
  isExpired: boolean
}

/** The learners of a class who sign in by a user name, in order of name, for those who may give them new passwords. */
export async function listGivenAccounts(
  input: { classId: string },
  actor: Actor,
): Promise<{ accounts: GivenAccount[]; asOf: string }> {
  const classId = recordId(input.classId, 'class')
  const now = clock.now()
  const allowed = await database.class.count({ where: { id: classId, ...openClassesWhere(actor, 'assist') } })
  if (allowed === 0) throw notFound('class')
  const rows = await database.member.findMany({
    where: givenAccounts(classId),
    select: {
      id: true,
      name: true,
      user: { select: { userName: true, mustChangePassword: true, passwordExpiresAt: true } },
    },
  })
  const accounts = rows.map(({ id, name, user }) => ({
    memberId: id,
    name,
    userName: user.userName ?? '',
    hasOwnPassword: !user.mustChangePassword,
    isExpired: user.mustChangePassword && user.passwordExpiresAt !== null && user.passwordExpiresAt <= now,
  }))
  return { accounts: accounts.sort((a, b) => a.name.localeCompare(b.name, 'en')), asOf: now.toISOString() }
}
