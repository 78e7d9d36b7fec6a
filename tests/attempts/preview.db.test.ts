import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { checkPreview } from '#lib/attempts/check-preview.ts'
import type { PreviewGiven, PreviewOf } from '#lib/attempts/preview-given.ts'
import { type PreviewView, readPreview } from '#lib/attempts/read-preview.ts'
import { reviewPreview } from '#lib/attempts/review-preview.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { KINDS, type QuestionKind } from '#lib/questions/kinds.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { addMember, makeAssignment } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

const MINUTE = 60_000
const now = new Date('2026-03-01T10:00:00.000Z')
const fresh: PreviewGiven = { began: now.getTime(), choices: {}, flagged: [], checked: [], isOver: false }

afterEach(() => vi.restoreAllMocks())

/** The sample that has questions of all kinds, as if this person had made it. */
async function makeSample(terms: { feedback?: 'each' | 'due' | 'never'; dueAt?: Date } = {}) {
  await addSamples()
  const actor = await makePerson()
  const { id } = await database.quiz.update({
    where: { sampleKey: 'lantern-festival' },
    data: { ownerId: actor.id, ...terms },
  })
  const items = await database.quizItem.findMany({
    where: { quizId: id },
    orderBy: { position: 'asc' },
    select: { version: { select: { key: true, kind: true } } },
  })
  const keys = items.map(({ version: { key, kind } }) => (kind === 'short' ? [key].flat().slice(0, 1) : key))
  return { actor, of: { kind: 'quiz', id } as PreviewOf, keys: keys as string[][] }
}

/** How many rows each table holds, the queue included. */
async function rowCounts() {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1`
  const counts = tables.map(({ name }) =>
    database.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM ${name}`),
  )
  return (await Promise.all(counts)).map(([row], index) => [tables[index]?.name, row?.count])
}

const secret = (told: unknown) =>
  expect(JSON.stringify(told), 'as secret as in the player').not.toMatch(
    /"(why|key|isKey|explanation|evidence|correct|score)"/,
  )
const orders = ({ questions }: PreviewView) => questions.map(({ options }) => options.map(({ id }) => id))

describe('the preview of a quiz', () => {
  test('asks questions of every kind, tells what a learner is told, and stores nothing', async () => {
    const { actor, of, keys } = await makeSample()
    const before = await rowCounts()
    const view = await readPreview({ of, given: fresh }, actor)
    secret(view)
    const kinds = new Set<QuestionKind>(view.questions.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(Object.keys(KINDS).sort())
    const choices = Object.fromEntries(keys.map((key, position) => [position, key]))
    const given = { ...fresh, choices, flagged: [1], checked: [0] }
    const answered = await readPreview({ of, given }, actor)
    secret({ ...answered, questions: answered.questions.map(({ choice: _, ...question }) => question) })
    expect(answered.questions.map(({ choice }) => choice)).toEqual(keys)
    const review = await reviewPreview({ of, given }, actor)
    expect(review).toMatchObject({ score: keys.length * 100, maxScore: keys.length * 100 })
    expect(review.questions?.map(({ flagged }) => flagged).indexOf(true)).toBe(1)
    expect(review.questions?.every(({ correct, explanation }) => correct && explanation !== '')).toBe(true)
    const nothing = await reviewPreview({ of, given: fresh }, actor)
    expect(nothing.score).toBe(0)
    expect(await rowCounts()).toEqual(before)
  })

  test('shows options in one order while it lasts, and in another one the next time', async () => {
    const { actor, of } = await makeSample()
    const first = orders(await readPreview({ of, given: fresh }, actor))
    expect(orders(await readPreview({ of, given: { ...fresh, choices: { 0: ['x'] } } }, actor))).toEqual(
      first,
    )
    const { questions } = await reviewPreview({ of, given: fresh }, actor)
    expect(questions?.map(({ options }) => options.map(({ id }) => id))).toEqual(first)
    expect(orders(await readPreview({ of, given: { ...fresh, began: 1 } }, actor))).not.toEqual(first)
  })

  test('takes what is no choice for none', async () => {
    const { actor, of } = await makeSample()
    const given = { ...fresh, choices: { 0: ['x', 'y', '\u0000'], 999: ['x'] } }
    expect((await readPreview({ of, given }, actor)).questions[0]?.choice).toBe(null)
  })

  test('tells one key at a time where answers are explained as they are checked, and refuses it elsewhere', async () => {
    const { actor, of, keys } = await makeSample()
    const asked = { began: fresh.began, position: 0, choice: keys[0] ?? [] }
    await expect(checkPreview({ of, ...asked }, actor)).rejects.toMatchObject({ code: 'invalid' })
    const practice = { ...of, kind: 'practice' } as const
    expect(await checkPreview({ of: practice, ...asked }, actor)).toMatchObject({
      correct: true,
      key: keys[0],
    })
    const empty = checkPreview({ of: practice, ...asked, choice: [] }, actor)
    await expect(empty).rejects.toMatchObject({ code: 'invalid' })
    const given = { ...fresh, choices: { 0: keys[0] ?? [] }, checked: [0, 1] }
    const [first, ...others] = (await readPreview({ of: practice, given }, actor)).questions
    expect(first?.explained?.key).toEqual(keys[0])
    secret(others)
  })

  test.each([
    ['never', undefined, { score: 0, questions: null, opensAt: null }],
    ['due', new Date(now.getTime() + MINUTE), { score: null, questions: null }],
    ['due', new Date(now.getTime() - MINUTE), { score: 0, questions: expect.any(Array) }],
  ] as const)('tells the result as its terms do: %s %s', async (feedback, dueAt, told) => {
    vi.spyOn(clock, 'now').mockReturnValue(now)
    const { actor, of } = await makeSample({ feedback, dueAt })
    const review = await reviewPreview({ of, given: fresh }, actor)
    expect(review).toMatchObject(told)
    if (told.questions === null) secret({ ...review, score: undefined })
  })

  test('is for the owner of the quiz', async () => {
    const { actor, of } = await makeSample()
    const other = await makePerson()
    const ways: ((asked: PreviewOf, by: Actor) => Promise<unknown>)[] = [
      (asked, by) => readPreview({ of: asked, given: fresh }, by),
      (asked, by) => reviewPreview({ of: asked, given: fresh }, by),
      (asked, by) => checkPreview({ of: asked, began: 1, position: 0, choice: [] }, by),
    ]
    for (const way of ways) {
      await expect(way(of, other)).rejects.toMatchObject({ code: 'not-found' })
      for (const id of ['', 'x', randomUUID()]) {
        await expect(way({ ...of, id }, actor)).rejects.toMatchObject({ code: 'not-found' })
      }
      await expect(way({ ...of, kind: 'assignment' }, actor)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('of a quiz without questions asks nothing', async () => {
    const { actor, of } = await makeSample()
    await database.quizItem.deleteMany({ where: { quizId: of.id } })
    expect((await readPreview({ of, given: fresh }, actor)).questions).toEqual([])
  })
})

describe('the preview of an assignment', () => {
  test('has its limit, its shuffled questions, and ends with its time, for those who assist alone', async () => {
    vi.spyOn(clock, 'now').mockReturnValue(now)
    const { assignmentId, classId, teacher, learners } = await makeAssignment({ timeLimit: 600 })
    await database.assignment.update({ where: { id: assignmentId }, data: { shuffle: true } })
    const of: PreviewOf = { kind: 'assignment', id: assignmentId }
    const read = (began: number, by: Actor) => readPreview({ of, given: { ...fresh, began } }, by)
    const before = await rowCounts()
    const stems = new Set<string>()
    for (let began = now.getTime() - 9; began <= now.getTime(); began += 1) {
      const view = await read(began, teacher)
      expect(view.deadlineAt).toBe(new Date(began + 10 * MINUTE).toISOString())
      expect(view.isOver).toBe(false)
      stems.add(view.questions.map(({ stem }) => stem).join())
    }
    expect(stems.size).toBeGreaterThan(1)
    expect((await read(now.getTime() - 11 * MINUTE, teacher)).isOver).toBe(true)
    expect(await rowCounts()).toEqual(before)
    const assistant = await addMember(classId, 'assistant')
    expect((await read(now.getTime(), assistant)).questions).toHaveLength(3)
    for (const other of [learners[0] as Actor, await makePerson()]) {
      await expect(read(now.getTime(), other)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('closes when the task does, and can be looked at when that is past', async () => {
    vi.spyOn(clock, 'now').mockReturnValue(now)
    const { assignmentId, teacher } = await makeAssignment()
    const of: PreviewOf = { kind: 'assignment', id: assignmentId }
    const until = async (closesAt: Date) => {
      await database.assignment.update({ where: { id: assignmentId }, data: { closesAt } })
      return (await readPreview({ of, given: fresh }, teacher)).deadlineAt
    }
    const soon = new Date(now.getTime() + MINUTE)
    expect(await until(soon)).toBe(soon.toISOString())
    expect(await until(new Date(now.getTime() - MINUTE))).toBe(null)
  })
})
