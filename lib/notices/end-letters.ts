import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { NOTICE_KINDS, type NoticeKind } from './notice.ts'
import { readOffToken } from './off-link.ts'

const noSuchLink = () =>
  new AppError('not-found', 'This link ends no letters. Open it from the letter again, all of it.')

/** Which letters a link ends, and whether its reader gets them still. Whoever has the link may ask. */
export async function readOffLink(input: { token: string }): Promise<{ kind: NoticeKind; isOff: boolean }> {
  const of = readOffToken(input.token)
  const user = of && (await optionOf(of))
  if (!user) throw noSuchLink()
  return { kind: of.kind, isOff: user.notifyOptions[0]?.byMail === false }
}

/** Ends letters of the link's kind to its reader, or of all kinds. As often as it is asked. */
export async function endLetters(input: { token: string; isAll: boolean }): Promise<{ kind: NoticeKind }> {
  const of = readOffToken(input.token)
  if (!of || !(await optionOf(of))) throw noSuchLink()
  const { userId } = of
  await database.$transaction(
    (input.isAll ? NOTICE_KINDS : [of.kind]).map((kind) =>
      database.notificationOption.upsert({
        where: { userId_kind: { userId, kind } },
        create: { userId, kind, byMail: false },
        update: { byMail: false },
        select: { kind: true },
      }),
    ),
  )
  return { kind: of.kind }
}

const optionOf = ({ userId, kind }: { userId: string; kind: NoticeKind }) =>
  database.user.findUnique({
    where: { id: userId },
    select: { notifyOptions: { where: { kind }, select: { byMail: true } } },
  })
