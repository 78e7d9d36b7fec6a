import type { Transaction } from '#lib/database/client.ts'
import { type EditionItem, editionHash } from './edition.ts'

/** The edition of a quiz with these items; made when there is none yet. For corrections: players get it by an assignment. */
export async function correctedEdition(
  tx: Transaction,
  of: { quizId: string; title: string; items: EditionItem[] },
): Promise<string> {
  const { quizId, title, items } = of
  const itemsHash = editionHash(title, items)
  await tx.$queryRaw`SELECT id FROM "Quiz" WHERE id = ${quizId}::uuid FOR NO KEY UPDATE`
  const known = await tx.quizEdition.findUnique({
    where: { quizId_itemsHash: { quizId, itemsHash } },
    select: { id: true },
  })
  if (known) return known.id
  const number = (await tx.quizEdition.count({ where: { quizId } })) + 1
  const made = await tx.quizEdition.create({
    data: { quizId, number, title, items, itemsHash },
    select: { id: true },
  })
  return made.id
}
