import type { Transaction } from '#lib/database/client.ts'
import type { NotificationKind } from '#lib/database/generated/client.ts'

type Notice = {
  kind: NotificationKind
  /** The same key is told to the same person once, however often this runs. */
  key: string
  classId?: string
  assignmentId?: string
  /** What its sentence names, such as titles. */
  detail: Record<string, string | number>
}

/** Tells some people something, from the moment when the transaction commits. */
export async function notify(tx: Transaction, userIds: string[], notice: Notice): Promise<void> {
  await tx.notification.createMany({
    data: userIds.map((userId) => ({ ...notice, userId })),
    skipDuplicates: true,
  })
}
