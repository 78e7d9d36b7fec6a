import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { applyRegrade } from '#lib/results/apply-regrade.ts'
import type { AskedChange } from '#lib/results/asked-change.ts'
import { previewRegrade } from '#lib/results/preview-regrade.ts'
import { takeBackRegrade } from '#lib/results/take-back-regrade.ts'
import { addMember, makeAssignment } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'
import { makeRegradeScene, type RegradeScene } from '../support/regrade-scene.ts'

let scene: RegradeScene
beforeEach(async () => {
  scene = await makeRegradeScene()
})

describe('who may, and who comes second', () => {
  test('teachers of the class, and nobody else', async () => {
    const { made, at, people, accept, asked, apply, regrade, everything } = scene
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
    const { made, accept, apply } = scene
    await database.class.update({ where: { id: made.classId }, data: { archivedAt: new Date() } })
    await expect(apply(accept())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a teacher who does not own the question changes no key, but may accept', async () => {
    const { made, first, accept, apply } = scene
    const second = await addMember(made.classId, 'teacher')
    const change: AskedChange = { kind: 'newKey', key: [first.wrong], explanation: 'The other one.' }
    await expect(apply(change, '', second)).rejects.toMatchObject({ code: 'invalid' })
    await apply(accept(), '', second)
  })

  test('of two at once one is told that the other was first', async () => {
    const { made, at, accept, apply } = scene
    const second = await addMember(made.classId, 'teacher')
    const both = await Promise.allSettled([apply(accept()), apply({ kind: 'drop' }, '', second)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(refused.reason).toMatchObject({ code: 'conflict' })
    expect(await database.regrade.count({ where: { assignmentId: at.assignmentId } })).toBe(1)
  })

  test('who saw an older state is told, and nothing is written', async () => {
    const { at, accept, apply, regrade } = scene
    await regrade(accept())
    await expect(apply({ kind: 'drop' }, '')).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.regrade.count({ where: { assignmentId: at.assignmentId } })).toBe(1)
  })

  test('what changes nothing, and what cannot be, is refused in words', async () => {
    const { made, accept, asked, apply } = scene
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
    const { made, at, accept, regrade } = scene
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
