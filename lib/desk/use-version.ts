import type { Actor } from '#lib/accounts/actor.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { ownQuestion } from './edited-question.ts'

/**
 * Lets the named quizzes of this person ask the current version of a question instead of an older one. Their points and
 * places stay; attempts and assignments go on with the editions that they have. Gives how many quizzes changed.
 */
export async function useVersion(
  input: { questionId: string; quizIds: string[] },
  actor: Actor,
): Promise<{ quizzes: number }> {
  const quizIds = [...new Set(input.quizIds)].map((id) => recordId(id, 'quiz'))
  return database.$transaction(async (tx) => {
    const { id, current } = await ownQuestion(input.questionId, actor, tx)
    const owned = await tx.quiz.count({ where: { id: { in: quizIds }, ownerId: actor.id } })
    if (owned < quizIds.length) throw notFound('quiz')
    const older = { version: { questionId: id, number: { lt: current.number } } }
    const where = { id: { in: quizIds }, ownerId: actor.id, items: { some: older } }
    const quizzes = await tx.quiz.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } })
    let changed = 0
    for (const quiz of quizzes) changed += await replace(tx, quiz.id, { older, versionId: current.id })
    return { quizzes: changed }
  })
}

type Replacement = { older: { version: { questionId: string; number: { lt: number } } }; versionId: string }

/** One quiz; its row first, which whoever composes it or freezes an edition waits for. */
async function replace(tx: Transaction, quizId: string, { older, versionId }: Replacement): Promise<number> {
  await tx.quiz.update({
    where: { id: quizId },
    data: { revision: { increment: 1 } },
    select: { id: true },
  })
  // A quiz asks a version once: where it stands there already, the older one stays.
  if ((await tx.quizItem.count({ where: { quizId, versionId } })) > 0) return 0
  const [item] = await tx.quizItem.findMany({
    where: { quizId, ...older },
    orderBy: { position: 'asc' },
    take: 1,
    select: { position: true },
  })
  if (!item) return 0
  await tx.quizItem.update({
    where: { quizId_position: { quizId, position: item.position } },
    data: { versionId },
    select: { position: true },
  })
  return 1
}
