/** A class that took a quiz in which a question is corrected afterwards. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { auditScores } from '#lib/progress/audit-scores.ts'
import { inWords } from '#lib/progress/difference.ts'
import { editionItemsSchema } from '#lib/quizzes/edition.ts'
import { applyRegrade } from '#lib/results/apply-regrade.ts'
import type { AskedChange } from '#lib/results/asked-change.ts'
import { auditResults } from '#lib/results/audit-results.ts'
import { runRegrade } from '#lib/results/run-regrade.ts'
import { makeAssignment } from './make-class.ts'
import { keysOf } from './play.ts'

export type RegradeScene = Awaited<ReturnType<typeof makeRegradeScene>>

/** Four learners: all right, the second question alone, nothing right, and one in the middle of it. */
export async function makeRegradeScene() {
  const made = await makeAssignment({ learners: 4, attemptsAllowed: null, feedback: 'submitted' })
  const at = { classId: made.classId, assignmentId: made.assignmentId }
  const people = made.learners as [Actor, Actor, Actor, Actor]
  for (const [index, right] of [[0, 1, 2], [1], []].entries()) {
    const actor = people[index] as Actor
    const { attemptId } = await startAssigned({ assignmentId: at.assignmentId }, actor)
    await answerAll(attemptId, actor, right)
  }
  const running = (await startAssigned({ assignmentId: at.assignmentId }, people[3])).attemptId
  const first = await askedFirst(at.assignmentId)

  const accept = (): AskedChange => ({ kind: 'accept', accepted: [first.wrong] })
  const asked = (change: AskedChange) => ({ ...at, questionId: first.questionId, change })
  const apply = (change: AskedChange, seen = '', by = made.teacher) =>
    applyRegrade({ ...asked(change), reason: 'Two answers are right.', seen }, by)
  return {
    ...{ made, at, people, first, running },
    ...{ accept, asked, apply },
    /** Applies a change and carries it out. */
    regrade: async (change: AskedChange, seen = '') => {
      const { regradeId } = await apply(change, seen)
      await runRegrade({ regradeId })
      return regradeId
    },
    /** Score and maximum of what was handed in, oldest first. */
    scoresOf: () => scoresOf(at.assignmentId),
    everything: () =>
      everything(
        at.assignmentId,
        people.map(({ id }) => id),
      ),
  }
}

/** The first question, and the option that those who are wrong choose. */
async function askedFirst(assignmentId: string) {
  const { edition } = await database.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: { edition: { select: { items: true } } },
  })
  const versionId = editionItemsSchema.parse(edition.items)[0]?.versionId ?? ''
  const version = await database.questionVersion.findUniqueOrThrow({ where: { id: versionId } })
  const key = version.key as string[]
  const options = (version.options as { id: string }[]).map(({ id }) => id)
  return { questionId: version.questionId, wrong: wrongOf(options, key[0]) }
}

/** The wrong option that all who are wrong choose, whatever order they are shown. */
const wrongOf = (ids: string[], key = '') => ids.filter((id) => id !== key).sort()[0] ?? ''

/** Answers the given positions rightly, the rest all with the same wrong option, and submits. */
export async function answerAll(attemptId: string, actor: Actor, right: number[]) {
  const { questions } = await readAttempt({ attemptId }, actor)
  const keys = await keysOf(attemptId)
  for (const { position, revision, options } of questions) {
    const key = keys[position] ?? ''
    const ids = options.map(({ id }) => id)
    const choice = [right.includes(position) ? key : wrongOf(ids, key)]
    await saveResponse({ attemptId, position, choice, revision, saveId: randomUUID() }, actor)
  }
  return submitAttempt({ attemptId }, actor)
}

/** What the audits of scores and of the gradebook find, in words. */
export async function auditAll(): Promise<string[]> {
  const said: string[] = []
  await auditScores({ repair: false }, (difference) => said.push(inWords(difference)))
  await auditResults((difference) => said.push(inWords(difference)), { repair: false })
  return said
}

async function scoresOf(assignmentId: string) {
  const rows = await database.attempt.findMany({
    where: { assignmentId, state: 'submitted' },
    orderBy: { id: 'asc' },
    select: { score: true, maxScore: true },
  })
  return rows.map(({ score, maxScore }) => [score, maxScore])
}

/** All that a regrade may touch, as it stands. */
async function everything(assignmentId: string, userIds: string[]) {
  const mine = { where: { userId: { in: userIds } } }
  const drop = <Row extends object>(rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort()
  const cards = { userId: true, factId: true, leftAt: true, reps: true }
  return {
    attempts: drop(await database.attempt.findMany(mine)),
    responses: drop(await database.response.findMany({ where: { attempt: mine.where } })),
    topics: drop([
      ...(await database.attemptTopic.findMany(mine)),
      ...(await database.topicScore.findMany(mine)),
    ]),
    days: drop(await database.dayScore.findMany(mine)),
    facts: drop(await database.factScore.findMany(mine)),
    results: drop(await database.assignmentResult.findMany({ where: { assignmentId } })),
    cards: drop(await database.card.findMany({ ...mine, select: cards })),
  }
}

/** The facts in this person's deck. */
export const deckOf = async (actor: Actor) =>
  (await database.card.findMany({ where: { userId: actor.id, leftAt: null } })).map(({ factId }) => factId)
