import { describe, expect, test } from 'vitest'
import { changeClass } from '#lib/attempts/change-class.ts'
import { archiveClass } from '#lib/classes/archive-class.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { database } from '#lib/database/client.ts'
import { addMember, makeAssignment, makeClass } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

const form = (classId: string, revision = 1) => ({
  ...{ classId, revision },
  ...{ name: ' Politics  10a ', timeZone: 'America/Chicago', guests: 'yes' },
})

describe('the settings of a class', () => {
  test('are saved, and no moment moves with the time zone', async () => {
    const dueAt = new Date('2026-05-01T12:00:00Z')
    const { classId, teacher, assignmentId } = await makeAssignment({ dueAt })
    await changeClass(form(classId), teacher)
    expect(await readClass({ classId }, teacher)).toMatchObject({
      name: 'Politics 10a',
      timeZone: 'America/Chicago',
      guests: true,
      revision: 2,
    })
    expect(await database.assignment.findUnique({ where: { id: assignmentId } })).toMatchObject({ dueAt })
  })

  test('that two teachers save at once are not lost: the later one sees the other’s', async () => {
    const { classId, teacher } = await makeClass({ learners: 0 })
    const other = await addMember(classId, 'teacher')
    await changeClass(form(classId), other)
    const late = { ...form(classId), name: 'Mine' }
    await expect(changeClass(late, teacher)).rejects.toMatchObject({
      code: 'conflict',
      details: { name: 'Politics 10a', timeZone: 'America/Chicago', guests: 'yes', revision: 2 },
    })
    await changeClass({ ...late, revision: 2 }, teacher)
    expect(await readClass({ classId }, teacher)).toMatchObject({ name: 'Mine', revision: 3 })
    const races = await Promise.allSettled([
      changeClass({ ...form(classId, 3), name: 'One' }, teacher),
      changeClass({ ...form(classId, 3), name: 'Two' }, other),
    ])
    expect(races.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test.each([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(121) }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['timeZone', { timeZone: '' }],
  ])('say what is wrong with the %s in %j', async (field, wrong) => {
    const { classId, teacher } = await makeClass({ learners: 0 })
    await expect(changeClass({ ...form(classId), ...wrong }, teacher)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: [expect.any(String)] },
    })
  })
})

describe('an archived class', () => {
  test('is looked at by its members, changed by nobody, and brought back by its owner', async () => {
    const { classId, teacher, learners } = await makeClass({ learners: 1 })
    const other = await addMember(classId, 'teacher')
    await expect(archiveClass({ classId, archived: true }, other)).rejects.toMatchObject({
      code: 'not-found',
    })
    await archiveClass({ classId, archived: true }, teacher)
    await archiveClass({ classId, archived: true }, teacher)
    expect(await readClass({ classId }, learners[0]!)).toMatchObject({ isArchived: true })
    await expect(changeClass(form(classId), teacher)).rejects.toMatchObject({ code: 'not-found' })
    for (const stranger of [learners[0]!, await addMember(classId, 'assistant'), await makePerson()]) {
      const back = archiveClass({ classId, archived: false }, stranger)
      await expect(back).rejects.toMatchObject({ code: 'not-found' })
    }
    await archiveClass({ classId, archived: false }, teacher)
    await changeClass(form(classId), teacher)
    const log = await database.auditLog.findMany({ where: { subject: classId }, orderBy: { id: 'asc' } })
    expect(log.map(({ action }) => action)).toEqual(['class-archived', 'class-brought-back', 'class-changed'])
  })
})
