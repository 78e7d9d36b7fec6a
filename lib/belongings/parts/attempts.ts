import { z } from 'zod'
import { choiceOf } from '#lib/attempts/attempt-store.ts'
import { showsNow } from '#lib/attempts/feedback.ts'
import { dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { shownOptions } from '#lib/questions/option-order.ts'
import { questionKindSchema } from '#lib/questions/question.ts'
import { heldBack } from '#lib/quizzes/held-back.ts'
import { definePart, type Table, tableOf, type Written } from '../part.ts'

const responseSelect = {
  position: true,
  points: true,
  choice: true,
  savedAt: true,
  checkedAt: true,
  flagged: true,
  seconds: true,
  score: true,
  correct: true,
  accepted: true,
  dropped: true,
  version: {
    select: {
      id: true,
      kind: true,
      contextLine: true,
      stem: true,
      options: true,
      key: true,
      explanation: true,
      evidence: true,
      tolerance: true,
      unit: true,
    },
  },
} satisfies Prisma.ResponseSelect

type ResponseRow = Prisma.ResponseGetPayload<{ select: typeof responseSelect }>

const optionsSchema = z.array(z.object({ id: z.string(), text: z.string(), why: z.string().default('') }))

/** Ids of options as their texts; what was typed stays as it is. */
const inWords = (answer: string[], options: { id: string; text: string }[]): string[] =>
  answer.map((part) => options.find((option) => option.id === part)?.text ?? part)

/** One response; the key, and all that tells it, only where the person may see it. */
function response(row: ResponseRow, seed: number, isExplained: boolean): Written {
  const { version, choice, score, correct, accepted, dropped, ...given } = row
  const { id, kind, contextLine, stem, unit } = version
  // As the attempt shows them: the order in which they are stored can tell the key.
  const stored = { kind: questionKindSchema.parse(kind), options: optionsSchema.parse(version.options) }
  const options = shownOptions(stored, seed, row.position)
  const key = z.array(z.string()).parse(version.key)
  const asked = { versionId: id, kind, contextLine, question: stem, unit }
  return {
    ...given,
    ...asked,
    options: options.map((option) => option.text),
    answer: inWords(choiceOf(choice) ?? [], options),
    ...(isExplained && {
      rightAnswer: inWords(key, options),
      alsoRight: inWords(choiceOf(accepted) ?? [], options),
      isLeftOut: dropped,
      tolerance: version.tolerance,
      correct,
      score,
      explanation: version.explanation,
      reasons: options.map(({ why }) => why),
      evidence: version.evidence,
    }),
  }
}

const responseColumns = [
  'position',
  'kind',
  'contextLine',
  'question',
  'answer',
  'rightAnswer',
  'correct',
  'score',
  'points',
  'seconds',
  'flagged',
  'savedAt',
] as const

const responsesTable: Table = {
  file: 'responses.csv',
  columns: ['attemptId', 'quiz', ...responseColumns],
  lines: ({ id, quiz, responses }) =>
    (responses as Written[]).map((row) => [
      String(id),
      String(quiz),
      ...responseColumns.map((column) => {
        const value = row[column]
        return Array.isArray(value) ? value.join(' | ') : (value as string | number | null)
      }),
    ]),
}

const attemptsTable = tableOf('attempts.csv', [
  'id',
  'quiz',
  'quizId',
  'number',
  'state',
  'feedback',
  'startedAt',
  'submittedAt',
  'score',
  'maxScore',
  'seconds',
])

type Row = { id: string; editionId: string; assignmentId: string | null; feedback: string }

/** Attempts of which the same is true: they ask the same and were taken for the same. */
const sameWait = ({ editionId, assignmentId, feedback }: Row) => `${editionId} ${assignmentId} ${feedback}`

/** Those that a task holds back now, whatever the person has seen of them before. */
async function heldAmong(rows: Row[], userId: string): Promise<Set<string>> {
  const held = new Set<string>()
  for (const [same, [row]] of Map.groupBy(rows, sameWait)) {
    if (row && (await heldBack(database, { attemptId: row.id }, { id: userId }))) held.add(same)
  }
  return held
}

export const attempts = definePart({
  name: 'attempts',
  says: 'your attempts and responses; what tells a key is there only where you may see it. Scores and points are hundredths',
  models: ['Attempt', 'Response', 'AttemptTopic', 'RegradeAttempt'],
  tables: [attemptsTable, responsesTable],
  size: 50,
  read: async (userId, after: { id: string } | undefined, take) => {
    const rows = await database.attempt.findMany({
      where: { userId, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take,
      omit: { userId: true },
      include: {
        edition: { select: { title: true } },
        topics: { omit: { attemptId: true, userId: true }, orderBy: { topic: 'asc' } },
        responses: { orderBy: { position: 'asc' }, select: responseSelect },
        regrades: {
          orderBy: { regradeId: 'asc' },
          select: { regrade: { select: { kind: true, reason: true, state: true, createdAt: true } } },
        },
      },
    })
    const held = await heldAmong(rows, userId)
    return rows.map((row) => ({ ...row, isHeld: held.has(sameWait(row)) }))
  },
  write: ({ edition, responses, topics, regrades, score, submittedOn, seed, isHeld, ...row }, now) => {
    const shown = showsNow(row, now)
    return {
      ...row,
      quiz: edition.title,
      submittedOn: submittedOn && dayOf(submittedOn),
      score: shown.score ? score : null,
      topics: shown.score ? topics : [],
      regrades: shown.key && !isHeld ? regrades.map(({ regrade }) => regrade) : [],
      responses: responses.map((given) =>
        response(given, seed, !isHeld && (shown.key || given.checkedAt !== null)),
      ),
    }
  },
})
