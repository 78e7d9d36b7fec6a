import type { Actor } from '#lib/accounts/actor.ts'
import { holdPerson } from '#lib/accounts/hold-person.ts'
import { parseTitle } from '#lib/articles/source.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { mergeKept } from './merge-kept.ts'
import { quizTitle } from './quiz-title.ts'

/**
 * Makes the quiz of an article of this person from its kept questions, in the order of the article, or from those of
 * them that are named. An article has one quiz: composing again takes out what was dropped and adds what was kept since,
 * and leaves the rest as its owner composed it (merge-kept.ts). Attempts begun before go on with the edition that they
 * started on. Without a title it gets one that tells no key (quiz-title.ts).
 */
export async function composeQuiz(
  input: { articleId: string; title?: string; questionIds?: string[] },
  actor: Actor,
): Promise<{ quizId: string }> {
  const articleId = recordId(input.articleId, 'article')
  const title = parseTitle(input.title ?? '')
  return database.$transaction(async (tx) => {
    await holdPerson(tx, actor.id)
    // Two composes at once take turns here, so that the second finds the quiz of the first.
    const locked = await tx.$queryRaw<{ title: string }[]>`
      SELECT title FROM "Article" WHERE id = ${articleId}::uuid AND "addedById" = ${actor.id}::uuid FOR UPDATE`
    const [article] = locked
    if (!article) throw notFound('article')
    // A correction that makes a version, and puts it into the quiz, is done before the questions are read, or waits.
    await tx.$queryRaw`
      SELECT id FROM "Quiz" WHERE "articleId" = ${articleId}::uuid AND "ownerId" = ${actor.id}::uuid
      ORDER BY id FOR NO KEY UPDATE`
    const kept = await keptVersions(tx, articleId, actor, input.questionIds)
    const safeTitle = quizTitle(
      article.title,
      kept.map(({ contextLine }) => contextLine),
    )
    const quiz = await quizOf(tx, { articleId, title, safeTitle }, actor)
    const { id: quizId, items, leftOut } = quiz
    const wanted = input.questionIds ? kept : kept.filter(({ questionId }) => !leftOut.includes(questionId))
    const merged = mergeKept(items, wanted, articleId)
    await tx.quizItem.deleteMany({ where: { quizId } })
    await tx.quizItem.createMany({ data: merged.map((item, position) => ({ ...item, quizId, position })) })
    const isAsked = (id: string) => wanted.some(({ questionId }) => questionId === id)
    await tx.quiz.update({
      where: { id: quizId },
      data: { leftOut: leftOut.filter((id) => !isAsked(id)), revision: { increment: 1 } },
      select: { id: true },
    })
    return { quizId }
  })
}

/** The quiz of the article; made when there is none yet. */
async function quizOf(
  tx: Transaction,
  named: { articleId: string; title: string; safeTitle: string },
  actor: Actor,
) {
  const { articleId, title, safeTitle } = named
  const known = await tx.quiz.findFirst({ where: { articleId, ownerId: actor.id }, select: { id: true } })
  const { id } = known
    ? await tx.quiz.update({
        where: { id: known.id },
        data: { updatedAt: clock.now(), ...(title && { title }) },
        select: { id: true },
      })
    : await tx.quiz.create({
        data: { articleId, ownerId: actor.id, title: title || safeTitle },
        select: { id: true },
      })
  const { leftOut, items } = await tx.quiz.findUniqueOrThrow({ where: { id }, select: itemsSelect })
  return {
    id,
    leftOut,
    items: items.map(({ version: { question }, ...item }) => ({
      ...item,
      questionId: question.id,
      articleId: question.articleId,
    })),
  }
}

const itemsSelect = {
  leftOut: true,
  items: {
    orderBy: { position: 'asc' },
    select: {
      versionId: true,
      points: true,
      section: true,
      version: { select: { question: { select: { id: true, articleId: true } } } },
    },
  },
} satisfies Prisma.QuizSelect

/** Current versions of the kept questions, in the order in which the article proves them. */
async function keptVersions(
  tx: Transaction,
  articleId: string,
  actor: Actor,
  only?: string[],
): Promise<{ questionId: string; versionId: string; contextLine: string }[]> {
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
    .flatMap(({ id, versions }) => versions.map((version) => ({ questionId: id, version })))
    .map(({ questionId, version }) => ({ questionId, versionId: version.id, ...versionContent(version) }))
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}
