import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { definePart } from '../part.ts'

export const sessions = definePart({
  name: 'sessions',
  says: 'where you are signed in, without what would let somebody else in',
  models: ['Session'],
  size: 200,
  read: (userId, after: { id: string } | undefined, take) =>
    database.session.findMany({
      where: { userId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      select: {
        id: true,
        createdAt: true,
        updatedAt: true,
        expiresAt: true,
        ipAddress: true,
        userAgent: true,
      },
    }),
  write: (row) => row,
})

export const signInMethods = definePart({
  name: 'signInMethods',
  says: 'how you can sign in, without the password',
  models: ['Account'],
  size: 200,
  read: (userId, after: { id: string } | undefined, take) =>
    database.account.findMany({
      where: { userId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, providerId: true, createdAt: true },
    }),
  write: ({ providerId, createdAt }) => ({ method: providerId, createdAt }),
})

export const log = definePart({
  name: 'log',
  says: 'what was noted about you for safety, such as sign-ins and changes of the password',
  models: ['AuditLog'],
  size: 500,
  read: async (actorId, after: { id: string } | undefined, take) => {
    const rows = await database.auditLog.findMany({
      where: { actorId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, action: true, subject: true, detail: true, createdAt: true },
    })
    const others = await othersAmong(rows, actorId)
    return rows.map((row) => (others.has(row.subject ?? '') ? { ...row, subject: null } : row))
  },
  write: ({ detail, ...row }) => ({ ...row, detail: withoutOthers(detail) }),
})

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids of other people, or of their places in classes, among what was done something to. */
async function othersAmong(rows: { subject: string | null }[], userId: string): Promise<Set<string>> {
  const ids = [...new Set(rows.flatMap(({ subject }) => (subject && uuid.test(subject) ? [subject] : [])))]
  const [people, members] = await Promise.all([
    database.user.findMany({ where: { id: { in: ids, not: userId } }, select: { id: true } }),
    database.member.findMany({ where: { id: { in: ids }, userId: { not: userId } }, select: { id: true } }),
  ])
  return new Set([...people, ...members].map(({ id }) => id))
}

/** What was done to somebody else in a class is told without them. */
function withoutOthers(detail: Prisma.JsonValue): Prisma.JsonValue {
  if (detail === null || typeof detail !== 'object' || Array.isArray(detail)) return detail
  const { memberId: _, members: __, ...rest } = detail
  return rest
}
