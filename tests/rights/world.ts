import { createHmac, randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { makePerson } from '../support/people.ts'
import { gatherPeople, partWays } from './class-people.ts'
import { type Ids, makeRecords } from './records.ts'
import { ROLES, type Role } from './role.ts'

type Person = Actor & { email: string; cookie: string; session: string }
export type World = {
  people: Record<Exclude<Role, 'signedOut'>, Person>
  ids: Ids
  /** The same of the other class. */
  otherIds: Ids
}

export const PASSWORD = 'four words are enough'
const HOUR = 3_600_000

/** Two classes with all that belongs to them, and somebody in every role; `secret` signs their sessions. */
export async function makeWorld(secret: string): Promise<World> {
  const [made, other] = [await gatherPeople(), await gatherPeople()]
  const guest = await makePerson({ isGuest: true })
  const actors = { ...made, guest, otherLearner: other.learner, otherTeacher: other.owner }
  await addSamples()
  const [otherIds, ids] = [await makeRecords(other), await makeRecords(made)]
  for (const gathered of [made, other]) await partWays(gathered)
  const hash = await hashPassword(PASSWORD)
  const people = {} as World['people']
  for (const role of ROLES) {
    if (role !== 'signedOut') people[role] = await signIn(actors[role], secret, hash)
  }
  // Jobs that were added on the way are nobody's doing.
  await database.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await database.tries.deleteMany()
  return { people, ids: { ...ids, learnersSession: people.learner.session }, otherIds }
}

async function signIn(actor: Actor, secret: string, password: string): Promise<Person> {
  const token = randomUUID()
  const expiresAt = new Date(Date.now() + 30 * 24 * HOUR) // as a new one's: nothing is renewed on the way
  const session = await database.session.create({ data: { userId: actor.id, token, expiresAt } })
  const user = await database.user.findUniqueOrThrow({ where: { id: actor.id } })
  if (!actor.isGuest) {
    const account = { accountId: actor.id, providerId: 'credential', userId: actor.id, password }
    await database.account.create({ data: account })
  }
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const cookie = `quizwire.session_token=${encodeURIComponent(`${token}.${signature}`)}`
  return { ...actor, email: user.email, cookie, session: session.id }
}
