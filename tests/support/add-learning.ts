import { randomUUID } from 'node:crypto'
import { database } from '../../lib/database/client.ts'

type Learnt = { attemptId: string; versionId: string; factId: string }

/** Gives a person what comes of learning with a question: a card with a review, sums, a reported problem. */
export async function addLearning(userId: string, { attemptId, versionId, factId }: Learnt) {
  const at = new Date('2026-01-02T10:00:00Z')
  const { id: cardId } = await database.card.create({
    data: { userId, factId, origin: 'missed', due: at },
    select: { id: true },
  })
  await database.reviewLog.create({
    data: { id: randomUUID(), cardId, userId, versionId, rating: 3, before: {}, reviewedAt: at },
  })
  await database.factScore.create({ data: { userId, factId, questions: 1, missed: 1, lastAt: at } })
  const sums = { score: 0, maxScore: 100, questions: 1, correct: 0 }
  await database.attemptTopic.create({
    data: { attemptId, userId, topic: 'World', submittedAt: at, ...sums },
  })
  await database.problemReport.create({
    data: { versionId, reporterId: userId, attemptId, reason: 'unclear', text: 'I do not see it.' },
  })
}
