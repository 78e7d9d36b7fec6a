import { database } from '#lib/database/client.ts'
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
  read: (actorId, after: { id: string } | undefined, take) =>
    database.auditLog.findMany({
      where: { actorId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, action: true, subject: true, detail: true, createdAt: true },
    }),
  write: (row) => row,
})
