import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { NOTICE_KINDS } from './notice.ts'
import type { NoticeOptions } from './notice-options.ts'
import { noLetters } from './reach.ts'

/** Where this person wants to be told what, and whether letters can reach them. */
export async function readNoticeOptions(_input: Record<string, never>, actor: Actor): Promise<NoticeOptions> {
  const user = await database.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      emailVerified: true,
      isAnonymous: true,
      notifyOptions: { select: { kind: true, inApp: true, byMail: true } },
    },
  })
  const known = new Map(user.notifyOptions.map((option) => [option.kind, option]))
  return {
    options: NOTICE_KINDS.map((kind) => known.get(kind) ?? { kind, inApp: true, byMail: true }),
    noLetters: noLetters(user),
  }
}
