import { dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { definePart } from '../part.ts'

type After = { id: string } | undefined

export const articles = definePart({
  name: 'articles',
  says: 'the articles that you brought, with their texts',
  models: ['Article'],
  size: 20,
  read: (addedById, after: After, take) =>
    database.article.findMany({
      where: { addedById, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { addedById: true, contentHash: true },
    }),
  write: ({ publishedOn, ...row }) => ({ ...row, publishedOn: dayOf(publishedOn) }),
})

export const generations = definePart({
  name: 'generations',
  says: 'when you asked for questions about an article, and what came of it',
  models: ['Generation'],
  size: 200,
  read: (requestedById, after: After, take) =>
    database.generation.findMany({
      where: { requestedById, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { requestedById: true, step: true },
    }),
  write: (row) => row,
})

export const facts = definePart({
  name: 'facts',
  says: 'what was found in your articles; evidence is counted in UTF-16 units of the text',
  models: ['Fact'],
  size: 200,
  read: (addedById, after: After, take) =>
    database.fact.findMany({
      where: { article: { addedById }, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
    }),
  write: ({ asOf, expiresAt, ...row }) => ({
    ...row,
    asOf: asOf && dayOf(asOf),
    expiresAt: expiresAt && dayOf(expiresAt),
  }),
})
