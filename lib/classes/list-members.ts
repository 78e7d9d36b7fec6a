import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { pageOf } from '#lib/database/page-of.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { classesWhere } from './class-store.ts'
import type { Role } from './role.ts'

const PAGE = 100

/**
 * - `own`: signs in by an address of their own
 * - `guest`: on one device, without a password
 * - `fresh`: made by a class, not signed in yet; `expired`: and too late for that
 * - `given`: made by a class, with a password of their own
 */
export type AccountKind = 'own' | 'guest' | 'fresh' | 'expired' | 'given'

export type MemberListItem = {
  id: string
  name: string
  role: Role
  isOwner: boolean
  isYou: boolean
  account: AccountKind
  /** Of an account that a class made. */
  userName: string | null
  joinedAt: string
  endedAt: string | null
  /** Whether somebody else ended it, who is not there any more. */
  isRemoved: boolean
  /** When something was handed in last in this class. */
  lastHandedIn: string | null
}

export type MemberList = {
  staff: MemberListItem[]
  /** A page of the learners, in order of name. */
  learners: MemberListItem[]
  former: MemberListItem[]
  totalLearners: number
  page: number
  pages: number
}

const select = {
  id: true,
  name: true,
  role: true,
  state: true,
  userId: true,
  joinedAt: true,
  endedAt: true,
  user: {
    select: { isAnonymous: true, userName: true, mustChangePassword: true, passwordExpiresAt: true },
  },
} as const

/** Who is in a class, and who was. */
export async function listMembers(
  input: { classId: string; page?: number },
  actor: Actor,
): Promise<MemberList> {
  const classId = recordId(input.classId, 'class')
  const found = await database.class.findFirst({
    where: { id: classId, ...classesWhere(actor, 'assist') },
    select: { ownerId: true, members: { select } },
  })
  if (!found) throw notFound('class')
  const now = clock.now()
  const rows = found.members
    .map((row) => memberItem(row, { ownerId: found.ownerId, actor, now }))
    .sort((a, b) => a.item.name.localeCompare(b.item.name, 'en') || a.item.id.localeCompare(b.item.id))
  const active = rows.filter(({ state }) => state === 'active').map(({ item }) => item)
  const learners = active.filter(({ role }) => role === 'learner')
  const { page, pages, skip, take } = pageOf(input.page, learners.length, PAGE)
  return {
    staff: active
      .filter(({ role }) => role !== 'learner')
      .sort((a, b) => Number(b.isOwner) - Number(a.isOwner) || b.role.localeCompare(a.role)),
    learners: await withActivity(learners.slice(skip, skip + take)),
    former: rows.filter(({ state }) => state !== 'active').map(({ item }) => item),
    totalLearners: learners.length,
    page,
    pages,
  }
}

type Row = Awaited<ReturnType<typeof database.member.findMany<{ select: typeof select }>>>[number]
type Asked = { ownerId: string | null; actor: Actor; now: Date }

function memberItem(row: Row, { ownerId, actor, now }: Asked) {
  const { id, name, role, state, userId, joinedAt, endedAt, user } = row
  const item: MemberListItem = {
    id,
    name,
    role,
    isOwner: userId === ownerId,
    isYou: userId === actor.id,
    account: accountKind(user, now),
    userName: user.userName,
    joinedAt: joinedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    isRemoved: state === 'removed',
    lastHandedIn: null,
  }
  return { state, item }
}

function accountKind(user: Row['user'], now: Date): AccountKind {
  if (user.isAnonymous) return 'guest'
  if (user.userName === null) return 'own'
  if (!user.mustChangePassword) return 'given'
  return user.passwordExpiresAt !== null && user.passwordExpiresAt <= now ? 'expired' : 'fresh'
}

async function withActivity(learners: MemberListItem[]): Promise<MemberListItem[]> {
  const groups = await database.assignmentResult.groupBy({
    by: ['memberId'],
    where: { memberId: { in: learners.map(({ id }) => id) } },
    _max: { submittedAt: true },
  })
  const last = new Map(
    groups.map(({ memberId, _max }) => [memberId, _max.submittedAt?.toISOString() ?? null]),
  )
  return learners.map((learner) => ({ ...learner, lastHandedIn: last.get(learner.id) ?? null }))
}
