import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import type { NoticeKind } from './notice.ts'

/** Of letters nothing is said where they cannot be sent: then what was wanted before stays. */
type Wanted = { kind: NoticeKind; inApp: boolean; byMail?: boolean }

/** Keeps where this person wants to be told what. */
export async function changeNoticeOptions(input: { options: Wanted[] }, actor: Actor): Promise<void> {
  await database.$transaction(
    input.options.map(({ kind, ...wanted }) =>
      database.notificationOption.upsert({
        where: { userId_kind: { userId: actor.id, kind } },
        create: { userId: actor.id, kind, ...wanted },
        update: wanted,
        select: { kind: true },
      }),
    ),
  )
}
