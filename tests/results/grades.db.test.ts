import { afterEach, describe, expect, test, vi } from 'vitest'
import { readLearnersReview } from '#lib/attempts/read-learners-review.ts'
import { readResult } from '#lib/attempts/read-result.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { readGradebook } from '#lib/results/read-gradebook.ts'
import { readLearner } from '#lib/results/read-learner.ts'
import { readWork } from '#lib/results/read-work.ts'
import { saveGrade } from '#lib/results/save-grade.ts'
import { addMember, makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

afterEach(() => vi.restoreAllMocks())

const DUE = new Date('2026-05-01T12:00:00Z')

async function makeWork(feedback: 'submitted' | 'due' = 'submitted') {
  vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-04-30T12:00:00Z'))
  const made = await makeAssignment({ feedback, dueAt: DUE })
  const ada = made.learners[0]!
  const { attemptId } = await playAssigned(made.assignmentId, ada, [0])
  const memberId = await memberIdOf(made.classId, ada)
  const work = { classId: made.classId, assignmentId: made.assignmentId, memberId }
  return { ...made, ada, attemptId, work }
}

const nothing = { score: '', reason: '', comment: '' }

describe('a score by hand', () => {
  test('counts beside the computed one, is logged, and can be taken back', async () => {
    const { work, teacher, ada } = await makeWork()
    await saveGrade({ ...work, ...nothing, score: '2,5', reason: 'Said it aloud.', revision: 0 }, teacher)
    const set = await readWork(work, ada)
    expect(set).toMatchObject({
      computed: { score: 100, maxScore: 300 },
      cell: [250, 300, 16],
      grade: { score: 250, reason: 'Said it aloud.', by: 'Ada', revision: 1 },
    })
    const { means } = await readGradebook(
      {
        classId: work.classId,
        withGone: false,
        sorting: { by: 'mean', isDown: true },
        rows: { from: 0, count: 5 },
        columns: { from: 0, count: 5 },
      },
      teacher,
    )
    expect(means[0]).toBeCloseTo(250 / 300)
    await saveGrade({ ...work, ...nothing, revision: 1 }, teacher)
    expect(await readWork(work, ada)).toMatchObject({
      cell: [100, 300, 0],
      grade: { score: null, reason: '' },
    })
    const log = await database.auditLog.findMany({
      where: { subject: work.assignmentId, actorId: teacher.id, action: { startsWith: 'score' } },
      orderBy: { id: 'asc' },
    })
    expect(log.map(({ action, detail }) => [action, detail])).toEqual([
      ['score-set', { memberId: work.memberId, from: 'computed', to: 250, reason: 'Said it aloud.' }],
      ['score-taken-back', { memberId: work.memberId, from: 250, to: 'computed', reason: '' }],
    ])
  })

  test('of somebody else stays when two teachers write at once, until one of them chooses', async () => {
    const { work, teacher, classId } = await makeWork()
    const other = await addMember(classId, 'teacher')
    await saveGrade({ ...work, ...nothing, comment: 'From one.', revision: 0 }, teacher)
    const mine = { ...work, ...nothing, comment: 'From the other.' }
    await expect(saveGrade({ ...mine, revision: 0 }, other)).rejects.toMatchObject({
      code: 'conflict',
      details: { comment: 'From one.', revision: 1 },
    })
    expect((await readWork(work, other)).grade.comment).toBe('From one.')
    await saveGrade({ ...mine, revision: 1 }, other)
    expect((await readWork(work, teacher)).grade).toMatchObject({ comment: 'From the other.', revision: 2 })
    const both = [teacher, other].map((actor) =>
      saveGrade({ ...mine, comment: actor.id, revision: 2 }, actor),
    )
    const ends = await Promise.allSettled(both)
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test.each([
    [{ score: '85', reason: 'x' }, 'score'],
    [{ score: 'many', reason: 'x' }, 'score'],
    [{ score: '-1', reason: 'x' }, 'score'],
    [{ score: '2' }, 'reason'],
    [{ comment: 'a'.repeat(5001) }, 'comment'],
  ])('is refused with a sentence: %o', async (typed, field) => {
    const { work, teacher } = await makeWork()
    await expect(saveGrade({ ...work, ...nothing, ...typed, revision: 0 }, teacher)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: [expect.any(String)] },
    })
    expect(await database.grade.count({ where: { assignmentId: work.assignmentId } })).toBe(0)
  })

  test('is set by teachers of the class alone, and not in an archived one', async () => {
    const { work, teacher, ada, classId } = await makeWork()
    const { teacher: stranger } = await makeClass()
    for (const actor of [ada, stranger, await addMember(classId, 'assistant'), await makePerson()]) {
      await expect(
        saveGrade({ ...work, ...nothing, comment: 'x', revision: 0 }, actor),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
    await database.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    await expect(
      saveGrade({ ...work, ...nothing, comment: 'x', revision: 0 }, teacher),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await database.grade.count({ where: { assignmentId: work.assignmentId } })).toBe(0)
  })
})

describe('what a learner sees', () => {
  test('waits with the score until results open; so does word of a comment', async () => {
    const { work, teacher, ada } = await makeWork('due')
    await saveGrade(
      { ...work, score: '3', reason: 'All right.', comment: 'Well done.', revision: 0 },
      teacher,
    )
    const before = JSON.stringify([await readWork(work, ada), await readLearner(work, ada)])
    expect(before).not.toMatch(/Well done|All right|"score":[0-9]/)
    expect(await database.notification.count({ where: { userId: ada.id, kind: 'commented' } })).toBe(0)
    vi.spyOn(clock, 'now').mockReturnValue(new Date(DUE.getTime() + 1))
    expect(await readWork(work, ada)).toMatchObject({
      cell: [300, 300, 48],
      grade: { comment: 'Well done.' },
    })
    expect((await readLearner(work, ada)).rows[0]).toMatchObject({
      cell: [300, 300, 48],
      comment: 'Well done.',
    })
    await saveGrade(
      { ...work, score: '3', reason: 'All right.', comment: 'Very well done.', revision: 1 },
      teacher,
    )
    expect(
      await database.notification.findMany({ where: { userId: ada.id, kind: 'commented' } }),
    ).toMatchObject([{ assignmentId: work.assignmentId, detail: { title: expect.any(String) } }])
  })

  test('is their own alone', async () => {
    const { work, learners, ada, teacher } = await makeWork()
    expect(await readLearner(work, ada)).toMatchObject({ isOwn: true, rows: [{ attempts: 1 }] })
    expect(await readLearner(work, teacher)).toMatchObject({ isOwn: false, name: 'Learner 1' })
    const { teacher: stranger, learners: others } = await makeClass()
    for (const actor of [learners[1]!, stranger, others[0]!]) {
      await expect(readLearner(work, actor)).rejects.toMatchObject({ code: 'not-found' })
      await expect(readWork(work, actor)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

describe('the answers of a learner', () => {
  test('are shown with their keys to those who teach or assist, whatever the learner may see', async () => {
    const { attemptId, teacher, ada, classId, learners } = await makeWork('due')
    for (const actor of [teacher, await addMember(classId, 'assistant')]) {
      const review = await readLearnersReview({ attemptId }, actor)
      expect(review).toMatchObject({ learner: 'Learner 1', score: 100 })
      expect(review?.questions.every(({ key, explanation }) => key.length > 0 && explanation !== '')).toBe(
        true,
      )
    }
    const { teacher: stranger } = await makeClass()
    for (const actor of [ada, learners[1]!, stranger, await makePerson()]) {
      expect(await readLearnersReview({ attemptId }, actor)).toBeNull()
    }
    await expect(readReview({ attemptId }, ada)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of their own accord are nobody’s to see, and what runs is not shown', async () => {
    const { teacher, quizId, ada, learners, assignmentId } = await makeWork()
    await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
    const { attemptId: own } = await play(quizId, ada, [0])
    const { attemptId: running } = await startAssigned({ assignmentId }, learners[1]!)
    for (const attemptId of [own, running]) {
      expect(await readLearnersReview({ attemptId }, teacher)).toBeNull()
      await expect(readResult({ attemptId }, teacher)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})
