import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { readDetail, wordsOf } from './notice.ts'
import { shownTo } from './notice-store.ts'
import { type NoticeItem, type NoticeList, type NoticePlace, placeText, readPlace } from './notice-view.ts'

const PAGE = 30

/** What a person was told, newest first, by pages; `before` and `after` are places. */
export async function listNotices(
  input: { before?: string; after?: string },
  actor: Actor,
): Promise<NoticeList> {
  const after = readPlace(input.after ?? '')
  const from = after ?? readPlace(input.before ?? '')
  const shown = await shownTo(actor)
  const direction = after ? 'asc' : 'desc'
  const [rows, unread] = await Promise.all([
    database.notification.findMany({
      where: { AND: [shown, beyond(from, after ? 'gt' : 'lt')] },
      orderBy: [{ createdAt: direction }, { id: direction }],
      take: PAGE + 1,
      select: selectFor(actor),
    }),
    database.notification.count({ where: { ...shown, readAt: null } }),
  ])
  const isMore = rows.length > PAGE
  const page = rows.slice(0, PAGE).map(itemOf)
  const notices = after ? page.reverse() : page
  const [isNewer, isOlder] = after ? [isMore, true] : [from !== null, isMore]
  const [first, last] = [notices[0], notices.at(-1)]
  return {
    notices,
    unread,
    newer: isNewer && first ? placeText(first) : null,
    older: isOlder && last ? placeText(last) : null,
  }
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

function beyond(place: NoticePlace | null, than: 'lt' | 'gt'): Prisma.NotificationWhereInput {
  if (!place) return {}
  const { createdAt, id } = place
  return {
    createdAt: { [`${than}e`]: createdAt }, // an index can begin here; it cannot with the alternative below
    OR: [{ createdAt: { [than]: createdAt } }, { id: { [than]: id } }],
  }
}
