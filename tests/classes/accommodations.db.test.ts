import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readClock } from '#lib/attempts/read-clock.ts'
import { readTask } from '#lib/attempts/read-task.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { setAccommodations } from '#lib/attempts/set-accommodations.ts'
import { settleAttempt } from '#lib/attempts/settle-attempts.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { readAccommodations } from '#lib/classes/read-accommodations.ts'
import type { SeenGiven } from '#lib/classes/seen-given.ts'
import { database } from '#lib/database/client.ts'
import { at } from '../support/at.ts'
import { addMember, makeAssignment, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'
import { keysOf } from '../support/play.ts'

afterEach(() => vi.restoreAllMocks())

let made: Awaited<ReturnType<typeof makeAssignment>>
let ada: Actor
let ben: Actor
let members: string[]

beforeEach(async () => {
  at('2026-05-02T08:00:00Z')
  made = await makeAssignment({
    dueAt: new Date('2026-05-08T08:00:00Z'),
    closesAt: new Date('2026-05-10T08:00:00Z'),
    timeLimit: 1200,
    feedback: 'due',
  })
  ada = made.learners[0]!
  ben = made.learners[1]!
  members = [await memberIdOf(made.classId, ada), await memberIdOf(made.classId, ben)]
})

type Give = { timeFactor?: string; extraAttempts?: string; extraDays?: string; memberIds?: string[] }

const give = (given: Give, of: { here?: boolean; takesBack?: boolean; actor?: Actor } = {}) =>
  setAccommodations(
    {
      classId: made.classId,
      assignmentId: of.here ? made.assignmentId : null,
      form: { timeFactor: '', extraAttempts: '', extraDays: '', memberIds: members, ...given },
      takesBack: of.takesBack,
    },
    of.actor ?? made.teacher,
  )
const begin = async (actor = ada) => (await startAssigned(made, actor)).attemptId
const attempt = (id: string) => database.attempt.findUniqueOrThrow({ where: { id } })

describe('more time', () => {
  test('is there at once in what runs: the player is told, the job comes later, answers are taken', async () => {
    const attemptId = await begin()
    at('2026-05-02T08:19:00Z')
    await give({ timeFactor: '150' })
    expect((await readClock({ attemptId }, ada)).deadlineAt).toBe('2026-05-02T08:30:00.000Z')
    const jobs = await database.$queryRaw<{ run_at: Date }[]>`
      SELECT run_at FROM graphile_worker.jobs WHERE key = ${`settle-${attemptId}`}`
    expect(jobs).toEqual([{ run_at: new Date('2026-05-02T08:30:05Z') }])
    at('2026-05-02T08:29:00Z')
    const [choice = ''] = await keysOf(attemptId)
    const answer = { position: 0, choice: [choice], revision: 0, saveId: crypto.randomUUID() }
    await saveResponse({ attemptId, ...answer }, ada)
    await settleAttempt({ attemptId })
    expect((await attempt(attemptId)).state).toBe('inProgress')
  })

  test('wakes an attempt whose time was up and which nobody has ended yet', async () => {
    const attemptId = await begin()
    at('2026-05-02T08:20:04Z')
    await give({ timeFactor: '200' })
    at('2026-05-02T08:21:00Z')
    await settleAttempt({ attemptId })
    expect(await attempt(attemptId)).toMatchObject({
      state: 'inProgress',
      deadlineAt: new Date('2026-05-02T08:40:00Z'),
    })
  })

  test('that is taken back does not end what runs before now', async () => {
    await give({ timeFactor: '200' })
    const attemptId = await begin()
    at('2026-05-02T08:30:00Z')
    await give({}, { takesBack: true })
    expect((await attempt(attemptId)).deadlineAt).toEqual(new Date('2026-05-02T08:30:00Z'))
  })

  test('is in an attempt that starts at the same moment', async () => {
    const [attemptId] = await Promise.all([begin(), give({ timeFactor: '150' })])
    expect((await attempt(attemptId)).deadlineAt).toEqual(new Date('2026-05-02T08:30:00Z'))
  })

  test('changes nothing in what is handed in', async () => {
    const attemptId = await begin()
    await submitAttempt({ attemptId }, ada)
    const before = await attempt(attemptId)
    await give({ timeFactor: '150' })
    expect(await attempt(attemptId)).toEqual(before)
  })
})

describe('extra days', () => {
  test('move due, close, lateness and the day on which answers open', async () => {
    at('2026-05-09T09:00:00Z')
    const { attemptId } = await playAssigned(made.assignmentId, ben, [0])
    expect(await attempt(attemptId)).toMatchObject({ opensAt: null })
    const late = async (memberId?: string) =>
      (
        await database.assignmentResult.findFirstOrThrow({
          where: { assignmentId: made.assignmentId, memberId },
        })
      ).lateDays
    expect(await late(members[1])).toBe(2)
    await give({ extraDays: '3' })
    expect(await late(members[1])).toBe(0)
    const running = await begin()
    await submitAttempt({ attemptId: running }, ada)
    expect(await attempt(running)).toMatchObject({ opensAt: new Date('2026-05-11T08:00:00Z') })
    await give({ extraDays: '5', memberIds: [members[0]!] })
    expect(await attempt(running)).toMatchObject({ opensAt: new Date('2026-05-13T08:00:00Z') })
    at('2026-05-12T08:00:00Z')
    expect((await readTask(made, ada)).attempts).toMatchObject([{ score: null }])
    at('2026-05-13T08:00:00Z')
    expect((await readTask(made, ada)).attempts).toMatchObject([{ score: 0, isExplained: true }])
  })
})

describe('what is set in one assignment', () => {
  test('counts there alone, also where it is nothing', async () => {
    await give({ timeFactor: '200', extraAttempts: '2' })
    await give({}, { here: true })
    expect(await readTask(made, ada)).toMatchObject({
      given: { timeFactor: 100, extraAttempts: 0 },
      attemptsLeft: 1,
    })
    await give({}, { here: true, takesBack: true })
    expect(await readTask(made, ada)).toMatchObject({ given: { timeFactor: 200 }, attemptsLeft: 3 })
  })

  test('is shown beside what holds in the class', async () => {
    await give({ timeFactor: '150' })
    await give({ extraDays: '2', memberIds: [members[0]!] }, { here: true })
    const here = await readAccommodations(made, made.teacher)
    expect(here.learners).toMatchObject([
      { id: members[0], everywhere: { timeFactor: 150 }, here: { extraDays: 2 }, elsewhere: 0 },
      { id: members[1], everywhere: { timeFactor: 150 }, here: null },
    ])
    const all = await readAccommodations({ classId: made.classId }, made.teacher)
    expect(all.learners).toMatchObject([{ elsewhere: 1 }, { elsewhere: 0 }])
  })
})

test.each<[string, Give, string]>([
  ['less time than others', { timeFactor: '99' }, 'timeFactor'],
  ['half a percent', { timeFactor: '150.5' }, 'timeFactor'],
  ['words', { extraDays: 'two' }, 'extraDays'],
  ['more than a year', { extraDays: '366' }, 'extraDays'],
  ['nobody', { memberIds: [] }, 'memberIds'],
  ['no learner', { memberIds: ['x'] }, 'memberIds'],
])('%s is refused beside its field', async (_, given, field) => {
  await expect(give(given)).rejects.toMatchObject({
    code: 'invalid',
    fields: { [field]: [expect.any(String)] },
  })
  expect(await database.accommodation.count({ where: { memberId: { in: members } } })).toBe(0)
})

test('only teachers give, and only to learners of their class', async () => {
  const other = await makeAssignment()
  const stranger = await memberIdOf(other.classId, other.learners[0]!)
  await expect(give({ memberIds: [members[0]!, stranger] })).rejects.toMatchObject({ code: 'invalid' })
  const assistant = await addMember(made.classId, 'assistant')
  for (const actor of [ada, assistant, other.teacher, await makePerson()]) {
    await expect(give({ timeFactor: '150' }, { actor })).rejects.toMatchObject({ code: 'not-found' })
    await expect(readAccommodations(made, actor)).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(await database.accommodation.count({ where: { memberId: { in: members } } })).toBe(0)
})

describe('beside a colleague', () => {
  const seenNow = async () => {
    const { learners } = await readAccommodations({ classId: made.classId }, made.teacher)
    return Object.fromEntries(
      learners.flatMap(({ id, everywhere }) => (everywhere ? [[id, everywhere]] : [])),
    )
  }
  const save = (timeFactor: string, seen: SeenGiven, takesBack = false) =>
    setAccommodations(
      {
        ...{ classId: made.classId, assignmentId: null, seen, takesBack },
        form: { timeFactor, extraAttempts: '', extraDays: '', memberIds: members },
      },
      made.teacher,
    )

  test('who saved first is not replaced unseen: what they gave is told, and keeping one’s own is one more save', async () => {
    const before = await seenNow()
    await give({ timeFactor: '150', memberIds: [members[0]!] })
    const theirs = { timeFactor: 150, extraAttempts: 0, extraDays: 0 }
    const conflict = {
      code: 'conflict',
      details: [{ memberId: members[0], name: 'Learner 1', given: theirs }],
    }
    await expect(save('125', before)).rejects.toMatchObject(conflict)
    await expect(save('125', before, true)).rejects.toMatchObject(conflict)
    expect(await seenNow()).toMatchObject({ [members[0]!]: theirs })
    await save('125', await seenNow())
    expect(Object.values(await seenNow()).map(({ timeFactor }) => timeFactor)).toEqual([125, 125])
  })

  test('what they took away is told as well; who gave the same is no conflict', async () => {
    await give({ timeFactor: '150' })
    const before = await seenNow()
    await give({}, { takesBack: true })
    await expect(save('125', before)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ given: null }, { given: null }],
    })
    await give({ timeFactor: '200' })
    await save('200', {})
    expect(Object.values(await seenNow())).toHaveLength(2)
  })
})
