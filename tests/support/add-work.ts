import { createHash, randomUUID } from 'node:crypto'
import { database } from '../../lib/database/client.ts'

type Options = {
  /** Text of the article; its own when left out. */
  text?: string
  generation?: 'done' | 'running'
  /** Attempts are at this quiz instead of the person's own. */
  quizId?: string
  editionId?: string
  /** The score by fact is of this one instead of the person's own. */
  factId?: string
  /** When the attempts were worked on last. */
  savedAt?: Date
}

export type Work = Awaited<ReturnType<typeof addWork>>

/** Gives a person one of everything: an article with a question, a quiz, two attempts, scores, a card, a line of audit log. */
export async function addWork(userId: string, options: Options = {}) {
  const text = options.text ?? `A text of ${randomUUID()}.`
  const { id: articleId } = await database.article.create({
    data: {
      addedById: userId,
      title: 'A title',
      text,
      publishedOn: new Date('2026-01-01'),
      contentHash: createHash('sha256').update(text).digest('hex'),
      words: 4,
    },
  })
  const state = options.generation ?? 'done'
  const { id: generationId } = await database.generation.create({
    data: { articleId, requestedById: userId, state },
  })
  const { id: factId } = await database.fact.create({
    data: { articleId, kind: 'event', statement: 'It was.', content: {}, subjectKey: 'it', evidence: [] },
  })
  const version = await addQuestion({ ownerId: userId, articleId, factId, generationId })
  const own = await addQuiz(userId, articleId, version)
  const attempted = { quizId: options.quizId ?? own.quizId, editionId: options.editionId ?? own.editionId }
  const savedAt = options.savedAt ?? new Date(Date.UTC(2026, 0, 2))
  const openAttemptId = await addAttempts(userId, attempted, version, savedAt)
  const score = { userId, score: 300, maxScore: 500, questions: 5, correct: 3 }
  await database.topicScore.create({ data: { ...score, topic: 'World' } })
  await database.dayScore.create({
    data: { ...score, day: new Date('2026-01-02'), attempts: 1, seconds: 60 },
  })
  await database.factScore.create({
    data: { userId, factId: options.factId ?? factId, questions: 3, correct: 1, missed: 2, lastAt: savedAt },
  })
  await addReviewedCard(userId, options.factId ?? factId, version, savedAt)
  await database.problemReport.create({ data: { versionId: version, reporterId: userId, reason: 'other' } })
  await database.auditLog.create({ data: { actorId: userId, action: 'test' } })
  return { articleId, generationId, factId, ...own, openAttemptId }
}

type QuestionOf = { ownerId: string; articleId: string; factId: string; generationId: string }

async function addQuestion(of: QuestionOf): Promise<string> {
  const question = await database.question.create({
    data: {
      ...of,
      position: 0,
      topic: 'World',
      versions: {
        create: {
          number: 1,
          kind: 'wh',
          contextLine: 'Jan. 1: A title',
          stem: 'What was it?',
          options: [],
          key: [],
          explanation: 'It was.',
          evidence: [],
          origin: 'rules',
        },
      },
    },
    select: { versions: { select: { id: true } } },
  })
  return question.versions[0]?.id ?? ''
}

async function addReviewedCard(userId: string, factId: string, versionId: string, reviewedAt: Date) {
  const review = { id: randomUUID(), userId, versionId, rating: 3, before: {}, reviewedAt }
  const card = { userId, factId, origin: 'missed', due: reviewedAt, lastReview: reviewedAt, reps: 1 } as const
  await database.card.create({ data: { ...card, reviews: { create: review } } })
}

async function addQuiz(ownerId: string, articleId: string, versionId: string) {
  const quiz = await database.quiz.create({
    data: {
      ownerId,
      articleId,
      title: 'A quiz',
      items: { create: { position: 0, versionId } },
      editions: {
        create: {
          number: 1,
          title: 'A quiz',
          items: [{ position: 0, versionId, points: 100 }],
          itemsHash: 'a'.repeat(64),
        },
      },
    },
    select: { id: true, editions: { select: { id: true } } },
  })
  return { quizId: quiz.id, editionId: quiz.editions[0]?.id ?? '' }
}

async function addAttempts(
  userId: string,
  quiz: { quizId: string; editionId: string },
  versionId: string,
  savedAt: Date,
): Promise<string> {
  const common = { ...quiz, userId, seed: 1, maxScore: 100 }
  const response = { position: 0, versionId, points: 100 }
  await database.attempt.create({
    data: {
      ...common,
      number: 1,
      state: 'submitted',
      endedBy: 'person',
      submittedAt: savedAt,
      submittedOn: savedAt,
      score: 0,
      responses: { create: { ...response, score: 0, correct: false } },
      topics: {
        create: {
          userId,
          topic: 'World',
          submittedAt: savedAt,
          score: 0,
          maxScore: 100,
          questions: 1,
          correct: 0,
        },
      },
    },
  })
  const open = await database.attempt.create({
    data: {
      ...common,
      number: 2,
      responses: { create: { ...response, choice: ['a'], revision: 1, savedAt } },
    },
  })
  return open.id
}
