import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { NotificationKind } from '#lib/database/generated/client.ts'
import { addJobs } from '#lib/jobs/add-job.ts'
import { readDetail } from './notice.ts'
import { noticeLetter } from './notice-letter.ts'
import { noLetters } from './reach.ts'

type Notice = {
  kind: NotificationKind
  /** The same key is told to the same person once, however often this runs. */
  key: string
  classId?: string
  assignmentId?: string
  /** What its sentence names, such as titles: `noticeDetailSchema` in notice.ts. */
  detail: Record<string, string | number>
}

/**
 * Tells some people something, from the moment when the transaction commits: in the app, and by letter where letters
 * are sent and the address is confirmed. Who does not want to see the kind has it noted as read, so that it counts as
 * told.
 */
export async function notify(tx: Transaction, userIds: string[], notice: Notice): Promise<void> {
  if (userIds.length === 0) return
  const people = await tx.user.findMany({
    where: { id: { in: userIds } },
    select: {
      id: true,
      email: true,
      emailVerified: true,
      isAnonymous: true,
      notifyOptions: { where: { kind: notice.kind }, select: { inApp: true, byMail: true } },
    },
  })
  const createdAt = clock.now()
  const told = await tx.notification.createManyAndReturn({
    data: people.map(({ id, notifyOptions: [option] }) => ({
      ...notice,
      userId: id,
      createdAt,
      readAt: option?.inApp === false ? createdAt : null,
    })),
    skipDuplicates: true,
    select: { userId: true },
  })
  const isNew = new Set(told.map(({ userId }) => userId))
  const readers = people.filter(
    (person) =>
      isNew.has(person.id) && noLetters(person) === null && person.notifyOptions[0]?.byMail !== false,
  )
  const { kind, classId = null, assignmentId = null } = notice
  const detail = readDetail(notice.detail)
  const letters = readers.map((person) => noticeLetter({ kind, classId, assignmentId, detail }, person))
  await addJobs(tx, 'send-mail', letters)
}
