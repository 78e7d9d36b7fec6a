/** Queries about notices that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

/** The notices of a person that they want to see. */
export async function shownTo(actor: Actor): Promise<Prisma.NotificationWhereInput> {
  const off = await database.notificationOption.findMany({
    where: { userId: actor.id, inApp: false },
    select: { kind: true },
  })
  return { userId: actor.id, ...(off.length > 0 && { kind: { notIn: off.map(({ kind }) => kind) } }) }
}
