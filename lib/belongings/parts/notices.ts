import { database } from '#lib/database/client.ts'
import { definePart } from '../part.ts'

export const notifications = definePart({
  name: 'notifications',
  says: 'what you were told, and when you read it',
  models: ['Notification'],
  size: 500,
  read: (userId, after: { id: string } | undefined, take) =>
    database.notification.findMany({
      where: { userId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { userId: true, key: true },
    }),
  write: (row) => row,
})

export const notificationOptions = definePart({
  name: 'notificationOptions',
  says: 'where you want to be told what, as far as you changed it',
  models: ['NotificationOption'],
  // A row a kind at the most: there is never a second page.
  size: 100,
  read: async (userId, after: { kind: string } | undefined) =>
    after ? [] : database.notificationOption.findMany({ where: { userId }, omit: { userId: true } }),
  write: (row) => row,
})
