import type { Actor } from '#lib/accounts/actor.ts'
import { articleReference, readableBy, referenceSelect } from '#lib/articles/article-store.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { paragraphAround } from '#lib/questions/evidence.ts'
import { shownOptions } from '#lib/questions/option-order.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { takeableBy } from '#lib/quizzes/quiz-store.ts'
import { choiceOf } from './attempt-store.ts'
import { shows } from './feedback.ts'
import type { ReviewEvidence, ReviewQuestion, ReviewView } from './review-view.ts'
import { settleAttemptsOf } from './settle-attempts.ts'

const responseSelect = {
  position: true,
  points: true,
  choice: true,
  score: true,
  correct: true,
  version: { select: { ...versionSelect, question: { select: { article: { select: { text: true } } } } } },
} satisfies Prisma.ResponseSelect

/** The explanations of an attempt of this person. Throws `conflict` while they are not shown: see feedback.ts. */
export async function readReview(input: { attemptId: string }, actor: Actor): Promise<ReviewView> {
  const id = recordId(input.attemptId, 'attempt')
  await settleAttemptsOf(actor)
  const attempt = await database.attempt.findFirst({
    where: { id, userId: actor.id },
    select: {
      state: true,
      feedback: true,
      dueAt: true,
      quizId: true,
      seed: true,
      startedAt: true,
      submittedAt: true,
      score: true,
      maxScore: true,
      edition: { select: { title: true } },
    },
  })
  if (!attempt) throw notFound('attempt')
  const { quizId, seed, startedAt, submittedAt, score, maxScore } = attempt
  if (attempt.state !== 'submitted' || !submittedAt || score === null) {
    throw new AppError('conflict', 'Submit this attempt first; then its explanations are shown.')
  }
  if (!shows(attempt, clock.now()).key) {
    throw new AppError('conflict', 'The explanations of this attempt are not shown.')
  }
  const responses = await database.response.findMany({
    where: { attemptId: id },
    orderBy: { position: 'asc' },
    select: responseSelect,
  })
  return {
    attemptId: id,
    quizId,
    quizTitle: attempt.edition.title,
    score,
    maxScore,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt.toISOString(),
    questions: responses.map((response) => reviewQuestion(response, seed)),
    article: await articleOf(quizId, actor),
    next: await nextQuiz(quizId, actor),
  }
}

type ResponseRow = Prisma.ResponseGetPayload<{ select: typeof responseSelect }>

function reviewQuestion(row: ResponseRow, seed: number): ReviewQuestion {
  const { position, points, score, correct, version } = row
  const { kind, contextLine, stem, key, tolerance, unit, explanation, evidence, ...content } =
    versionContent(version)
  const choice = choiceOf(row.choice)
  const text = version.question.article?.text
  return {
    position,
    kind,
    contextLine,
    stem,
    points,
    score: score ?? 0,
    correct: correct ?? false,
    explanation,
    tolerance,
    unit,
    key,
    choice,
    options: shownOptions({ kind, options: content.options }, seed, position).map((option) => ({
      ...option,
      isKey: key.includes(option.id),
      isChosen: choice?.includes(option.id) ?? false,
    })),
    evidence: evidence.map((span) => inParagraph(text, span)),
  }
}

/** Without an article (it was deleted) the quote is all there is. */
function inParagraph(
  text: string | undefined,
  span: { start: number; end: number; quote: string },
): ReviewEvidence {
  const { quote } = span
  if (text === undefined) return { quote, paragraph: quote, start: 0, end: quote.length }
  return { quote, ...paragraphAround(text, span) }
}

async function articleOf(quizId: string, actor: Actor): Promise<ReviewView['article']> {
  const row = await database.article.findFirst({
    where: { AND: [{ quizzes: { some: { id: quizId } } }, readableBy(actor)] },
    select: referenceSelect,
  })
  return row && articleReference(row)
}

/** The newest quiz with questions that this person has not taken yet. */
function nextQuiz(quizId: string, actor: Actor): Promise<ReviewView['next']> {
  const untaken = { attempts: { none: { userId: actor.id } } }
  return database.quiz.findFirst({
    where: { AND: [takeableBy(actor), untaken, { items: { some: {} } }, { NOT: { id: quizId } }] },
    orderBy: { createdAt: 'desc' },
    select: { id: true, title: true },
  })
}
