/** Queries about articles that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import { dayOf } from '#lib/clock.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { ArticleReference } from './article.ts'

export const referenceSelect = {
  id: true,
  title: true,
  publishedOn: true,
  sourceName: true,
  sourceUrl: true,
} satisfies Prisma.ArticleSelect

type ReferenceRow = Prisma.ArticleGetPayload<{ select: typeof referenceSelect }>

export function articleReference(row: ReferenceRow): ArticleReference {
  const { id, title, publishedOn, sourceName, sourceUrl } = row
  return { id, title, publishedOn: dayOf(publishedOn), sourceName, sourceUrl }
}

/** Selects what `readableReference` needs. */
export const readableSelect = {
  ...referenceSelect,
  visibility: true,
  addedById: true,
} satisfies Prisma.ArticleSelect

/** An article to link to; null where this person may not read it. */
export function readableReference(
  row: Prisma.ArticleGetPayload<{ select: typeof readableSelect }> | null,
  actor: Actor | null,
): ArticleReference | null {
  const isReadable = row?.visibility === 'public' || (actor !== null && row?.addedById === actor.id)
  return row && isReadable ? articleReference(row) : null
}

/** Articles that a person may read: public ones and their own. */
export function readableBy(actor: Actor | null): Prisma.ArticleWhereInput {
  return actor ? { OR: [{ visibility: 'public' }, { addedById: actor.id }] } : { visibility: 'public' }
}
