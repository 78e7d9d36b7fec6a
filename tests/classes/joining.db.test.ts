import { afterEach, describe, expect, test, vi } from 'vitest'
import { limits } from '#lib/accounts/limits.ts'
import { closeCode } from '#lib/classes/close-code.ts'
import { expireCode } from '#lib/classes/expire-code.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { readCode } from '#lib/classes/read-code.ts'
import { readJoining } from '#lib/classes/read-joining.ts'
import { renewCode } from '#lib/classes/renew-code.ts'
import { reopenCode } from '#lib/classes/reopen-code.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { addMember, makeClass, memberIdOf } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

afterEach(() => vi.restoreAllMocks())

const typedLikeThis = (code: string) => ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
const membersOf = (classId: string) => database.member.count({ where: { classId } })

describe('joining', () => {
  test('works with a code as people type it, under the name that they give', async () => {
    const { classId, code } = await makeClass({ learners: 0 })
    const ada = await makePerson()
    expect(await readJoining({ code: typedLikeThis(code) }, ada)).toEqual({
      code,
      className: 'Class 7b',
      teachers: ['Ada'],
      guests: false,
      classId: null,
      isRemoved: false,
      name: null,
    })
    await joinClass({ code: typedLikeThis(code), name: '  Ada   Lovelace ' }, ada)
    const row = await database.member.findFirstOrThrow({ where: { classId, userId: ada.id } })
    expect(row).toMatchObject({ name: 'Ada Lovelace', role: 'learner', state: 'active' })
    expect(await readJoining({ code }, ada)).toMatchObject({ classId, name: 'Ada Lovelace' })
  })

  test('twice, or six times at once, is once', async () => {
    const { classId, code } = await makeClass({ learners: 0 })
    const ada = await makePerson()
    const joins = await Promise.all(Array.from({ length: 6 }, () => joinClass({ code, name: 'Ada' }, ada)))
    expect(joins).toEqual(Array(6).fill({ classId }))
    await joinClass({ code, name: 'Another name' }, ada)
    expect(await database.member.findMany({ where: { classId, userId: ada.id } })).toMatchObject([
      { name: 'Ada' },
    ])
  })

  test('changes nothing for a teacher who uses the code of the own class', async () => {
    const { classId, code, teacher } = await makeClass({ learners: 0 })
    await joinClass({ code }, teacher)
    expect(await database.member.findMany({ where: { classId } })).toMatchObject([{ role: 'teacher' }])
  })

  test('brings back who left, as a learner, but not who was taken out', async () => {
    const { classId, code, learners } = await makeClass({ learners: 1 })
    const assistant = await addMember(classId, 'assistant')
    const end = (userId: string, state: 'left' | 'removed') =>
      database.member.updateMany({ where: { classId, userId }, data: { state, endedAt: clock.now() } })
    await end(assistant.id, 'left')
    await joinClass({ code }, assistant)
    const memberId = await memberIdOf(classId, assistant)
    expect(await database.member.findUnique({ where: { id: memberId } })).toMatchObject({
      state: 'active',
      role: 'learner',
      endedAt: null,
    })
    await end(learners[0]!.id, 'removed')
    expect(await readJoining({ code }, learners[0]!)).toMatchObject({ classId: null, isRemoved: true })
    await expect(joinClass({ code }, learners[0]!)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is for guests where the class says so', async () => {
    const { classId, code } = await makeClass({ learners: 0 })
    const guest = await makePerson({ isGuest: true })
    await expect(joinClass({ code, name: 'Ben' }, guest)).rejects.toMatchObject({ code: 'invalid' })
    await database.class.update({ where: { id: classId }, data: { guests: true } })
    await joinClass({ code, name: 'Ben' }, guest)
    expect(await membersOf(classId)).toBe(2)
  })

  test.each([
    ['nothing', '  '],
    ['121 letters', 'x'.repeat(121)],
  ])('refuses %s for a name', async (_, name) => {
    const { code } = await makeClass({ learners: 0 })
    const ada = { ...(await makePerson()), name: '' }
    await expect(joinClass({ code, name }, ada)).rejects.toMatchObject({
      code: 'invalid',
      fields: { name: [expect.stringContaining('name')] },
    })
  })
})

describe('guessing codes', () => {
  test('is stopped for a person, wherever they are, and a right code costs nothing', async () => {
    const { code } = await makeClass({ learners: 0 })
    const ada = await makePerson()
    for (let times = 0; times < limits.joinPerson.tries; times += 1) {
      await joinClass({ code, address: `192.0.2.${times}` }, ada)
    }
    for (let times = 0; times < limits.joinPerson.tries; times += 1) {
      const guess = joinClass({ code: 'ACDEFGHJ', address: `192.0.2.${times}` }, ada)
      await expect(guess).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(joinClass({ code, address: '192.0.2.99' }, ada)).rejects.toMatchObject({
      code: 'rate-limited',
    })
    await expect(readJoining({ code }, ada)).rejects.toMatchObject({ code: 'rate-limited' })
  })

  test('is stopped for an address, whoever asks', async () => {
    const { code } = await makeClass({ learners: 0 })
    const address = '198.51.100.7'
    for (let times = 0; times < limits.joinAddress.tries; times += 1) {
      await expect(readJoining({ code: '', address }, null)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(readJoining({ code, address }, await makePerson())).rejects.toMatchObject({
      code: 'rate-limited',
    })
    await expect(readJoining({ code, address: '198.51.100.8' }, null)).resolves.toMatchObject({ code })
  })
})

describe('the code of a class', () => {
  test('stops at once when it is renewed, and two renewals of the same code are one', async () => {
    const { classId, code, teacher } = await makeClass({ learners: 0 })
    const other = await addMember(classId, 'teacher')
    const [first, second] = await Promise.all([
      renewCode({ classId, seen: code }, teacher),
      renewCode({ classId, seen: code }, other),
    ])
    expect(first).toEqual(second)
    expect(first?.code).not.toBe(code)
    await expect(joinClass({ code }, await makePerson())).rejects.toMatchObject({ code: 'not-found' })
    await joinClass({ code: first!.code }, await makePerson())
    expect(await database.joinCode.count({ where: { classId, closedAt: null } })).toBe(1)
  })

  test('lets nobody in after the answer that it was closed', async () => {
    const { classId, code, teacher } = await makeClass({ learners: 0 })
    const people = await Promise.all(Array.from({ length: 8 }, () => makePerson()))
    const joins = people.map((person) => joinClass({ code }, person).catch(() => null))
    await closeCode({ classId, seen: code }, teacher)
    const then = await membersOf(classId)
    await Promise.all(joins)
    expect(await membersOf(classId)).toBe(then)
    await expect(joinClass({ code }, await makePerson())).rejects.toMatchObject({ code: 'not-found' })
    expect(await readCode({ classId }, teacher)).toBeNull()
  })

  test('is the same one when the class is opened again', async () => {
    const { classId, code, teacher } = await makeClass({ learners: 0 })
    await closeCode({ classId, seen: code }, teacher)
    await closeCode({ classId, seen: code }, teacher)
    expect(await reopenCode({ classId }, teacher)).toEqual({ code })
    expect(await reopenCode({ classId }, teacher)).toEqual({ code })
    await joinClass({ code }, await makePerson())
  })

  describe('from a page that was opened before a colleague changed it', () => {
    test('is not stopped when they have made another one, until that is seen', async () => {
      const { classId, code, teacher } = await makeClass({ learners: 0 })
      const other = await addMember(classId, 'teacher')
      const { code: theirs } = await renewCode({ classId, seen: code }, other)
      await expect(closeCode({ classId, seen: code }, teacher)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining(`${theirs.slice(0, 4)} ${theirs.slice(4)}`),
        details: { code: theirs },
      })
      await joinClass({ code: theirs }, await makePerson())
      await closeCode({ classId, seen: theirs }, teacher)
      expect(await readCode({ classId }, teacher)).toBeNull()
    })

    test('is not made anew when they have stopped joining, until that is seen', async () => {
      const { classId, code, teacher } = await makeClass({ learners: 0 })
      await closeCode({ classId, seen: code }, await addMember(classId, 'teacher'))
      const refused = { code: 'conflict', details: { code: '' } }
      await expect(renewCode({ classId, seen: code }, teacher)).rejects.toMatchObject(refused)
      expect(await readCode({ classId }, teacher)).toBeNull()
      const { code: next } = await renewCode({ classId, seen: '' }, teacher)
      expect(await readCode({ classId }, teacher)).toMatchObject({ code: next })
    })

    test('gets no end when it is another one, or none: what was typed is not lost in silence', async () => {
      const { classId, code, teacher } = await makeClass({ learners: 0 })
      const other = await addMember(classId, 'teacher')
      const until = '2099-05-01T08:00'
      const { code: theirs } = await renewCode({ classId, seen: code }, other)
      await expect(expireCode({ classId, until, seen: '', code }, teacher)).rejects.toMatchObject({
        code: 'conflict',
        details: { code: theirs },
      })
      expect(await readCode({ classId }, teacher)).toMatchObject({ until: '' })
      await expireCode({ classId, until, seen: '', code: theirs }, teacher)
      await closeCode({ classId, seen: theirs }, other)
      await expect(
        expireCode({ classId, until: '', seen: until, code: theirs }, teacher),
      ).rejects.toMatchObject({ code: 'conflict' })
      await reopenCode({ classId }, other)
      expect(await readCode({ classId }, teacher)).toMatchObject({ until })
    })

    test('keeps the end that they gave it, over or not, when it is open again already', async () => {
      const { classId, code, teacher } = await makeClass({ learners: 0 })
      const expiresAt = new Date('2026-05-01T08:00:00Z')
      await database.joinCode.updateMany({ where: { classId }, data: { expiresAt } })
      expect(await reopenCode({ classId }, teacher)).toEqual({ code })
      expect(await readCode({ classId }, teacher)).toMatchObject({ isExpired: true })
      await closeCode({ classId, seen: code }, teacher)
      await reopenCode({ classId }, teacher)
      expect(await readCode({ classId }, teacher)).toMatchObject({ expiresAt: null })
    })
  })

  test('ends on the clocks of the class', async () => {
    const { classId, code, teacher } = await makeClass({ learners: 0 })
    await database.class.update({ where: { id: classId }, data: { timeZone: 'America/New_York' } })
    const now = vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-05-01T10:00:00Z'))
    await expect(expireCode({ classId, until: '2026-05-01T05:59' }, teacher)).rejects.toMatchObject({
      fields: { until: [expect.any(String)] },
    })
    await expect(expireCode({ classId, until: 'tomorrow' }, teacher)).rejects.toMatchObject({
      code: 'invalid',
    })
    await expireCode({ classId, until: '2026-05-01T08:00' }, teacher)
    // A second teacher, whose form was open before.
    await expect(expireCode({ classId, until: '2026-05-02T08:00', seen: '' }, teacher)).rejects.toMatchObject(
      { code: 'conflict', details: { until: '2026-05-01T08:00' } },
    )
    await expireCode({ classId, until: '2026-05-01T08:00', seen: '' }, teacher)
    expect(await readCode({ classId }, teacher)).toEqual({
      code,
      expiresAt: '2026-05-01T12:00:00.000Z',
      until: '2026-05-01T08:00',
      isExpired: false,
    })
    await joinClass({ code }, await makePerson())
    now.mockReturnValue(new Date('2026-05-01T12:00:00Z'))
    await expect(joinClass({ code }, await makePerson())).rejects.toMatchObject({ code: 'not-found' })
    expect(await readCode({ classId }, teacher)).toMatchObject({ isExpired: true })
    await expireCode({ classId, until: '' }, teacher)
    await joinClass({ code }, await makePerson())
  })

  test('is changed by teachers of the class alone, and not in an archived one', async () => {
    const { classId, code, teacher, learners } = await makeClass({ learners: 1 })
    const others = [
      learners[0]!,
      await addMember(classId, 'assistant'),
      await makePerson(),
      (await makeClass({ learners: 0 })).teacher,
    ]
    const changes = [
      (actor: typeof teacher) => renewCode({ classId, seen: code }, actor),
      (actor: typeof teacher) => closeCode({ classId, seen: code }, actor),
      (actor: typeof teacher) => reopenCode({ classId }, actor),
      (actor: typeof teacher) => expireCode({ classId, until: '' }, actor),
    ]
    for (const other of others) {
      for (const change of changes) await expect(change(other)).rejects.toMatchObject({ code: 'not-found' })
    }
    await database.class.update({ where: { id: classId }, data: { archivedAt: clock.now() } })
    for (const change of changes) await expect(change(teacher)).rejects.toMatchObject({ code: 'not-found' })
    await expect(joinClass({ code }, await makePerson())).rejects.toMatchObject({ code: 'not-found' })
    expect(await database.joinCode.findMany({ where: { classId } })).toMatchObject([{ code, closedAt: null }])
  })
})
