import { dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { definePart } from '../part.ts'

type After = { id: string } | undefined

const versions = {
  orderBy: { number: 'asc' },
  omit: { questionId: true, quality: true, rule: true, engine: true },
} satisfies Prisma.Question$versionsArgs

export const questions = definePart({
  name: 'questions',
  says: 'your questions in all their versions, with keys, explanations and evidence',
  models: ['Question', 'QuestionVersion'],
  size: 100,
  read: (ownerId, after: After, take) =>
    database.question.findMany({
      where: { ownerId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { ownerId: true },
      include: { versions },
    }),
  write: ({ versions, ...row }) => ({
    ...row,
    versions: versions.map(({ asOf, ...version }) => ({ ...version, asOf: asOf && dayOf(asOf) })),
  }),
})

export const quizzes = definePart({
  name: 'quizzes',
  says: 'your quizzes, the questions in them, their editions, and the classes they are shared with; points are hundredths',
  models: ['Quiz', 'QuizItem', 'QuizEdition', 'QuizShare'],
  size: 50,
  read: (ownerId, after: After, take) =>
    database.quiz.findMany({
      where: { ownerId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { ownerId: true, sampleKey: true },
      include: {
        items: { orderBy: { position: 'asc' }, omit: { quizId: true } },
        editions: { orderBy: { number: 'asc' }, omit: { quizId: true, itemsHash: true } },
        shares: { orderBy: { classId: 'asc' }, select: { classId: true } },
      },
    }),
  write: ({ shares, ...row }) => ({ ...row, sharedWith: shares.map(({ classId }) => classId) }),
})
