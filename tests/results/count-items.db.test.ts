import { beforeAll, describe, expect, test } from 'vitest'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { database } from '#lib/database/client.ts'
import { correlation } from '#lib/results/correlation.ts'
import { countItems } from '#lib/results/count-items.ts'
import { makeAssignment, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'
import { answerAll, play } from '../support/play.ts'

let made: Awaited<ReturnType<typeof makeAssignment>>
let editionId: string
const RIGHT = [[0, 1, 2], [0, 1, 2], [0, 1], [0, 2], [0], [1], [2], [0, 1], [], [], [2], [0, 1, 2]]

beforeAll(async () => {
  made = await makeAssignment({ learners: RIGHT.length, attemptsAllowed: null })
  for (const [index, learner] of made.learners.entries()) {
    await playAssigned(made.assignmentId, learner, RIGHT[index] ?? [])
  }
  editionId = (await database.assignment.findUniqueOrThrow({ where: { id: made.assignmentId } })).editionId
})

/** By the position of the question. */
async function counted() {
  await countItems({ editionId })
  const attempt = await database.attempt.findFirstOrThrow({
    where: { assignmentId: made.assignmentId },
    select: { responses: { orderBy: { position: 'asc' }, select: { versionId: true } } },
  })
  const rows = await database.itemStatistic.findMany({
    where: { versionId: { in: attempt.responses.map(({ versionId }) => versionId) } },
  })
  return attempt.responses.map(({ versionId }) => rows.find((row) => row.versionId === versionId)!)
}

const isRight = (right: number[], item: number) => (right.includes(item) ? 1 : 0)

describe('the statistics of a version', () => {
  test('are those of the analysis: mean share, correlation with the rest, how often each was chosen', async () => {
    for (const [item, { attempts, facility, discrimination, choices }] of (await counted()).entries()) {
      const rest = (right: number[]) =>
        [0, 1, 2].filter((other) => other !== item && right.includes(other)).length
      expect(attempts).toBe(12)
      expect(facility).toBeCloseTo(RIGHT.filter((right) => right.includes(item)).length / 12, 9)
      const expected = correlation(RIGHT.map((right) => [isRight(right, item), rest(right)]))
      expect(discrimination).toBeCloseTo(expected ?? 2, 9)
      expect(Object.values(choices as Record<string, number>).reduce((sum, times) => sum + times, 0)).toBe(12)
    }
  })

  test('count where somebody met it first, and neither the owner nor who practised before', async () => {
    const before = await counted()
    await playAssigned(made.assignmentId, made.learners[0]!, [])
    await play(made.quizId, made.teacher, [])
    await database.quiz.update({ where: { id: made.quizId }, data: { visibility: 'public', practice: true } })
    const person = await makePerson()
    const { attemptId } = await startAttempt({ quizId: made.quizId, practice: true }, person)
    await answerAll(attemptId, person, [])
    await play(made.quizId, person, [0, 1, 2])
    const after = await counted()
    expect(after.map(({ attempts, facility }) => [attempts, facility])).toEqual(
      before.map(({ attempts, facility }) => [attempts, facility]),
    )
  })

  test('are not defined where nobody met it, and where all had it right', async () => {
    const nobody = await makeAssignment({ learners: 10 })
    const { editionId: id } = await database.assignment.findUniqueOrThrow({
      where: { id: nobody.assignmentId },
    })
    const of = { version: { question: { articleId: nobody.articleId } } }
    await countItems({ editionId: id })
    expect(await database.itemStatistic.findFirst({ where: of })).toMatchObject({
      attempts: 0,
      facility: null,
    })
    for (const learner of nobody.learners) await playAssigned(nobody.assignmentId, learner, [0, 1, 2])
    await countItems({ editionId: id })
    const rows = await database.itemStatistic.findMany({ where: of })
    expect(rows.map(({ facility, discrimination }) => [facility, discrimination])).toEqual(
      Array(3).fill([1, null]),
    )
  })

  test('have a job that waits a minute, once for many', async () => {
    const jobs = await database.$queryRaw<{ wait: number }[]>`
      SELECT extract(epoch FROM run_at - now())::float AS wait FROM graphile_worker._private_jobs
      WHERE key = ${`count-items-${editionId}`}`
    expect(jobs).toHaveLength(1)
    expect(jobs[0]?.wait).toBeLessThanOrEqual(60)
  })
})

test('a count that began earlier and ends later does not replace a newer one', async () => {
  const rows = await counted()
  const later = new Date(Date.now() + 60_000)
  const where = { versionId: { in: rows.map(({ versionId }) => versionId) } }
  await database.itemStatistic.updateMany({ where, data: { attempts: 99, computedAt: later } })
  expect((await counted()).map(({ attempts }) => attempts)).toEqual(rows.map(() => 99))
})
