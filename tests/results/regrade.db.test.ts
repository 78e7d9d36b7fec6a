import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { editQuestion } from '#lib/desk/edit-question.ts'
import { formOf } from '#lib/questions/question-form.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import type { AskedChange } from '#lib/results/asked-change.ts'
import { previewRegrade } from '#lib/results/preview-regrade.ts'
import { answerAll, auditAll, deckOf, makeRegradeScene, type RegradeScene } from '../support/regrade-scene.ts'

let scene: RegradeScene
beforeEach(async () => {
  scene = await makeRegradeScene()
})

describe('accepting another answer', () => {
  test('does what its preview says, and leaves nothing to the audit', async () => {
    const { made, accept, asked, regrade, scoresOf } = scene
    expect(await auditAll()).toEqual([])
    const preview = await previewRegrade(asked(accept()), made.teacher)
    expect(preview).toMatchObject({ attempts: 3, running: 1 })
    expect(preview.changes.map(({ name, before, after }) => [name, before.score, after.score])).toEqual([
      ['Learner 2', 100, 200],
      ['Learner 3', 0, 100],
    ])
    expect(await scoresOf()).toEqual([
      [300, 300],
      [100, 300],
      [0, 300],
    ])
    await regrade(accept())
    expect(await scoresOf()).toEqual([
      [300, 300],
      [200, 300],
      [100, 300],
    ])
    expect(await auditAll()).toEqual([])
    const results = await database.assignmentResult.findMany({
      where: { assignmentId: made.assignmentId, score: { not: null } },
    })
    const average = results.reduce((sum, { score, maxScore }) => sum + (score ?? 0) / maxScore, 0) / 3
    expect(preview.average?.before).toBeCloseTo(4 / 9, 9)
    expect(preview.average?.after).toBeCloseTo(average, 9)
  })

  test('takes the fact out of the decks of those who had it right after all', async () => {
    const { people, accept, regrade } = scene
    const before = await deckOf(people[2])
    await regrade(accept())
    const after = await deckOf(people[2])
    expect(before).toHaveLength(3)
    expect(after).toHaveLength(2)
    const [left] = await database.card.findMany({ where: { userId: people[2].id, leftAt: { not: null } } })
    expect(left?.leftBecause).toContain('right after all')
  })

  test('leaves a card that was reviewed or that the learner flagged', async () => {
    const { people, accept, regrade } = scene
    const [attempt] = await database.attempt.findMany({ where: { userId: people[2].id } })
    await database.response.updateMany({
      where: { attemptId: attempt?.id, position: 0 },
      data: { flagged: true },
    })
    await database.card.updateMany({ where: { userId: people[1].id }, data: { reps: 1, state: 'review' } })
    const before = [await deckOf(people[1]), await deckOf(people[2])]
    await regrade(accept())
    expect([await deckOf(people[1]), await deckOf(people[2])]).toEqual(before)
  })

  test('is told in the explanations, and to those whose score changed', async () => {
    const { at, people, first, accept, regrade } = scene
    await regrade(accept())
    const attempt = await database.attempt.findFirstOrThrow({ where: { userId: people[2].id } })
    const { questions, score } = await readReview({ attemptId: attempt.id }, people[2])
    expect(score).toBe(100)
    expect(questions[0]).toMatchObject({ correct: true, accepted: [first.wrong] })
    const told = await database.notification.findMany({
      where: { kind: 'regraded', assignmentId: at.assignmentId },
    })
    expect(told.map(({ userId }) => userId).sort()).toEqual([people[1].id, people[2].id].sort())
    expect(told[0]?.detail).toMatchObject({ maxScore: 300 })
  })

  test('reaches running attempts and those that begin later', async () => {
    const { at, people, running, accept, regrade } = scene
    await regrade(accept())
    const later = await startAssigned({ assignmentId: at.assignmentId }, people[2])
    for (const [attemptId, actor] of [
      [running, people[3]],
      [later.attemptId, people[2]],
    ] as const) {
      expect((await readAttempt({ attemptId }, actor)).questions).toHaveLength(3)
      expect(await answerAll(attemptId, actor, [])).toMatchObject({ score: 100, maxScore: 300 })
    }
    expect(await auditAll()).toEqual([])
  })

  test('does not disturb who answers meanwhile', async () => {
    const { people, first, running, accept, regrade } = scene
    const save = (revision: number) =>
      saveResponse(
        { attemptId: running, position: 0, choice: [first.wrong], revision, saveId: randomUUID() },
        people[3],
      )
    await save(0)
    await regrade(accept())
    expect((await save(1)).revision).toBe(2)
    expect(await submitAttempt({ attemptId: running }, people[3])).toMatchObject({ score: 100 })
    expect(await auditAll()).toEqual([])
  })
})

describe('the other kinds', () => {
  test('a new key makes a version with the same options, and cards follow both ways', async () => {
    const { made, people, first, asked, regrade, scoresOf } = scene
    const change: AskedChange = { kind: 'newKey', key: [first.wrong], explanation: 'It was the other one.' }
    const preview = await previewRegrade(asked(change), made.teacher)
    await regrade(change)
    expect(await scoresOf()).toEqual([
      [200, 300],
      [200, 300],
      [100, 300],
    ])
    expect(preview.changes.map(({ name, after }) => [name, after.score])).toEqual([
      ['Learner 2', 200],
      ['Learner 3', 100],
      ['Learner 1', 200],
    ])
    expect(await deckOf(people[0])).toHaveLength(1)
    expect(await deckOf(people[2])).toHaveLength(2)
    const question = await database.question.findUniqueOrThrow({
      where: { id: first.questionId },
      include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
    })
    expect(question.version).toBe(2)
    expect(question.versions[0]).toMatchObject({ key: [first.wrong], explanation: 'It was the other one.' })
    expect(await auditAll()).toEqual([])
  })

  test('a version that was corrected in the editor can be used', async () => {
    const { made, first, regrade, scoresOf } = scene
    const question = await database.question.findUniqueOrThrow({
      where: { id: first.questionId },
      select: { topic: true, versions: { select: versionSelect } },
    })
    const form = formOf(versionContent(question.versions[0]!), question.topic)
    for (const option of form.options) option.right = option.id === first.wrong
    const { version } = await editQuestion({ questionId: first.questionId, base: 1, form }, made.teacher)
    const { id: versionId } = await database.questionVersion.findFirstOrThrow({
      where: { questionId: first.questionId, number: version },
    })
    await regrade({ kind: 'key', versionId })
    expect(await scoresOf()).toEqual([
      [200, 300],
      [200, 300],
      [100, 300],
    ])
    expect(await auditAll()).toEqual([])
  })

  test('a dropped question counts for nobody, in no score, topic, fact or card', async () => {
    const { people, running, regrade, scoresOf } = scene
    const before = await database.topicScore.findMany({ where: { userId: people[2].id } })
    await regrade({ kind: 'drop' })
    expect(await scoresOf()).toEqual([
      [200, 200],
      [100, 200],
      [0, 200],
    ])
    const after = await database.topicScore.findMany({ where: { userId: people[2].id } })
    const asked = (rows: { questions: number }[]) => rows.reduce((sum, { questions }) => sum + questions, 0)
    expect([asked(before), asked(after)]).toEqual([3, 2])
    expect(await deckOf(people[2])).toHaveLength(2)
    expect(await answerAll(running, people[3], [0, 1])).toMatchObject({ score: 100, maxScore: 200 })
    expect(await auditAll()).toEqual([])
  })

  test('other points move score and maximum', async () => {
    const { regrade, scoresOf } = scene
    await regrade({ kind: 'points', points: 250 })
    expect(await scoresOf()).toEqual([
      [450, 450],
      [100, 450],
      [0, 450],
    ])
    expect(await auditAll()).toEqual([])
  })

  test('where results wait, the corrected mark is what counts in the end, and nobody is told before', async () => {
    const { people, accept, regrade } = scene
    const dueAt = new Date(Date.now() + 3_600_000)
    await database.attempt.updateMany({
      where: { userId: people[2].id },
      data: { feedback: 'due', dueAt, opensAt: dueAt },
    })
    await database.$executeRaw`DELETE FROM "AttemptTopic" WHERE "userId" = ${people[2].id}::uuid`
    for (const table of ['topicScore', 'dayScore', 'factScore', 'card'] as const) {
      await (database[table] as typeof database.card).deleteMany({ where: { userId: people[2].id } })
    }
    expect(await auditAll()).toEqual([])
    await regrade(accept())
    expect(await auditAll()).toEqual([])
    expect(await deckOf(people[2])).toEqual([])
    expect(await database.notification.count({ where: { userId: people[2].id, kind: 'regraded' } })).toBe(0)
  })
})
