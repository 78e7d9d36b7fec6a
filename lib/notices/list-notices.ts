import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Place, pageFrom, turnOf } from '#lib/database/place.ts'
import { readDetail, wordsOf } from './notice.ts'
import { shownTo } from './notice-store.ts'
import type { NoticeItem, NoticeList } from './notice-view.ts'

const PAGE = 30

/** What a person was told, newest first, by pages; `before` and `after` are places. */
export async function listNotices(
  input: { before?: string; after?: string },
  actor: Actor,
): Promise<NoticeList> {
  const turn = turnOf(input)
  const shown = await shownTo(actor)
  const [rows, unread] = await Promise.all([
    database.notification.findMany({
      where: { AND: [shown, beyond(turn.from, turn.than)] },
      orderBy: [{ createdAt: turn.direction }, { id: turn.direction }],
      take: PAGE + 1,
      select: selectFor(actor),
    }),
    database.notification.count({ where: { ...shown, readAt: null } }),
  ])
  const placeOf = ({ createdAt, id }: NoticeItem): Place => ({ at: createdAt, id })
  const { items: notices, ...turns } = pageFrom(rows.map(itemOf), turn, { size: PAGE, placeOf })
  return { notices, unread, ...turns }
}

const selectFor = (actor: Actor) =>
  ({
    id: true,
    kind: true,
    detail: true,
    createdAt: true,
    readAt: true,
    class: {
      select: {
        name: true,
        members: { where: { userId: actor.id, state: 'active' as const }, select: { id: true } },
      },
    },
    assignment: { select: { withdrawnAt: true } },
  }) satisfies Prisma.NotificationSelect

function itemOf(row: Prisma.NotificationGetPayload<{ select: ReturnType<typeof selectFor> }>): NoticeItem {
  const { id, kind, class: of, assignment } = row
  return {
    id,
    kind,
    ...wordsOf(kind, readDetail(row.detail)),
    className: of?.name ?? '',
    createdAt: row.createdAt.toISOString(),
    isNew: row.readAt === null,
    leads: (of === null || of.members.length > 0) && !assignment?.withdrawnAt,
  }
}

function beyond(place: Place | null, than: 'lt' | 'gt'): Prisma.NotificationWhereInput {
  if (!place) return {}
  const { at: createdAt, id } = place
  return {
    createdAt: { [`${than}e`]: createdAt }, // an index can begin here; it cannot with the alternative below
    OR: [{ createdAt: { [than]: createdAt } }, { id: { [than]: id } }],
  }
}
