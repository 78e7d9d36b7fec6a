import type { Actor } from '#lib/accounts/actor.ts'
import { emailKey } from '#lib/accounts/auth-requests.ts'
import { countTry } from '#lib/accounts/count-try.ts'
import { hashAll } from '#lib/accounts/hash-all.ts'
import { limits } from '#lib/accounts/limits.ts'
import { makeOneTimePassword, oneTimeUntil } from '#lib/accounts/one-time-password.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { lockClass } from './class-store.ts'
import { givenAccounts } from './given-account-store.ts'
import { MOST_LEARNERS } from './roster-list.ts'
import type { Sheet } from './slip.ts'

type Give = {
  classId: string
  memberIds: string[]
  /** When the list was read from which they were chosen. */
  asOf: string
}

/**
 * Gives learners whose accounts this class made new passwords on paper. They are signed out everywhere. Somebody whose
 * password a colleague has set since the list was read is a `conflict`: that one's sheet would be worth nothing.
 */
export async function givePasswords(input: Give, actor: Actor): Promise<Sheet> {
  const classId = recordId(input.classId, 'class')
  const ids = [...new Set(input.memberIds.map((id) => recordId(id, 'member')))]
  if (ids.length === 0) throw new AppError('invalid', 'Choose at least one learner.')
  if (ids.length > MOST_LEARNERS) {
    throw new AppError('invalid', `Choose at most ${MOST_LEARNERS} learners at once.`)
  }
  const expiresAt = oneTimeUntil(clock.now())
  const read = new Date(input.asOf)
  const seenUntil = oneTimeUntil(Number.isNaN(read.getTime()) ? new Date(0) : read)
  await database.$transaction((tx) => chosen(tx, { classId, ids, seenUntil }, actor))
  await countTry(`roster account ${actor.id}`, limits.rosters)
  const passwords = ids.map(() => makeOneTimePassword())
  const hashes = await hashAll(passwords)
  const slips = await database.$transaction(
    async (tx) => {
      const members = await chosen(tx, { classId, ids, seenUntil }, actor)
      for (const [at, { userId, email }] of members.entries()) {
        await setPassword(tx, { userId, email, hash: hashes[at] ?? '', expiresAt })
        const detail = { classId }
        await recordAudit(tx, { actorId: actor.id, action: 'password-given', subject: userId, detail })
      }
      return members.map(({ name, userName }, at) => ({ name, userName, password: passwords[at] ?? '' }))
    },
    { timeout: 30_000 },
  )
  return { slips, expiresAt: expiresAt.toISOString() }
}

type Chosen = { classId: string; ids: string[]; seenUntil: Date }

/** All of them or none. */
async function chosen(tx: Transaction, { classId, ids, seenUntil }: Chosen, actor: Actor) {
  await lockClass(tx, { classId, right: 'assist' }, actor)
  const rows = await tx.member.findMany({
    where: { id: { in: ids }, ...givenAccounts(classId) },
    select: {
      name: true,
      userId: true,
      user: { select: { userName: true, email: true, passwordExpiresAt: true } },
    },
  })
  if (rows.length < ids.length) throw notFound('learner')
  const given = rows.filter(({ user }) => user.passwordExpiresAt && user.passwordExpiresAt > seenUntil)
  if (given.length > 0) {
    const names = new Intl.ListFormat('en').format(given.map(({ name }) => name))
    throw new AppError(
      'conflict',
      `New passwords were made a moment ago for ${names}. Make others only if that sheet is lost.`,
    )
  }
  return rows
    .map(({ name, userId, user }) => ({ name, userId, email: user.email, userName: user.userName ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

type NewPassword = { userId: string; email: string; hash: string; expiresAt: Date }

async function setPassword(tx: Transaction, { userId, email, hash, expiresAt }: NewPassword): Promise<void> {
  // The person first, as who chooses one of their own does.
  await tx.user.update({
    where: { id: userId },
    data: { mustChangePassword: true, passwordExpiresAt: expiresAt },
    select: { id: true },
  })
  await tx.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: hash } })
  await tx.session.deleteMany({ where: { userId } })
  // Wrong tries with the password that was forgotten.
  await tx.tries.deleteMany({ where: { key: `sign-in account ${emailKey(email)}` } })
}
