import { randomUUID } from 'node:crypto'
import { database } from '../../lib/database/client.ts'

type Learnt = { attemptId: string; versionId: string; factId: string }

/** Sees that a person has what comes of learning with a question: a card with a review, sums, a reported problem. */
export async function addLearning(userId: string, { attemptId, versionId, factId }: Learnt) {
  const at = new Date('2026-01-02T10:00:00Z')
  const sums = { score: 0, maxScore: 100, questions: 1, correct: 0 }
  const { id: cardId } = await database.card.upsert({
    where: { userId_factId: { userId, factId } },
    create: { userId, factId, origin: 'missed', due: at },
    update: {},
    select: { id: true },
  })
  await database.reviewLog.create({
    data: { id: randomUUID(), cardId, userId, versionId, rating: 3, before: {}, reviewedAt: at },
  })
  await database.factScore.createMany({
    data: { userId, factId, questions: 1, missed: 1, lastAt: at },
    skipDuplicates: true,
  })
  await database.attemptTopic.createMany({
    data: { attemptId, userId, topic: 'World', submittedAt: at, ...sums },
    skipDuplicates: true,
  })
  await database.problemReport.create({
    data: { versionId, reporterId: userId, attemptId, reason: 'unclear', text: 'I do not see it.' },
  })
}
