import type { Actor } from '#lib/accounts/actor.ts'
import { holdPerson } from '#lib/accounts/hold-person.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { newOptionId, versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { takeableBy } from './quiz-store.ts'
import { refuseKeptBack } from './refuse-kept-back.ts'

const sourceSelect = {
  ownerId: true,
  title: true,
  description: true,
  feedback: true,
  dueAt: true,
  timeLimit: true,
  practice: true,
  items: {
    orderBy: { position: 'asc' },
    select: {
      position: true,
      versionId: true,
      points: true,
      section: true,
      version: {
        select: {
          ...versionSelect,
          origin: true,
          engine: true,
          question: { select: { id: true, articleId: true, factId: true, topic: true, originId: true } },
        },
      },
    },
  },
} satisfies Prisma.QuizSelect

type Item = Prisma.QuizGetPayload<{ select: typeof sourceSelect }>['items'][number]

/**
 * A private copy of a quiz that this person may see, with questions of their own; of one's own quiz, with the same
 * questions. Throws `conflict` with a sentence while its keys are kept back from them: see copying.ts and held-back.ts.
 */
export async function copyQuiz(input: { quizId: string }, actor: Actor): Promise<{ quizId: string }> {
  const id = recordId(input.quizId, 'quiz')
  return database.$transaction(async (tx) => {
    await holdPerson(tx, actor.id)
    const source = await tx.quiz.findFirst({ where: { id, ...takeableBy(actor) }, select: sourceSelect })
    if (!source) throw notFound('quiz')
    const { ownerId, items, ...settings } = source
    const isOwner = ownerId === actor.id
    await refuseKeptBack(tx, id, actor, 'This quiz cannot be copied.')
    const copied = []
    for (const item of items) {
      const { position, points, section } = item
      const versionId = isOwner ? item.versionId : await copyQuestion(tx, item, actor)
      copied.push({ position, versionId, points, section })
    }
    const quiz = await tx.quiz.create({
      data: { ...settings, ownerId: actor.id, copiedFromId: id, items: { create: copied } },
      select: { id: true },
    })
    return { quizId: quiz.id }
  })
}

/** The same words as a first version of this person's own, with new ids for its options. */
async function copyQuestion(tx: Transaction, { position, version }: Item, actor: Actor): Promise<string> {
  const { origin, engine, question } = version
  const { asOf, options, key, ...content } = versionContent(version)
  const ids = new Map(options.map(({ id }) => [id, newOptionId()]))
  const { id, articleId, factId, topic, originId } = question
  const { versions } = await tx.question.create({
    data: {
      ...{ ownerId: actor.id, articleId, factId, topic, position, state: 'ready' },
      // Copies of copies belong together: see held-back.ts.
      originId: originId ?? id,
      versions: {
        create: {
          ...{ ...content, number: 1, origin, engine, asOf: asOf === null ? null : new Date(asOf) },
          options: options.map((option) => ({ ...option, id: ids.get(option.id) ?? option.id })),
          key: key.map((entry) => ids.get(entry) ?? entry),
        },
      },
    },
    select: { versions: { select: { id: true } } },
  })
  return versions[0]?.id ?? ''
}
