import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { shownOptions } from '#lib/questions/option-order.ts'
import { askedSchema } from '#lib/questions/question.ts'
import { editionItemsSchema, sectionsByVersion } from '#lib/quizzes/edition.ts'
import { heldBack, refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { choiceOf } from './attempt-store.ts'
import { explainedResponse, explainedSelect } from './explain-response.ts'
import type { ExplainedResponse, PlayerQuestion, PlayerView } from './player-view.ts'
import { serverTime } from './response-store.ts'
import { settleAttemptsOf } from './settle-attempts.ts'

/** Not even fetched: key, explanation and evidence. */
const responseSelect = {
  position: true,
  versionId: true,
  choice: true,
  revision: true,
  flagged: true,
  seconds: true,
  version: { select: { kind: true, contextLine: true, stem: true, options: true, unit: true } },
} satisfies Prisma.ResponseSelect

const attemptSelect = {
  quizId: true,
  assignmentId: true,
  state: true,
  feedback: true,
  seed: true,
  startedAt: true,
  deadlineAt: true,
  edition: { select: { title: true, items: true } },
  responses: { orderBy: { position: 'asc' }, select: responseSelect },
} satisfies Prisma.AttemptSelect

/**
 * What the player shows of an attempt of this person; one whose time is up is ended first. Throws `conflict` while a task
 * holds its quiz back.
 */
export async function readAttempt(input: { attemptId: string }, actor: Actor): Promise<PlayerView> {
  const id = recordId(input.attemptId, 'attempt')
  await settleAttemptsOf(actor)
  const row = await database.attempt.findFirst({ where: { id, userId: actor.id }, select: attemptSelect })
  if (!row) throw notFound('attempt')
  // Practising tells keys as it goes.
  if (!row.assignmentId && row.state === 'inProgress')
    await refuseHeldBack(database, { attemptId: id }, actor)
  const explained = await checkedResponses({ id, seed: row.seed }, actor)
  return {
    attemptId: id,
    quizId: row.quizId,
    quizTitle: row.edition.title,
    state: row.state,
    feedback: row.feedback,
    startedAt: row.startedAt.toISOString(),
    ...serverTime(row, clock.now()),
    sections: sectionsOf(row),
    questions: row.responses.map((response) => playerQuestion(response, row.seed, explained)),
  }
}

/** Those that were checked while practising, by position; none while a task holds them back. */
async function checkedResponses(
  { id, seed }: { id: string; seed: number },
  actor: Actor,
): Promise<Map<number, ExplainedResponse>> {
  const rows = await database.response.findMany({
    where: { attemptId: id, checkedAt: { not: null } },
    select: explainedSelect,
  })
  if (rows.length === 0 || (await heldBack(database, { attemptId: id }, actor))) return new Map()
  return new Map(rows.map((row) => [row.position, explainedResponse(row, seed)]))
}

type AttemptRow = Prisma.AttemptGetPayload<{ select: typeof attemptSelect }>
type ResponseRow = AttemptRow['responses'][number]

function sectionsOf({ edition, responses }: AttemptRow): Record<number, string> {
  const sections = sectionsByVersion(editionItemsSchema.parse(edition.items))
  return Object.fromEntries(
    responses.flatMap(({ position, versionId }) => {
      const section = sections.get(versionId)
      return section === undefined ? [] : [[position, section]]
    }),
  )
}

function playerQuestion(
  { position, versionId: _, version, choice, ...response }: ResponseRow,
  seed: number,
  explained: Map<number, ExplainedResponse>,
): PlayerQuestion {
  const { kind, options, unit } = askedSchema.parse(version)
  return {
    position,
    kind,
    contextLine: version.contextLine,
    stem: version.stem,
    options: shownOptions({ kind, options }, seed, position),
    unit,
    choice: choiceOf(choice),
    ...response,
    explained: explained.get(position) ?? null,
  }
}
