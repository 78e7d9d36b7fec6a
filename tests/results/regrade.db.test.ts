import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { editQuestion } from '#lib/desk/edit-question.ts'
import { auditScores } from '#lib/progress/audit-scores.ts'
import { inWords } from '#lib/progress/difference.ts'
import { formOf } from '#lib/questions/question-form.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { editionItemsSchema } from '#lib/quizzes/edition.ts'
import { applyRegrade } from '#lib/results/apply-regrade.ts'
import type { AskedChange } from '#lib/results/asked-change.ts'
import { auditResults } from '#lib/results/audit-results.ts'
import { moveResponse } from '#lib/results/move-response.ts'
import { previewRegrade } from '#lib/results/preview-regrade.ts'
import { failRegrade, runRegrade } from '#lib/results/run-regrade.ts'
import { resumeRegrade, takeBackRegrade } from '#lib/results/take-back-regrade.ts'
import { addMember, makeAssignment } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'
import { keysOf } from '../support/play.ts'

type Made = Awaited<ReturnType<typeof makeAssignment>>
let made: Made
let at: { classId: string; assignmentId: string }
let people: [Actor, Actor, Actor, Actor]
let first: { questionId: string; key: string[]; wrong: string; options: string[] }
let running: string

/** Four learners: all right, the second question alone, nothing right, and one in the middle of it. */
beforeEach(async () => {
  made = await makeAssignment({ learners: 4, attemptsAllowed: null, feedback: 'submitted' })
  at = { classId: made.classId, assignmentId: made.assignmentId }
  people = made.learners as typeof people
  await playAssigned(made.assignmentId, people[0], [0, 1, 2])
  await playAssigned(made.assignmentId, people[1], [1])
  await playAssigned(made.assignmentId, people[2], [])
  running = (await startAssigned({ assignmentId: made.assignmentId }, people[3])).attemptId
  first = await askedFirst()
})

/** The first question, and the option that those who are wrong choose. */
async function askedFirst() {
  const { edition } = await database.assignment.findUniqueOrThrow({
    where: { id: made.assignmentId },
    select: { edition: { select: { items: true } } },
  })
  const versionId = editionItemsSchema.parse(edition.items)[0]?.versionId ?? ''
  const version = await database.questionVersion.findUniqueOrThrow({ where: { id: versionId } })
  const key = version.key as string[]
  const options = (version.options as { id: string }[]).map(({ id }) => id)
  return {
    questionId: version.questionId,
    key,
    options,
    wrong: wrongOf(options, key[0]),
  }
}

/** The wrong option that all who are wrong choose, whatever order they are shown. */
const wrongOf = (ids: string[], key = '') => ids.filter((id) => id !== key).sort()[0] ?? ''

async function answerAll(attemptId: string, actor: Actor, right: number[]) {
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

async function playAssigned(assignmentId: string, actor: Actor, right: number[]) {
  const { attemptId } = await startAssigned({ assignmentId }, actor)
  return answerAll(attemptId, actor, right)
}

async function audit(): Promise<string[]> {
  const said: string[] = []
  await auditScores({ repair: false }, (difference) => said.push(inWords(difference)))
  await auditResults((difference) => said.push(inWords(difference)), { repair: false })
  return said
}

const accept = (): AskedChange => ({ kind: 'accept', accepted: [first.wrong] })
const asked = (change: AskedChange) => ({ ...at, questionId: first.questionId, change })

async function apply(change: AskedChange, seen = '', by = made.teacher) {
  return applyRegrade({ ...asked(change), reason: 'Two answers are right.', seen }, by)
}

async function regrade(change: AskedChange, seen = '') {
  const { regradeId } = await apply(change, seen)
  await runRegrade({ regradeId })
  return regradeId
}

const attempts = () =>
  database.attempt.findMany({
    where: { assignmentId: made.assignmentId },
    orderBy: { id: 'asc' },
    select: { id: true, state: true, score: true, maxScore: true, userId: true },
  })

const scoresOf = async () =>
  (await attempts())
    .filter(({ state }) => state === 'submitted')
    .map(({ score, maxScore }) => [score, maxScore])

/** All that a regrade may touch, as it stands. */
async function everything() {
  const userIds = people.map(({ id }) => id)
  const mine = { where: { userId: { in: userIds } } }
  const drop = <Row extends object>(rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort()
  return {
    attempts: drop(await database.attempt.findMany(mine)),
    responses: drop(await database.response.findMany({ where: { attempt: mine.where } })),
    topics: drop([
      ...(await database.attemptTopic.findMany(mine)),
      ...(await database.topicScore.findMany(mine)),
    ]),
    days: drop(await database.dayScore.findMany(mine)),
    facts: drop(await database.factScore.findMany(mine)),
    results: drop(await database.assignmentResult.findMany({ where: { assignmentId: made.assignmentId } })),
    cards: drop(
      await database.card.findMany({
        ...mine,
        select: { userId: true, factId: true, leftAt: true, reps: true },
      }),
    ),
  }
}

const deckOf = async (actor: Actor) =>
  (await database.card.findMany({ where: { userId: actor.id, leftAt: null } })).map(({ factId }) => factId)

describe('accepting another answer', () => {
  test('does what its preview says, and leaves nothing to the audit', async () => {
    expect(await audit()).toEqual([])
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
    expect(await audit()).toEqual([])
    const results = await database.assignmentResult.findMany({
      where: { assignmentId: made.assignmentId, score: { not: null } },
    })
    const average = results.reduce((sum, { score, maxScore }) => sum + (score ?? 0) / maxScore, 0) / 3
    expect(preview.average?.before).toBeCloseTo(4 / 9, 9)
    expect(preview.average?.after).toBeCloseTo(average, 9)
  })

  test('takes the fact out of the decks of those who had it right after all', async () => {
    const before = await deckOf(people[2])
    await regrade(accept())
    const after = await deckOf(people[2])
    expect(before).toHaveLength(3)
    expect(after).toHaveLength(2)
    const [left] = await database.card.findMany({ where: { userId: people[2].id, leftAt: { not: null } } })
    expect(left?.leftBecause).toContain('right after all')
  })

  test('leaves a card that was reviewed or that the learner flagged', async () => {
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
    await regrade(accept())
    const later = await startAssigned({ assignmentId: at.assignmentId }, people[2])
    for (const [attemptId, actor] of [
      [running, people[3]],
      [later.attemptId, people[2]],
    ] as const) {
      expect((await readAttempt({ attemptId }, actor)).questions).toHaveLength(3)
      expect(await answerAll(attemptId, actor, [])).toMatchObject({ score: 100, maxScore: 300 })
    }
    expect(await audit()).toEqual([])
  })

  test('does not disturb who answers meanwhile', async () => {
    const save = (revision: number) =>
      saveResponse(
        { attemptId: running, position: 0, choice: [first.wrong], revision, saveId: randomUUID() },
        people[3],
      )
    await save(0)
    await regrade(accept())
    expect((await save(1)).revision).toBe(2)
    expect(await submitAttempt({ attemptId: running }, people[3])).toMatchObject({ score: 100 })
    expect(await audit()).toEqual([])
  })
})

describe('the other kinds', () => {
  test('a new key makes a version with the same options, and cards follow both ways', async () => {
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
    expect(await audit()).toEqual([])
  })

  test('a version that was corrected in the editor can be used', async () => {
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
    expect(await audit()).toEqual([])
  })

  test('a dropped question counts for nobody, in no score, topic, fact or card', async () => {
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
    expect(await audit()).toEqual([])
  })

  test('other points move score and maximum', async () => {
    await regrade({ kind: 'points', points: 250 })
    expect(await scoresOf()).toEqual([
      [450, 450],
      [100, 450],
      [0, 450],
    ])
    expect(await audit()).toEqual([])
  })

  test('where results wait, the corrected mark is what counts in the end, and nobody is told before', async () => {
    const dueAt = new Date(Date.now() + 3_600_000)
    await database.attempt.updateMany({
      where: { userId: people[2].id },
      data: { feedback: 'due', dueAt, opensAt: dueAt },
    })
    await database.$executeRaw`DELETE FROM "AttemptTopic" WHERE "userId" = ${people[2].id}::uuid`
    for (const table of ['topicScore', 'dayScore', 'factScore', 'card'] as const) {
      await (database[table] as typeof database.card).deleteMany({ where: { userId: people[2].id } })
    }
    expect(await audit()).toEqual([])
    await regrade(accept())
    expect(await audit()).toEqual([])
    expect(await deckOf(people[2])).toEqual([])
    expect(await database.notification.count({ where: { userId: people[2].id, kind: 'regraded' } })).toBe(0)
  })
})

describe('taking it back', () => {
  const changes: [string, () => AskedChange][] = [
    ['accept', accept],
    ['drop', () => ({ kind: 'drop' })],
    ['points', () => ({ kind: 'points', points: 50 })],
    ['newKey', () => ({ kind: 'newKey', key: [first.wrong], explanation: 'The other one.' })],
  ]
  test.each(changes)('restores everything after %s', async (_name, change) => {
    const before = await everything()
    const regradeId = await regrade(change())
    expect(await everything()).not.toEqual(before)
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    await runRegrade({ regradeId })
    const after = await everything()
    const { cards, ...same } = before
    const { cards: decks, ...others } = after
    expect(others).toEqual(same)
    expect(decks.filter((card) => card.includes('"leftAt":null'))).toEqual(cards)
    expect(await audit()).toEqual([])
    expect(await database.regrade.findUnique({ where: { id: regradeId } })).toMatchObject({
      state: 'reverted',
    })
  })

  test('reaches what was submitted and begun since', async () => {
    const regradeId = await regrade(accept())
    const { attemptId } = await startAssigned({ assignmentId: at.assignmentId }, people[2])
    await answerAll(attemptId, people[2], [])
    await answerAll(running, people[3], [])
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    await runRegrade({ regradeId })
    expect(await scoresOf()).toEqual([
      [300, 300],
      [100, 300],
      [0, 300],
      [0, 300],
      [0, 300],
    ])
    expect(await audit()).toEqual([])
  })

  test('goes from the last one to the first', async () => {
    const one = await regrade(accept())
    const two = await regrade({ kind: 'points', points: 200 }, one)
    await expect(takeBackRegrade({ ...at, regradeId: one }, made.teacher)).rejects.toMatchObject({
      code: 'conflict',
      message: 'A later regrade stands on this one. Undo that one first.',
    })
    for (const regradeId of [two, one]) {
      await takeBackRegrade({ ...at, regradeId }, made.teacher)
      await runRegrade({ regradeId })
      expect(await audit()).toEqual([])
    }
    expect(await scoresOf()).toEqual([
      [300, 300],
      [100, 300],
      [0, 300],
    ])
  })
})

describe('killed in the middle', () => {
  /** Moves so many, then dies as a killed process would: nothing of the transaction stays. */
  const dyingAfter = (count: number): typeof moveResponse => {
    let left = count
    return async (tx, input) => {
      const moved = await moveResponse(tx, input)
      left -= 1
      if (left < 0) throw new Error('killed')
      return moved
    }
  }

  test('every attempt is as it was or wholly corrected, and going on does the rest', async () => {
    const { regradeId } = await apply(accept())
    for (const count of [1, 1, 0]) {
      await expect(runRegrade({ regradeId }, {}, dyingAfter(count))).rejects.toThrow('killed')
      expect(await audit()).toEqual([])
    }
    expect(await scoresOf()).not.toEqual([
      [300, 300],
      [200, 300],
      [100, 300],
    ])
    await failRegrade({ regradeId }, 'killed')
    await resumeRegrade({ ...at, regradeId }, made.teacher)
    await runRegrade({ regradeId })
    await runRegrade({ regradeId }) // once more does nothing
    expect(await scoresOf()).toEqual([
      [300, 300],
      [200, 300],
      [100, 300],
    ])
    expect(await audit()).toEqual([])
    expect(
      await database.notification.count({ where: { kind: 'regraded', assignmentId: at.assignmentId } }),
    ).toBe(2)
  })

  test('taking back goes on as well', async () => {
    const before = await scoresOf()
    const regradeId = await regrade(accept())
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    for (const count of [1, 1]) {
      await expect(runRegrade({ regradeId }, {}, dyingAfter(count))).rejects.toThrow('killed')
      expect(await audit()).toEqual([])
    }
    await runRegrade({ regradeId })
    expect(await scoresOf()).toEqual(before)
    expect(await audit()).toEqual([])
  })

  test('what failed can be taken back from where it stands', async () => {
    const before = await everything()
    const { regradeId } = await apply(accept())
    await expect(runRegrade({ regradeId }, {}, dyingAfter(2))).rejects.toThrow('killed')
    await failRegrade({ regradeId }, 'killed')
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    await runRegrade({ regradeId })
    expect((await everything()).attempts).toEqual(before.attempts)
    expect(await audit()).toEqual([])
  })
})

describe('who may, and who comes second', () => {
  test('teachers of the class, and nobody else', async () => {
    const assistant = await addMember(made.classId, 'assistant')
    const other = (await makeAssignment({ learners: 1 })).teacher
    const before = await everything()
    for (const actor of [assistant, other, people[0], await makePerson()]) {
      await expect(previewRegrade(asked(accept()), actor)).rejects.toMatchObject({ code: 'not-found' })
      await expect(apply(accept(), '', actor)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await database.regrade.count({ where: { assignmentId: at.assignmentId } })).toBe(0)
    const regradeId = await regrade(accept())
    await expect(takeBackRegrade({ ...at, regradeId }, assistant)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await everything()).not.toEqual(before)
  })

  test('not in an archived class', async () => {
    await database.class.update({ where: { id: made.classId }, data: { archivedAt: new Date() } })
    await expect(apply(accept())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a teacher who does not own the question changes no key, but may accept', async () => {
    const second = await addMember(made.classId, 'teacher')
    const change: AskedChange = { kind: 'newKey', key: [first.wrong], explanation: 'The other one.' }
    await expect(apply(change, '', second)).rejects.toMatchObject({ code: 'invalid' })
    await apply(accept(), '', second)
  })

  test('of two at once one is told that the other was first', async () => {
    const second = await addMember(made.classId, 'teacher')
    const both = await Promise.allSettled([apply(accept()), apply({ kind: 'drop' }, '', second)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(refused.reason).toMatchObject({ code: 'conflict' })
    expect(await database.regrade.count({ where: { assignmentId: at.assignmentId } })).toBe(1)
  })

  test('who saw an older state is told, and nothing is written', async () => {
    await regrade(accept())
    await expect(apply({ kind: 'drop' }, '')).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.regrade.count({ where: { assignmentId: at.assignmentId } })).toBe(1)
  })

  test('what changes nothing, and what cannot be, is refused in words', async () => {
    await expect(apply({ kind: 'points', points: 100 })).rejects.toMatchObject({ code: 'invalid' })
    await expect(apply({ kind: 'accept', accepted: ['no option'] })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(
      applyRegrade({ ...asked(accept()), reason: ' ', seen: '' }, made.teacher),
    ).rejects.toMatchObject({
      fields: { reason: ['Say in a sentence why: it stands in the log.'] },
    })
  })

  test('it stands in the log', async () => {
    const regradeId = await regrade(accept())
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    const lines = await database.auditLog.findMany({
      where: { subject: at.assignmentId, action: { in: ['regraded', 'regrade-taken-back'] } },
      orderBy: { id: 'asc' },
    })
    expect(lines.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['regraded', made.teacher.id],
      ['regrade-taken-back', made.teacher.id],
    ])
    expect(lines[0]?.detail).toMatchObject({ kind: 'accept', reason: 'Two answers are right.' })
  })
})
