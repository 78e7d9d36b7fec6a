import type { Actor } from '#lib/accounts/actor.ts'
import { holdPerson } from '#lib/accounts/hold-person.ts'
import { type Limit, waitInWords } from '#lib/accounts/limits.ts'
import { takeTry } from '#lib/accounts/tries-store.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { type Problem, problemSchema } from '#lib/quizzes/problem.ts'
import { isLetterDue, type Reported, reportedSelect, sendProblemLetter } from './problem-letter.ts'

const MINUTE = 60_000

/** As many as a long quiz has questions, then one after each wait. */
const LIMIT: Limit = { tries: 60, within: 60 * MINUTE, firstWait: MINUTE, longestWait: 15 * MINUTE }

export type ProblemToReport = { attemptId: string; position: number; reason: string; text: string }

/**
 * Tells the owner of a question of this person's attempt what is wrong with it. A person has one report on a version:
 * another takes its place, and is open again.
 */
export async function reportProblem(input: ProblemToReport, actor: Actor): Promise<void> {
  const attemptId = recordId(input.attemptId, 'attempt')
  const problem = parse(input)
  const reported = await database.response.findFirst({
    where: { attemptId, position: input.position, attempt: { userId: actor.id } },
    select: reportedSelect,
  })
  if (!reported) throw notFound('question')
  await takeTurn(actor)
  await store(reported, attemptId, problem, actor)
}

function parse(input: ProblemToReport): Problem {
  const parsed = problemSchema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', parsed.error.issues[0]?.message ?? 'This report cannot be read.')
}

async function takeTurn(actor: Actor): Promise<void> {
  const taken = await takeTry(`problem reports of ${actor.id}`, LIMIT, clock.now())
  if (taken.allowed) return
  const wait = waitInWords(taken.wait)
  throw new AppError(
    'rate-limited',
    `You reported many problems in a short time. Wait ${wait}, then try again.`,
  )
}

async function store(reported: Reported, attemptId: string, problem: Problem, actor: Actor): Promise<void> {
  const { versionId } = reported
  const report = { attemptId, ...problem, createdAt: clock.now(), closedAt: null }
  const tellsOwner = await isLetterDue(reported, actor)
  await database.$transaction(async (tx) => {
    await holdPerson(tx, actor.id)
    await tx.problemReport.upsert({
      where: { versionId_reporterId: { versionId, reporterId: actor.id } },
      create: { versionId, reporterId: actor.id, ...report },
      update: report,
      select: { id: true },
    })
    if (tellsOwner) await sendProblemLetter(tx, reported, problem.reason)
  })
}
