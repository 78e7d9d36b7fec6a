import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { type GradebookCell, hasMark } from '#lib/results/gradebook-cell.ts'
import { readColumn } from '#lib/results/read-column.ts'
import { readColumns } from '#lib/results/read-columns.ts'
import { readGradebook } from '#lib/results/read-gradebook.ts'
import { fillGradebook } from '../support/fill-gradebook.ts'
import { addMember, makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

afterEach(() => vi.restoreAllMocks())

const all = {
  withGone: false,
  sorting: { by: 'name', isDown: false },
  rows: { from: 0, count: 100 },
  columns: { from: 0, count: 20 },
}

const said = (cell: GradebookCell | undefined) =>
  (['late', 'missing', 'running', 'notAssigned', 'overridden', 'commented'] as const).filter(
    (mark) => cell && hasMark(cell, mark),
  )

describe('the gradebook', () => {
  test('tells of each learner what came of each assignment', async () => {
    const dueAt = new Date('2026-05-01T12:00:00Z')
    const made = await makeAssignment({ learners: 5, dueAt, feedback: 'submitted', attemptsAllowed: 2 })
    const { assignmentId, classId, teacher } = made
    const [ada, ben, cleo, dan, eve] = made.learners
    await database.member.updateMany({ where: { classId }, data: { joinedAt: new Date('2026-01-01') } })
    const now = vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-05-01T11:00:00Z'))
    await playAssigned(assignmentId, ada!, [0, 1, 2])
    now.mockReturnValue(new Date('2026-05-01T13:00:00Z'))
    await playAssigned(assignmentId, ben!, [0])
    await startAssigned({ assignmentId }, cleo!)
    const extra = { memberId: await memberIdOf(classId, eve!), assignmentId, extraDays: 3 }
    await database.accommodation.create({ data: extra })
    await database.grade.create({
      data: {
        assignmentId,
        memberId: await memberIdOf(classId, ben!),
        score: 250,
        reason: 'Said it aloud.',
        comment: 'Good.',
      },
    })
    const book = await readGradebook({ classId, ...all }, teacher)
    expect(book.learners.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((n) => `Learner ${n}`))
    const cells = book.columns[0]?.cells ?? []
    expect(cells.map(([score, maxScore]) => [score, maxScore])).toEqual([
      [300, 300],
      [250, 300],
      [null, 300],
      [null, 300],
      [null, 300],
    ])
    expect(cells.map(said)).toEqual([[], ['late', 'overridden', 'commented'], ['running'], ['missing'], []])
    expect(book.means).toEqual([1, expect.closeTo(250 / 300, 10), null, null, null])
    expect(dan).toBeDefined()
  })

  test('does not miss what is not for somebody, was taken back, or was due before they came', async () => {
    const { classId, teacher, learners, quizId, assignmentId } = await makeAssignment({ learners: 2 })
    const past = { dueAt: new Date('2026-01-01T12:00:00Z'), feedback: 'submitted' as const }
    const { assignmentId: chosen } = await assignQuiz({ classId, quizId, ...past }, teacher)
    await database.member.updateMany({ where: { classId }, data: { joinedAt: new Date('2025-01-01') } })
    const ada = await memberIdOf(classId, learners[0]!)
    await database.assignment.update({
      where: { id: chosen },
      data: { forAll: false, members: { create: { memberId: ada } } },
    })
    const read = async () => {
      const { columns } = await readGradebook({ classId, ...all }, teacher)
      return columns.find(({ id }) => id === chosen)?.cells.map(said)
    }
    expect(await read()).toEqual([['missing'], ['notAssigned']])
    await database.member.update({ where: { id: ada }, data: { joinedAt: new Date('2026-02-01') } })
    expect(await read()).toEqual([[], ['notAssigned']])
    await database.member.update({ where: { id: ada }, data: { joinedAt: new Date('2025-01-01') } })
    await database.assignment.update({ where: { id: chosen }, data: { withdrawnAt: new Date() } })
    expect(await read()).toEqual([[], ['notAssigned']])
    expect(assignmentId).not.toBe(chosen)
  })

  test('sorts by average and by an assignment, those without a score last', async () => {
    const { classId, teacher, learners, assignmentId } = await makeAssignment({ learners: 3 })
    await playAssigned(assignmentId, learners[1]!, [0])
    await playAssigned(assignmentId, learners[2]!, [0, 1])
    const order = async (by: string, isDown: boolean) =>
      (await readGradebook({ classId, ...all, sorting: { by, isDown } }, teacher)).order
    for (const by of ['mean', assignmentId]) {
      expect(await order(by, true)).toEqual([2, 1, 0])
      expect(await order(by, false)).toEqual([1, 2, 0])
    }
    expect(await order('name', true)).toEqual([2, 1, 0])
  })

  test('keeps who left out of the averages, and shows them where that is asked for', async () => {
    const { classId, teacher, learners, assignmentId } = await makeAssignment({ learners: 2 })
    await playAssigned(assignmentId, learners[0]!, [0, 1, 2])
    await playAssigned(assignmentId, learners[1]!, [0])
    const where = { classId_userId: { classId, userId: learners[0]!.id } }
    await database.member.update({ where, data: { state: 'removed', endedAt: clock.now() } })
    const { distribution } = await readColumn({ classId, assignmentId }, teacher)
    expect(distribution).toMatchObject({ count: 1, mean: 1 / 3 })
    const shown = async (withGone: boolean) =>
      (await readGradebook({ classId, ...all, withGone }, teacher)).learners.map(({ isActive }) => isActive)
    expect(await shown(false)).toEqual([true])
    expect(await shown(true)).toEqual([false, true])
  })

  test('gives columns to a page that shows the same learners, and no other', async () => {
    const { classId, teacher, assignmentId } = await makeAssignment()
    const { roster, columns } = await readGradebook({ classId, ...all }, teacher)
    const asked = { classId, assignmentIds: [assignmentId], withGone: false, withMeans: true, roster }
    expect(await readColumns(asked, teacher)).toEqual({ columns, means: [null, null] })
    await addMember(classId, 'learner')
    await expect(readColumns(asked, teacher)).rejects.toMatchObject({ code: 'conflict' })
    const { assignmentId: strange } = await makeAssignment()
    const now = (await readGradebook({ classId, ...all }, teacher)).roster
    expect(await readColumns({ ...asked, roster: now, assignmentIds: [strange] }, teacher)).toMatchObject({
      columns: [],
    })
  })

  test('says whether this person may assign and add: not an assistant, and nobody once it is archived', async () => {
    const { classId, teacher } = await makeClass()
    const assistant = await addMember(classId, 'assistant')
    const may = async (actor: Actor) => (await readGradebook({ classId, ...all }, actor)).mayChange
    expect(await Promise.all([teacher, assistant].map(may))).toEqual([true, false])
    await database.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    expect(await may(teacher)).toBe(false)
  })

  test('is there for teachers and assistants, and for nobody else', async () => {
    const { classId, teacher, learners, assignmentId } = await makeAssignment()
    const { teacher: stranger } = await makeClass()
    const assistant = await addMember(classId, 'assistant')
    const { roster } = await readGradebook({ classId, ...all }, assistant)
    const asked = { classId, assignmentIds: [assignmentId], withGone: false, withMeans: false, roster }
    for (const actor of [learners[0]!, stranger, await makePerson()]) {
      await expect(readGradebook({ classId, ...all }, actor)).rejects.toMatchObject({ code: 'not-found' })
      await expect(readColumns(asked, actor)).rejects.toMatchObject({ code: 'not-found' })
      await expect(readColumn({ classId, assignmentId }, actor)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(teacher).toBeDefined()
  })

  test('answers a class of 120 with 60 assignments as its cells say', async () => {
    const made = await makeAssignment({ learners: 1 })
    await fillGradebook(made, { learners: 120, assignments: 60 })
    const book = await readGradebook(
      { classId: made.classId, ...all, sorting: { by: 'mean', isDown: true } },
      made.teacher,
    )
    expect([book.learners.length, book.assignments.length, book.columns.length]).toEqual([120, 60, 20])
    const [row] = await database.$queryRaw<{ best: number }[]>`
      SELECT max(mean) AS best FROM (SELECT avg(score::float8 / "maxScore") AS mean
        FROM "AssignmentResult" r JOIN "Member" m ON m.id = r."memberId"
        WHERE m."classId" = ${made.classId}::uuid AND score IS NOT NULL GROUP BY r."memberId") means`
    expect(book.means[book.order[0] ?? -1]).toBeCloseTo(row?.best ?? -1, 10)
  })
})
