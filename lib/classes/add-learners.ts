import type { Actor } from '#lib/accounts/actor.ts'
import { countTry } from '#lib/accounts/count-try.ts'
import { hashAll } from '#lib/accounts/hash-all.ts'
import { limits } from '#lib/accounts/limits.ts'
import { makeAccounts } from '#lib/accounts/make-accounts.ts'
import { makeOneTimePassword, oneTimeUntil } from '#lib/accounts/one-time-password.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { isUniqueViolation } from '#lib/database/unique-violation.ts'
import { lockClass } from './class-store.ts'
import { previewLearners, type Roster } from './preview-learners.ts'
import { markKnown } from './roster-store.ts'
import type { Sheet, Slip } from './slip.ts'

type Ready = { name: string; password: string; passwordHash: string }

/** Another class may take a user name at the same moment. */
const TRIES = 3

/**
 * Makes an account without an e-mail address for each line of a list that has no problem, and puts them into the class.
 * Names that the class knows by then are left out, so a list that is sent twice adds nobody twice.
 */
export async function addLearners(input: Roster, actor: Actor): Promise<Sheet> {
  const lines = await previewLearners(input, actor)
  const names = lines.filter(({ problem }) => problem === null).map(({ name }) => name)
  const expiresAt = oneTimeUntil(clock.now())
  if (names.length === 0) return { slips: [], expiresAt: expiresAt.toISOString() }
  await countTry(`roster account ${actor.id}`, limits.rosters)
  const passwords = names.map(() => makeOneTimePassword())
  const hashes = await hashAll(passwords)
  const ready = names.map((name, at) => ({
    name,
    password: passwords[at] ?? '',
    passwordHash: hashes[at] ?? '',
  }))
  const slips = await write({ classId: input.classId, ready, expiresAt }, actor)
  return { slips, expiresAt: expiresAt.toISOString() }
}

type Write = { classId: string; ready: Ready[]; expiresAt: Date }

async function write(input: Write, actor: Actor, tries = TRIES): Promise<Slip[]> {
  try {
    return await database.$transaction((tx) => add(tx, input, actor), { timeout: 30_000 })
  } catch (error) {
    if (!isUniqueViolation(error) || tries === 1) throw error
    return write(input, actor, tries - 1)
  }
}

async function add(tx: Transaction, { classId, ready, expiresAt }: Write, actor: Actor): Promise<Slip[]> {
  const { timeZone } = await lockClass(tx, { classId, right: 'teach' }, actor)
  const lines = await markKnown(
    tx,
    classId,
    ready.map(({ name }, at) => ({ line: at, name, problem: null })),
  )
  const fresh = ready.filter((_, at) => lines[at]?.problem === null)
  if (fresh.length === 0) return []
  const accounts = await makeAccounts(tx, fresh, { classId, timeZone, expiresAt })
  await tx.member.createMany({
    data: fresh.map(({ name }, at) => ({
      classId,
      userId: accounts[at]?.userId ?? '',
      role: 'learner' as const,
      name,
      joinedAt: clock.now(),
    })),
  })
  const detail = { learners: fresh.length }
  await recordAudit(tx, { actorId: actor.id, action: 'learners-added', subject: classId, detail })
  return fresh.map(({ name, password }, at) => ({ name, userName: accounts[at]?.userName ?? '', password }))
}
