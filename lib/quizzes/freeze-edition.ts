import type { Transaction } from '#lib/database/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import { type EditionItem, editionHash, editionItemsSchema } from './edition.ts'

export type Edition = { id: string; title: string; items: EditionItem[] }

/** The edition of what a quiz asks now; made when there is none yet. Whoever calls it has checked the right to take it. */
export async function freezeEdition(tx: Transaction, quizId: string): Promise<Edition> {
  const known = await findEdition(tx, quizId)
  if (known.edition) return known.edition
  // One at a time: the first makes the edition, the others find it. Composing waits for this row as well.
  await tx.$queryRaw`SELECT id FROM "Quiz" WHERE id = ${quizId}::uuid FOR NO KEY UPDATE`
  const { edition, title, items, itemsHash } = await findEdition(tx, quizId)
  if (edition) return edition
  const number = (await tx.quizEdition.count({ where: { quizId } })) + 1
  const made = await tx.quizEdition.create({
    data: { quizId, number, title, items, itemsHash },
    select: { id: true },
  })
  return { id: made.id, title, items }
}

/** What the quiz asks now, in one glance, and the edition that says the same. */
export async function findEdition(tx: Transaction, quizId: string) {
  const quiz = await tx.quiz.findUnique({
    where: { id: quizId },
    select: {
      title: true,
      items: {
        orderBy: { position: 'asc' },
        select: { position: true, versionId: true, points: true, section: true },
      },
    },
  })
  if (!quiz) throw notFound('quiz')
  const itemsHash = editionHash(quiz.title, quiz.items)
  const row = await tx.quizEdition.findUnique({
    where: { quizId_itemsHash: { quizId, itemsHash } },
    select: { id: true, title: true, items: true },
  })
  const edition = row && { ...row, items: editionItemsSchema.parse(row.items) }
  return { edition, itemsHash, ...quiz }
}
