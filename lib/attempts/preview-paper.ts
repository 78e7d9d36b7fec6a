/** What a preview asks and by which terms, for those who may see it. Nothing here writes. */
import type { Actor } from '#lib/accounts/actor.ts'
import { NOTHING_MORE, rulesFor } from '#lib/classes/assignment.ts'
import { rulesSelect } from '#lib/classes/assignment-store.ts'
import { assignmentsWhere } from '#lib/classes/class-store.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { isChoice } from '#lib/questions/choice.ts'
import { mark } from '#lib/questions/marking.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { type EditionItem, editionItemsSchema } from '#lib/quizzes/edition.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { attemptTerms, mayPractise } from '#lib/quizzes/terms.ts'
import { deadlineOf } from './deadline.ts'
import type { FeedbackTerms } from './feedback.ts'
import { type PreviewGiven, type PreviewOf, seedOf } from './preview-given.ts'
import { placesOf } from './question-order.ts'
import { endOfTask } from './start-rules.ts'

type Version = Prisma.QuestionVersionGetPayload<{ select: typeof versionSelect }>

type Source = FeedbackTerms & {
  quizId: string
  title: string
  /** Seconds. */
  timeLimit: number | null
  /** When its task closes, for whoever begins now. */
  closesAt: Date | null
  shuffle: boolean
  task: { classId: string; assignmentId: string; timeZone: string } | null
  /** Whether those who take the quiz may practise it as well. */
  mayPractise: boolean
  items: EditionItem[]
}

export type PreviewPaper = Omit<Source, 'shuffle' | 'closesAt' | 'timeLimit'> & {
  seed: number
  deadlineAt: Date | null
  /** In the order in which they are asked. */
  responses: PreviewResponse[]
}

/** As an attempt would have stored and marked it. */
export type PreviewResponse = {
  position: number
  versionId: string
  points: number
  choice: string[] | null
  accepted: string[] | null
  dropped: boolean
  flagged: boolean
  score: number
  correct: boolean
  version: Version
}

/**
 * A quiz of this person as it is now, or an assignment of a class in which they may assist as it was frozen, with what was
 * given. What is no choice is none. Throws `not-found`, and `conflict` while a task of theirs holds the questions back.
 */
export async function previewPaper(of: PreviewOf, given: PreviewGiven, actor: Actor): Promise<PreviewPaper> {
  const id = recordId(of.id, of.kind === 'assignment' ? 'assignment' : 'quiz')
  const found = of.kind === 'assignment' ? await assigned(id, actor) : await quizOf(id, of.kind, actor)
  const { shuffle, closesAt, timeLimit, ...source } = found
  const startedAt = new Date(given.began)
  const seed = seedOf(given)
  const places = placesOf(source.items.length, shuffle ? seed : null)
  const versions = await versionsOf(source.items)
  const responses = source.items.map((item, index) =>
    responseTo(item, { position: places[index] ?? index, version: versions.get(item.versionId), given }),
  )
  return {
    ...source,
    seed,
    deadlineAt: deadlineOf({ startedAt, timeLimit, timeFactor: 100, closesAt }),
    responses: responses.sort((a, b) => a.position - b.position),
  }
}

async function quizOf(id: string, kind: 'quiz' | 'practice', actor: Actor): Promise<Source> {
  const quiz = await database.quiz.findFirst({
    where: { id, ownerId: actor.id },
    select: {
      title: true,
      feedback: true,
      dueAt: true,
      timeLimit: true,
      practice: true,
      items: {
        orderBy: { position: 'asc' },
        select: { position: true, versionId: true, points: true, section: true },
      },
    },
  })
  if (!quiz) throw notFound('quiz')
  await refuseHeldBack(database, { quizId: id }, actor)
  const { title, items, ...terms } = quiz
  return {
    ...attemptTerms(terms, kind === 'practice'),
    quizId: id,
    title,
    closesAt: null,
    shuffle: false,
    task: null,
    mayPractise: kind === 'quiz' && mayPractise(terms, false, clock.now()),
    items,
  }
}

async function assigned(assignmentId: string, actor: Actor): Promise<Source> {
  const row = await database.assignment.findFirst({
    where: { id: assignmentId, ...assignmentsWhere(actor, 'assist') },
    select: {
      ...rulesSelect,
      classId: true,
      quizId: true,
      shuffle: true,
      edition: { select: { title: true, items: true } },
      class: { select: { timeZone: true } },
    },
  })
  if (!row) throw notFound('assignment')
  await refuseHeldBack(database, { assignmentId }, actor)
  const { timeZone } = row.class
  const rules = rulesFor(row, NOTHING_MORE, timeZone)
  const closesAt = endOfTask(rules, 0)
  return {
    quizId: row.quizId,
    title: row.edition.title,
    feedback: rules.feedback,
    dueAt: rules.dueAt,
    timeLimit: rules.timeLimit,
    // What is over can be looked at as it was.
    closesAt: closesAt && closesAt > clock.now() ? closesAt : null,
    shuffle: row.shuffle,
    task: { classId: row.classId, assignmentId, timeZone },
    mayPractise: false,
    items: editionItemsSchema.parse(row.edition.items),
  }
}

async function versionsOf(items: EditionItem[]): Promise<Map<string, Version>> {
  const rows = await database.questionVersion.findMany({
    where: { id: { in: items.map(({ versionId }) => versionId) } },
    select: versionSelect,
  })
  return new Map(rows.map((row) => [row.id, row]))
}

type Asked = { position: number; version: Version | undefined; given: PreviewGiven }

function responseTo(item: EditionItem, { position, version, given }: Asked): PreviewResponse {
  if (!version) throw new Error(`There is no version ${item.versionId}.`)
  const content = versionContent(version)
  const told = given.choices[position] ?? []
  const choice = told.length > 0 && isChoice(content, told) ? told : null
  const { versionId, points, accepted, dropped } = item
  return {
    position,
    versionId,
    points,
    choice,
    accepted: accepted ?? null,
    dropped: dropped ?? false,
    flagged: given.flagged.includes(position),
    ...mark(content, choice, points, { accepted, dropped }),
    version,
  }
}
