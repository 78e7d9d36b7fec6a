import type { Actor } from '#lib/accounts/actor.ts'
import { parseTitle } from '#lib/articles/source.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'

/** Hundredths of a point for each question. */
const POINTS = 100

/**
 * Makes the quiz of an article of this person from its kept questions, in the order of the article, or from those of
 * them that are named. An article has one quiz: composing again gives that quiz these questions. Attempts begun
 * before go on with the edition that they started on.
 */
export async function composeQuiz(
  input: { articleId: string; title?: string; questionIds?: string[] },
  actor: Actor,
): Promise<{ quizId: string }> {
  const articleId = recordId(input.articleId, 'article')
  const title = parseTitle(input.title ?? '')
  return database.$transaction(async (tx) => {
    // Two composes at once take turns here, so that the second finds the quiz of the first.
    const locked = await tx.$queryRaw<{ title: string }[]>`
      SELECT title FROM "Article" WHERE id = ${articleId}::uuid AND "addedById" = ${actor.id}::uuid FOR UPDATE`
    const [article] = locked
    if (!article) throw notFound('article')
    const versionIds = await keptVersions(tx, articleId, actor, input.questionIds)
    const quizId = await quizOf(tx, { articleId, title, articleTitle: article.title }, actor)
    const items = versionIds.map((versionId, position) => ({ quizId, position, versionId, points: POINTS }))
    await tx.quizItem.deleteMany({ where: { quizId } })
    await tx.quizItem.createMany({ data: items })
    return { quizId }
  })
}

/** The quiz of the article, its row locked and marked as changed. */
async function quizOf(
  tx: Transaction,
  named: { articleId: string; title: string; articleTitle: string },
  actor: Actor,
): Promise<string> {
  const { articleId, title, articleTitle } = named
  const known = await tx.quiz.findFirst({ where: { articleId, ownerId: actor.id }, select: { id: true } })
  const { id } = known
    ? await tx.quiz.update({
        where: { id: known.id },
        data: { updatedAt: clock.now(), ...(title && { title }) },
        select: { id: true },
      })
    : await tx.quiz.create({
        data: { articleId, ownerId: actor.id, title: title || articleTitle },
        select: { id: true },
      })
  return id
}

/** Current versions of the kept questions, in the order in which the article proves them. */
async function keptVersions(
  tx: Transaction,
  articleId: string,
  actor: Actor,
  only?: string[],
): Promise<string[]> {
  const rows = await tx.question.findMany({
    where: { articleId, ownerId: actor.id, state: 'ready' },
    orderBy: { position: 'asc' },
    select: { id: true, versions: { orderBy: { number: 'desc' }, take: 1, select: versionSelect } },
  })
  const chosen = only ? rows.filter((row) => only.includes(row.id)) : rows
  if (only && chosen.length < new Set(only).size) {
    throw new AppError(
      'invalid',
      'Some of these questions are not kept. Keep them first, then make the quiz.',
    )
  }
  if (chosen.length === 0) {
    throw new AppError('invalid', 'A quiz needs questions. Keep at least one, then make the quiz.')
  }
  return chosen
    .flatMap((row) => row.versions)
    .map((version) => ({ id: version.id, place: versionContent(version).evidence[0]?.start ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map((version) => version.id)
}
