import { dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import { definePart, tableOf } from '../part.ts'

const sums = ['questions', 'correct', 'score', 'maxScore']

export const topics = definePart({
  name: 'topics',
  says: 'your sums by topic',
  models: ['TopicScore'],
  tables: [tableOf('topics.csv', ['topic', ...sums])],
  size: 500,
  read: (userId, after: { topic: string } | undefined, take) =>
    database.topicScore.findMany({
      where: { userId, ...(after && { topic: { gt: after.topic } }) },
      orderBy: { topic: 'asc' },
      take,
      omit: { userId: true },
    }),
  write: (row) => row,
})

export const days = definePart({
  name: 'days',
  says: 'your sums by day',
  models: ['DayScore'],
  tables: [tableOf('days.csv', ['day', 'attempts', ...sums, 'seconds'])],
  size: 500,
  read: (userId, after: { day: Date } | undefined, take) =>
    database.dayScore.findMany({
      where: { userId, ...(after && { day: { gt: after.day } }) },
      orderBy: { day: 'asc' },
      take,
      omit: { userId: true },
    }),
  write: ({ day, ...row }) => ({ day: dayOf(day), ...row }),
})

const fact = { select: { statement: true } }

/** Facts say keys: those that a task holds back are handed over without their words. */
async function withoutHeld<Row extends { factId: string; fact: { statement: string } }>(
  rows: Row[],
  userId: string,
): Promise<Row[]> {
  const held = new Set(await heldFacts(database, { id: userId }))
  return rows.map((row) => (held.has(row.factId) ? { ...row, fact: { statement: '' } } : row))
}

export const factScores = definePart({
  name: 'factScores',
  says: 'how often you knew a fact; without its words while a task asks for it',
  models: ['FactScore'],
  tables: [tableOf('facts.csv', ['statement', 'questions', 'correct', 'missed', 'lastAt'])],
  size: 500,
  read: async (userId, after: { factId: string } | undefined, take) => {
    const rows = await database.factScore.findMany({
      where: { userId, ...(after && { factId: { gt: after.factId } }) },
      orderBy: { factId: 'asc' },
      take,
      omit: { userId: true },
      include: { fact },
    })
    return withoutHeld(rows, userId)
  },
  write: ({ fact, ...row }) => ({ ...row, statement: fact.statement }),
})

export const cards = definePart({
  name: 'cards',
  says: 'the facts that you review, with the state of the schedule (FSRS); without their words while a task asks for them',
  models: ['Card'],
  tables: [
    tableOf('cards.csv', [
      'statement',
      'origin',
      'state',
      'due',
      'reps',
      'lapses',
      'lastReview',
      'createdAt',
    ]),
  ],
  size: 500,
  read: async (userId, after: { id: string } | undefined, take) => {
    const rows = await database.card.findMany({
      where: { userId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { userId: true },
      include: { fact },
    })
    return withoutHeld(rows, userId)
  },
  write: ({ fact, ...row }) => ({ ...row, statement: fact.statement }),
})

export const reviews = definePart({
  name: 'reviews',
  says: 'each review of a card: 1 is again, 2 hard, 3 good, 4 easy',
  models: ['ReviewLog'],
  tables: [tableOf('reviews.csv', ['reviewedAt', 'question', 'rating', 'correct'])],
  size: 500,
  read: async (userId, after: { id: string } | undefined, take) => {
    const rows = await database.reviewLog.findMany({
      where: { userId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { userId: true },
      include: { version: { select: { stem: true } }, card: { select: { factId: true } } },
    })
    const held = new Set(await heldFacts(database, { id: userId }))
    return rows.map((row) => ({ ...row, isHeld: held.has(row.card.factId) }))
  },
  // What was answered, and that it was right, is the key.
  write: ({ version, card: _, isHeld, choice, correct, ...row }) => ({
    ...row,
    choice: isHeld ? null : choice,
    correct: isHeld ? null : correct,
    question: version?.stem ?? null,
  }),
})

export const reports = definePart({
  name: 'problemReports',
  says: 'problems with questions that you reported',
  models: ['ProblemReport'],
  size: 200,
  read: (reporterId, after: { id: string } | undefined, take) =>
    database.problemReport.findMany({
      where: { reporterId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { reporterId: true },
      include: { version: { select: { stem: true } } },
    }),
  write: ({ version, ...row }) => ({ ...row, question: version.stem }),
})
