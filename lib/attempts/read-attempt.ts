import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { shownOptions } from '#lib/questions/option-order.ts'
import { askedSchema } from '#lib/questions/question.ts'
import { choiceOf } from './attempt-store.ts'
import type { PlayerQuestion, PlayerView } from './player-view.ts'

/** Not even fetched: key, explanation and evidence. */
const responseSelect = {
  position: true,
  choice: true,
  revision: true,
  version: { select: { kind: true, contextLine: true, stem: true, options: true, unit: true } },
} satisfies Prisma.ResponseSelect

/** What the player shows of an attempt of this person. */
export async function readAttempt(input: { attemptId: string }, actor: Actor): Promise<PlayerView> {
  const id = recordId(input.attemptId, 'attempt')
  const row = await database.attempt.findFirst({
    where: { id, userId: actor.id },
    select: {
      quizId: true,
      state: true,
      seed: true,
      startedAt: true,
      edition: { select: { title: true } },
      responses: { orderBy: { position: 'asc' }, select: responseSelect },
    },
  })
  if (!row) throw notFound('attempt')
  return {
    attemptId: id,
    quizId: row.quizId,
    quizTitle: row.edition.title,
    state: row.state,
    startedAt: row.startedAt.toISOString(),
    serverTime: clock.now().toISOString(),
    questions: row.responses.map((response) => playerQuestion(response, row.seed)),
  }
}

type ResponseRow = Prisma.ResponseGetPayload<{ select: typeof responseSelect }>

function playerQuestion({ position, choice, revision, version }: ResponseRow, seed: number): PlayerQuestion {
  const { kind, options, unit } = askedSchema.parse(version)
  return {
    position,
    kind,
    contextLine: version.contextLine,
    stem: version.stem,
    options: shownOptions({ kind, options }, seed, position),
    unit,
    choice: choiceOf(choice),
    revision,
  }
}
