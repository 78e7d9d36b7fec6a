import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { exportItemAnalysis } from '#lib/results/export-item-analysis.ts'
import { analysisCsv } from '#lib/results/item-analysis-csv.ts'
import { readItemAnalysis } from '#lib/results/read-item-analysis.ts'
import { addMember, makeAssignment, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'
import { keysOf } from '../support/play.ts'

type Made = Awaited<ReturnType<typeof makeAssignment>>
let made: Made
let at: { classId: string; assignmentId: string }

/** Twelve learners; the first three get all right, the next four the first two, the others nothing. */
beforeAll(async () => {
  made = await makeAssignment({ learners: 12, attemptsAllowed: 2 })
  at = { classId: made.classId, assignmentId: made.assignmentId }
  for (const [index, learner] of made.learners.entries()) {
    await playAssigned(made.assignmentId, learner, index < 3 ? [0, 1, 2] : index < 7 ? [0, 1] : [])
  }
})

describe('the analysis of an assignment', () => {
  test('counts first attempts of learners who are in the class', async () => {
    const [first, second] = made.learners as [Actor, Actor]
    await playAssigned(made.assignmentId, second, []) // a second attempt, which is not counted
    await database.member.updateMany({
      where: { classId: made.classId, userId: first.id },
      data: { state: 'left', endedAt: new Date() },
    })
    const { learners, questions, shares } = await readItemAnalysis(at, made.teacher)
    await database.member.updateMany({
      where: { classId: made.classId, userId: first.id },
      data: { state: 'active', endedAt: null },
    })
    expect(learners).toBe(11)
    expect(questions.map(({ statistics }) => statistics.facility)).toEqual([6 / 11, 6 / 11, 2 / 11])
    expect(shares.filter((share) => share === 1)).toHaveLength(2)
  })

  test('says who gave which answer where that is asked for, and only there', async () => {
    const { questions } = await readItemAnalysis({ ...at, who: 1 }, made.teacher)
    const right = questions[0]?.answers.find(({ isRight }) => isRight)
    expect(right?.givers?.map(({ name }) => name).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `Learner ${number}`),
    )
    expect(right?.counts).toEqual({ all: 7, upper: 3, middle: 4, lower: 0 })
    expect(questions[1]?.answers.every(({ givers }) => givers === null)).toBe(true)
  })

  test('agrees with the correlation that PostgreSQL computes', async () => {
    const { questions } = await readItemAnalysis(at, made.teacher)
    const rows = await database.$queryRaw<{ versionId: string; r: number | null }[]>`
      SELECT r."versionId", corr(r.score, t.score - r.score) AS r
      FROM "Attempt" t JOIN "Response" r ON r."attemptId" = t.id
      WHERE t."assignmentId" = ${made.assignmentId}::uuid AND t.number = 1 AND t.state = 'submitted'
      GROUP BY r."versionId"`
    for (const { versionId, statistics } of questions) {
      const expected = rows.find((row) => row.versionId === versionId)?.r
      expect(statistics.discrimination).toBeCloseTo(expected ?? 2, 9)
    }
  })

  test('is there for assistants, and for nobody outside or below', async () => {
    const assistant = await addMember(made.classId, 'assistant')
    expect((await readItemAnalysis(at, assistant)).mayRegrade).toBe(false)
    expect((await readItemAnalysis(at, made.teacher)).mayRegrade).toBe(true)
    for (const other of [await makePerson(), made.learners[0] as Actor, (await makeAssignment()).teacher]) {
      await expect(readItemAnalysis(at, other)).rejects.toMatchObject({ code: 'not-found' })
      await expect(exportItemAnalysis({ ...at, numbers: 'point' }, other)).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    const elsewhere = { ...at, classId: (await makeAssignment()).classId }
    await expect(readItemAnalysis(elsewhere, made.teacher)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is a table that no spreadsheet takes for a formula, and noted', async () => {
    const view = await readItemAnalysis(at, made.teacher)
    const table = await exportItemAnalysis({ ...at, numbers: 'point' }, made.teacher)
    expect(table).toBe(analysisCsv(view, 'point'))
    expect(table.startsWith('\uFEFFQuestion,Text,Points')).toBe(true)
    const asked = (stem: string, numbers: 'point' | 'comma') =>
      analysisCsv({ ...view, questions: view.questions.map((question) => ({ ...question, stem })) }, numbers)
    expect(asked('=1+1', 'point')).toMatch(/\n1,"?'=1\+1"?,1,12,/)
    // Where a semicolon stands between columns, a cell would begin behind this one.
    expect(asked('a;=1+1', 'point')).toContain("a;'=1+1")
    expect(asked('a', 'comma')).toMatch(/\n1;a;1;12;0,\d/)
    expect(
      await database.auditLog.count({ where: { subject: made.assignmentId, action: 'analysis-exported' } }),
    ).toBe(1)
  })

  test('says nothing of a class where nobody has handed in', async () => {
    const empty = await makeAssignment({ learners: 1 })
    const view = await readItemAnalysis(
      { classId: empty.classId, assignmentId: empty.assignmentId },
      empty.teacher,
    )
    expect(view.learners).toBe(0)
    expect(view.questions[0]?.flags).toEqual([{ flag: 'few' }])
  })

  test('marks as right what marks as right', async () => {
    const attempt = await database.attempt.findFirstOrThrow({ where: { assignmentId: made.assignmentId } })
    const keys = await keysOf(attempt.id)
    const { questions } = await readItemAnalysis(at, made.teacher)
    const right = questions.map(({ answers }) =>
      answers.filter(({ isRight }) => isRight).map(({ what }) => what),
    )
    expect(right).toEqual(keys.map((key) => [key]))
  })
})
