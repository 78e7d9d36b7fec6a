import { verifyPassword } from 'better-auth/crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { setEmail } from '#lib/accounts/set-email.ts'
import { addLearners } from '#lib/classes/add-learners.ts'
import { givePasswords } from '#lib/classes/give-passwords.ts'
import { listGivenAccounts } from '#lib/classes/list-given-accounts.ts'
import { listMembers } from '#lib/classes/list-members.ts'
import { previewLearners } from '#lib/classes/preview-learners.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { addMember, makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

afterEach(() => vi.restoreAllMocks())

const list = 'Hedy Lamarr\nRosalind Franklin\nChien-Shiung Wu'
const roster = (classId: string, names = list) => ({ classId, list: names, familyFirst: false })
const accountOf = (userName: string) =>
  database.user.findUniqueOrThrow({ where: { userName }, include: { accounts: true, members: true } })

async function withLearners(names = list) {
  const made = await makeClass({ learners: 0 })
  const sheet = await addLearners(roster(made.classId, names), made.teacher)
  const { accounts } = await listGivenAccounts(made, made.teacher)
  return { ...made, ...sheet, accounts, memberIds: accounts.map(({ memberId }) => memberId) }
}

describe('adding learners by a list', () => {
  test('makes accounts that can be signed in to with what stands on the slips, and nowhere else', async () => {
    const { classId, teacher } = await makeClass({ learners: 0 })
    await database.class.update({ where: { id: classId }, data: { timeZone: 'Asia/Tokyo' } })
    const { slips, expiresAt } = await addLearners(roster(classId), teacher)
    expect(slips.map(({ name, userName }) => [name, userName])).toEqual([
      ['Hedy Lamarr', 'hedy.lamarr'],
      ['Rosalind Franklin', 'rosalind.franklin'],
      ['Chien-Shiung Wu', 'chien.shiung.wu'],
    ])
    for (const { userName, password, name } of slips) {
      const { accounts, members, ...user } = await accountOf(userName)
      expect(user).toMatchObject({
        name,
        email: `${userName}@users.invalid`,
        madeByClassId: classId,
        mustChangePassword: true,
        passwordExpiresAt: new Date(expiresAt),
        timeZone: 'Asia/Tokyo',
        isAnonymous: false,
      })
      expect(members).toMatchObject([{ classId, name, role: 'learner', state: 'active' }])
      expect(accounts[0]?.password).not.toContain(password)
      expect(await verifyPassword({ hash: accounts[0]?.password ?? '', password })).toBe(true)
    }
    const log = await database.auditLog.findFirstOrThrow({
      where: { action: 'learners-added', subject: classId },
    })
    expect(log).toMatchObject({ actorId: teacher.id, detail: { learners: 3 } })
    expect(JSON.stringify(log)).not.toContain(slips[0]?.password)
  })

  test('shows before what becomes of each line, and writes nothing then', async () => {
    const { classId, teacher } = await withLearners('Ida Noddack')
    const lines = await previewLearners(roster(classId, 'IDA  noddack\nLearner 9\n=1+1'), teacher)
    expect(lines.map(({ problem }) => problem)).toEqual([
      'Is in the class already.',
      null,
      'This does not look like a name.',
    ])
    expect(await database.member.count({ where: { classId } })).toBe(2)
  })

  test('twice, one after the other or at the same moment, adds nobody twice', async () => {
    const { classId, teacher } = await makeClass({ learners: 0 })
    const sheets = await Promise.all([1, 2, 3].map(() => addLearners(roster(classId), teacher)))
    expect(sheets.map(({ slips }) => slips.length).sort()).toEqual([0, 0, 3])
    expect((await addLearners(roster(classId), teacher)).slips).toEqual([])
    expect(await database.user.count({ where: { madeByClassId: classId } })).toBe(3)
    expect(await database.member.count({ where: { classId, role: 'learner' } })).toBe(3)
  })

  test('gives people of one name in two classes user names of their own, at the same moment, too', async () => {
    const classes = await Promise.all([1, 2, 3].map(() => makeClass({ learners: 0 })))
    const sheets = await Promise.all(
      classes.map(({ classId, teacher }) => addLearners(roster(classId, 'Vera Rubin'), teacher)),
    )
    const userNames = sheets.flatMap(({ slips }) => slips.map(({ userName }) => userName))
    expect(userNames.toSorted()).toEqual(['vera.rubin', 'vera.rubin2', 'vera.rubin3'])
  })

  test('is for teachers of the class alone, and not in an archived one', async () => {
    const { classId, teacher, learners } = await makeClass({ learners: 1 })
    const before = await database.user.count()
    const others = [learners[0]!, await addMember(classId, 'assistant'), await makePerson()]
    const refused = async (actor: Actor) => {
      await expect(previewLearners(roster(classId), actor)).rejects.toMatchObject({ code: 'not-found' })
      await expect(addLearners(roster(classId), actor)).rejects.toMatchObject({ code: 'not-found' })
    }
    for (const other of others) await refused(other)
    await database.class.update({ where: { id: classId }, data: { archivedAt: clock.now() } })
    await refused(teacher)
    expect(await database.user.count()).toBe(before + 2)
  })
})

describe('new passwords', () => {
  test('end every session, are logged, and open the account; the old one does not', async () => {
    const { classId, slips, memberIds, accounts } = await withLearners('Maria Mayer\nLise Meitner')
    const assistant = await addMember(classId, 'assistant')
    const memberId = accounts.find(({ userName }) => userName === 'lise.meitner')?.memberId ?? ''
    expect(memberIds).toContain(memberId)
    const { id } = await accountOf('lise.meitner')
    await database.user.update({
      where: { id },
      data: { mustChangePassword: false, passwordExpiresAt: null },
    })
    await database.session.create({ data: { userId: id, token: id, expiresAt: new Date('2099-01-01') } })
    const asOf = clock.now().toISOString()
    const sheet = await givePasswords({ classId, memberIds: [memberId, memberId], asOf }, assistant)
    expect(sheet.slips).toMatchObject([{ name: 'Lise Meitner', userName: 'lise.meitner' }])
    const now = await accountOf('lise.meitner')
    expect(now).toMatchObject({ mustChangePassword: true, passwordExpiresAt: new Date(sheet.expiresAt) })
    const hash = now.accounts[0]?.password ?? ''
    expect(await verifyPassword({ hash, password: sheet.slips[0]?.password ?? '' })).toBe(true)
    const old = slips.find(({ userName }) => userName === 'lise.meitner')?.password ?? ''
    expect(await verifyPassword({ hash, password: old })).toBe(false)
    expect(await database.session.count({ where: { userId: id } })).toBe(0)
    expect(
      await database.auditLog.findMany({ where: { action: 'password-given', subject: id } }),
    ).toMatchObject([{ actorId: assistant.id, detail: { classId } }])
  })

  test('that a colleague made since the list was read are not thrown away without a word', async () => {
    const { classId, teacher, memberIds } = await withLearners('Emmy Klein')
    const asOf = clock.now().toISOString()
    const other = await addMember(classId, 'teacher')
    await givePasswords({ classId, memberIds, asOf }, other)
    await expect(givePasswords({ classId, memberIds, asOf }, teacher)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Emmy Klein'),
    })
  })

  test('are never made for somebody whose account the class did not make, and then for nobody', async () => {
    const { classId, teacher, memberIds } = await withLearners('Marie Tharp')
    const own = await makePerson()
    const guest = await makePerson({ isGuest: true })
    for (const person of [own, guest]) {
      await database.member.create({
        data: { classId, userId: person.id, role: 'learner', name: 'Somebody' },
      })
    }
    const elsewhere = await withLearners('Inge Lehmann')
    const inge = await accountOf('inge.lehmann')
    await database.member.create({ data: { classId, userId: inge.id, role: 'learner', name: 'Inge' } })
    const before = await database.account.findMany({ orderBy: { id: 'asc' } })
    const asOf = clock.now().toISOString()
    for (const person of [own, guest, teacher, { ...inge, isGuest: false }]) {
      const ids = [...memberIds, await memberIdOf(classId, person)]
      await expect(givePasswords({ classId, memberIds: ids, asOf }, teacher)).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    const foreign = { classId, memberIds: elsewhere.memberIds, asOf }
    await expect(givePasswords(foreign, teacher)).rejects.toMatchObject({ code: 'not-found' })
    expect(await database.account.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  })

  test('are not made any more for who added an address, teaches, or is not in the class', async () => {
    const { classId, teacher, memberIds } = await withLearners('Tu Youyou')
    const { id } = await accountOf('tu.youyou')
    const refused = async () => {
      const asOf = clock.now().toISOString()
      await expect(givePasswords({ classId, memberIds, asOf }, teacher)).rejects.toMatchObject({
        code: 'not-found',
      })
      expect((await listGivenAccounts({ classId }, teacher)).accounts).toEqual([])
    }
    const where = { classId_userId: { classId, userId: id } }
    await database.member.update({ where, data: { role: 'teacher' } })
    await refused()
    await database.member.update({ where, data: { role: 'learner', state: 'removed', endedAt: clock.now() } })
    await refused()
    await database.member.update({ where, data: { state: 'active', endedAt: null } })
    await database.$transaction((tx) => setEmail(tx, id, { email: 'tu@example.org', sessionId: null }))
    await refused()
  })

  test('are made by nobody but those who help in the class', async () => {
    const { classId, memberIds, code } = await withLearners('Grete Hermann')
    const asOf = clock.now().toISOString()
    const others = [await addMember(classId, 'learner'), await makePerson(), (await makeClass()).teacher]
    for (const other of others) {
      await expect(givePasswords({ classId, memberIds, asOf }, other)).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(listGivenAccounts({ classId }, other)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(code).toHaveLength(8)
  })
})

describe('the list of members', () => {
  test('has learners in order of name, with how they sign in and what they did last', async () => {
    const { assignmentId, classId, teacher, learners } = await makeAssignment({ learners: 2 })
    await addLearners(roster(classId, 'Änne Burda\nBea Zimmer'), teacher)
    await database.user.update({
      where: { userName: 'bea.zimmer' },
      data: { passwordExpiresAt: new Date('2020-01-01') },
    })
    const assistant = await addMember(classId, 'assistant')
    await database.member.updateMany({
      where: { classId, userId: learners[1]!.id },
      data: { state: 'removed', endedAt: clock.now() },
    })
    await playAssigned(assignmentId, learners[0]!, [0])
    const seen = await listMembers({ classId }, assistant)
    expect(seen.staff).toMatchObject([
      { role: 'teacher', isOwner: true, isYou: false },
      { role: 'assistant', isYou: true },
    ])
    expect(seen.learners).toMatchObject([
      { name: 'Änne Burda', account: 'fresh', userName: 'aenne.burda', lastHandedIn: null },
      { name: 'Bea Zimmer', account: 'expired' },
      { name: 'Learner 1', account: 'own', userName: null, lastHandedIn: expect.any(String) },
    ])
    expect(seen.former).toMatchObject([{ name: 'Learner 2', isRemoved: true }])
    expect(seen.totalLearners).toBe(3)
    for (const other of [learners[0]!, await makePerson()]) {
      await expect(listMembers({ classId }, other)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})
