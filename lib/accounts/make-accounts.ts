import type { Transaction } from '../database/client.ts'
import { freeUserNames } from './free-user-names.ts'
import { addressOfUserName } from './user-name.ts'

type NewPerson = { name: string; passwordHash: string }
type Terms = { classId: string; timeZone: string; expiresAt: Date }

/** Accounts without an e-mail address, made by a class: each has a user name, and a password for the first sign-in. */
export async function makeAccounts(
  tx: Transaction,
  people: NewPerson[],
  { classId, timeZone, expiresAt }: Terms,
): Promise<{ userId: string; userName: string }[]> {
  const userNames = await freeUserNames(
    tx,
    people.map(({ name }) => name),
  )
  const made = await tx.user.createManyAndReturn({
    data: people.map(({ name }, at) => {
      const userName = userNames[at] ?? ''
      return {
        name,
        userName,
        email: addressOfUserName(userName),
        madeByClassId: classId,
        mustChangePassword: true,
        passwordExpiresAt: expiresAt,
        timeZone,
      }
    }),
    select: { id: true, userName: true },
  })
  const idOf = new Map(made.map(({ id, userName }) => [userName, id]))
  const accounts = people.map(({ passwordHash }, at) => {
    const userName = userNames[at] ?? ''
    return { userId: idOf.get(userName) ?? '', userName, passwordHash }
  })
  await tx.account.createMany({
    data: accounts.map(({ userId, passwordHash }) => ({
      userId,
      accountId: userId,
      providerId: 'credential',
      password: passwordHash,
    })),
  })
  return accounts.map(({ userId, userName }) => ({ userId, userName }))
}
