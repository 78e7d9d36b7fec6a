import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { listItem, listSelect } from './list-quizzes.ts'
import type { QuizListItem } from './quiz.ts'
import { takeableBy } from './quiz-store.ts'

const MOST = 6

/** The newest quizzes that this person has not taken yet. */
export async function listNewQuizzes(actor: Actor): Promise<QuizListItem[]> {
  const untaken = { items: { some: {} }, attempts: { none: { userId: actor.id } } }
  const rows = await database.quiz.findMany({
    where: { AND: [takeableBy(actor), untaken] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: listSelect(actor),
  })
  return rows.map((row) => ({ ...listItem(row, actor), openReports: 0, myAttempt: null }))
}
