import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { archiveClass } from '#lib/classes/archive-class.ts'
import { changeRole } from '#lib/classes/change-role.ts'
import { handOverClass } from '#lib/classes/hand-over-class.ts'
import { leaveClass } from '#lib/classes/leave-class.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { removeMember } from '#lib/classes/remove-member.ts'
import { database } from '#lib/database/client.ts'
import { listNotices } from '#lib/notices/list-notices.ts'
import { openNotice } from '#lib/notices/open-notice.ts'
import ClassSettingsPage from '../../app/classes/[id]/settings/page.tsx'
import { at } from '../support/at.ts'
import { addMember, makeClass, memberIdOf } from '../support/make-class.ts'

vi.mock('#lib/accounts/current-actor.ts', () => ({ actorOrSignIn: vi.fn() }))

afterEach(() => vi.restoreAllMocks())

async function makeTeachers() {
  const made = await makeClass({ learners: 1 })
  const { classId, teacher: owner } = made
  const colleague = await addMember(classId, 'teacher')
  await database.member.updateMany({
    where: { classId, userId: colleague.id },
    data: { name: 'Bo Colleague' },
  })
  const to = async (actor: Actor) => ({ classId, memberId: await memberIdOf(classId, actor) })
  return { ...made, owner, colleague, learner: made.learners[0] as Actor, to }
}

const ownerOf = async (id: string) => (await database.class.findUniqueOrThrow({ where: { id } })).ownerId

describe('a class that is handed over', () => {
  test('is the other teacher’s, who is told; the former owner stays a teacher, and may leave', async () => {
    const { classId, owner, colleague, learner, to } = await makeTeachers()
    await handOverClass(await to(colleague), owner)
    expect(await readClass({ classId }, colleague)).toMatchObject({ isOwner: true, owner: 'Bo Colleague' })
    expect(await readClass({ classId }, owner)).toMatchObject({ isOwner: false, role: 'teacher' })
    const [notice] = (await listNotices({}, colleague)).notices
    expect(notice).toMatchObject({ headline: '“Class 7b” is your class now', leads: true, isNew: true })
    expect(await openNotice({ noticeId: notice?.id ?? '' }, colleague)).toEqual({
      place: `/classes/${classId}`,
    })
    for (const actor of [owner, learner]) {
      expect(await database.notification.count({ where: { userId: actor.id, kind: 'handedOver' } })).toBe(0)
    }
    const log = await database.auditLog.findMany({ where: { subject: classId } })
    expect(log).toMatchObject([
      {
        action: 'class-handed-over',
        actorId: owner.id,
        detail: { memberId: (await to(colleague)).memberId },
      },
    ])
    await expect(leaveClass({ classId }, colleague)).rejects.toMatchObject({ code: 'invalid' })
    await leaveClass({ classId }, owner)
  })

  test('has its rights with the new owner alone', async () => {
    const { classId, owner, colleague, to } = await makeTeachers()
    await handOverClass(await to(colleague), owner)
    const archive = archiveClass({ classId, archived: true }, owner)
    await expect(archive).rejects.toMatchObject({ code: 'not-found' })
    await expect(handOverClass(await to(owner), owner)).rejects.toMatchObject({ code: 'not-found' })
    await expect(removeMember(await to(colleague), owner)).rejects.toMatchObject({ code: 'invalid' })
    await changeRole({ ...(await to(owner)), role: 'assistant', seen: 'teacher' }, colleague)
    await archiveClass({ classId, archived: true }, colleague)
  })

  test('is told again when it comes back and goes once more', async () => {
    const { owner, colleague, to } = await makeTeachers()
    await handOverClass(await to(colleague), owner)
    await handOverClass(await to(owner), colleague)
    at('2099-01-01T00:00:00Z')
    await handOverClass(await to(colleague), owner)
    expect((await listNotices({}, colleague)).notices).toHaveLength(2)
  })
})

describe('handing over', () => {
  test('is for the owner, and to a teacher of the class alone', async () => {
    const { classId, owner, colleague, learner, to } = await makeTeachers()
    const assistant = await addMember(classId, 'assistant')
    const other = await makeTeachers()
    for (const actor of [colleague, assistant, learner, other.owner]) {
      await expect(handOverClass(await to(colleague), actor)).rejects.toMatchObject({ code: 'not-found' })
    }
    for (const actor of [assistant, learner]) {
      await expect(handOverClass(await to(actor), owner)).rejects.toMatchObject({ code: 'conflict' })
    }
    await expect(handOverClass(await to(owner), owner)).rejects.toMatchObject({ code: 'invalid' })
    await expect(handOverClass({ classId, memberId: '' }, owner)).rejects.toMatchObject({ code: 'invalid' })
    const { memberId } = await other.to(other.colleague)
    await expect(handOverClass({ classId, memberId }, owner)).rejects.toMatchObject({ code: 'not-found' })
    await leaveClass({ classId }, colleague)
    await expect(handOverClass(await to(colleague), owner)).rejects.toMatchObject({ code: 'conflict' })
    expect(await ownerOf(classId)).toBe(owner.id)
  })

  test('to somebody who leaves at the same time leaves the class with one who teaches it', async () => {
    const { classId, owner, colleague, to } = await makeTeachers()
    const over = await to(colleague)
    const done = await Promise.allSettled([handOverClass(over, owner), leaveClass({ classId }, colleague)])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const teaches = {
      classId,
      userId: (await ownerOf(classId)) ?? '',
      state: 'active',
      role: 'teacher',
    } as const
    expect(await database.member.count({ where: teaches })).toBe(1)
  })
})

describe('the settings of a class', () => {
  const look = async (id: string, actor: Actor) => {
    vi.mocked(actorOrSignIn).mockResolvedValue(actor)
    return renderToStaticMarkup(await ClassSettingsPage({ params: Promise.resolve({ id }) }))
  }

  test('offer the owner every other teacher, and say where there is none', async () => {
    const { classId, owner, colleague, learner, to } = await makeTeachers()
    const page = await look(classId, owner)
    expect(page).toContain(`<option value="${(await to(colleague)).memberId}">Bo Colleague</option>`)
    for (const actor of [owner, learner]) expect(page).not.toContain((await to(actor)).memberId)
    await leaveClass({ classId }, colleague)
    expect(await look(classId, owner)).toContain('There is none yet')
  })

  test('say to other teachers whose it is, and of an archived class who can bring it back', async () => {
    const { classId, owner, colleague } = await makeTeachers()
    expect(await look(classId, colleague)).toContain('Ada owns the class, and alone may archive it')
    await archiveClass({ classId, archived: true }, owner)
    const archived = await look(classId, colleague)
    expect(archived).toContain('This class is archived')
    expect(archived).toContain('Ada, who owns the class, can bring it back.')
    expect(archived).not.toContain('<form')
    expect(await look(classId, owner)).toContain('Bring it back')
  })
})
