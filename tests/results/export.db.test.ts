import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { numbersFor, writerOf } from '#lib/results/export-form.ts'
import { exportGradebook } from '#lib/results/export-gradebook.ts'
import { addMember, makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '＝1+1',
  'a;=1+1',
  'a"\n=1+1',
  'Zoë, "the" <b>Łódź</b>; 名前',
]

let made: Awaited<ReturnType<typeof makeAssignment>>

beforeEach(async () => {
  vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-05-01T22:30:00Z'))
  made = await makeAssignment({
    learners: HOSTILE.length,
    dueAt: new Date('2026-05-01T21:00:00Z'),
    feedback: 'submitted',
  })
  await database.class.update({ where: { id: made.classId }, data: { timeZone: 'Europe/Paris' } })
  for (const [at, learner] of made.learners.entries()) {
    const where = { classId_userId: { classId: made.classId, userId: learner.id } }
    await database.member.update({ where, data: { name: HOSTILE[at], joinedAt: new Date('2026-01-01') } })
  }
})
afterEach(() => vi.restoreAllMocks())

async function exported(form: 'wide' | 'long', numbers: 'point' | 'comma' = 'point') {
  const { name, csv } = await exportGradebook({ classId: made.classId, form, numbers }, made.teacher)
  const text = [...csv].join('')
  return {
    name,
    text,
    rows: Papa.parse<string[]>(text.slice(1), {
      delimiter: numbers === 'point' ? ',' : ';',
      skipEmptyLines: true,
    }).data,
  }
}

describe('the gradebook as a file', () => {
  test('has a row a learner with what is said about each assignment', async () => {
    const [ada] = made.learners
    await playAssigned(made.assignmentId, ada!, [0, 1])
    await database.grade.create({
      data: {
        assignmentId: made.assignmentId,
        memberId: await memberIdOf(made.classId, ada!),
        comment: 'So-so;\nbut good.',
      },
    })
    const { text, rows, name } = await exported('wide')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(name).toBe('gradebook-Class-7b-2026-05-02.csv')
    expect(rows[0]?.slice(0, 4)).toEqual([
      'Name',
      'User name',
      expect.stringContaining(': Points'),
      expect.stringContaining(': Of'),
    ])
    const row = rows.find(([who]) => who?.includes('HYPERLINK'))
    expect(row?.slice(1)).toEqual(['', '2', '3', '66.7', 'yes', '', '', 'So-so;\nbut good.'])
    const missing = rows.find(([who]) => who?.includes('the'))
    expect(missing?.slice(1)).toEqual(['', '', '3', '', '', 'yes', '', ''])
  })

  test('has a row a learner and assignment, with times that spreadsheets know', async () => {
    await playAssigned(made.assignmentId, made.learners[0]!, [0])
    const { rows } = await exported('long')
    expect(rows).toHaveLength(1 + HOSTILE.length)
    const row = rows.find(([who]) => who?.includes('HYPERLINK'))
    expect(row?.slice(3, 8)).toEqual(['2026-05-01 23:00', '2026-05-02 00:30', '1', '3', '33.3'])
  })

  test('runs nothing, whatever people are called and however a spreadsheet cuts the lines', async () => {
    for (const numbers of ['point', 'comma'] as const) {
      for (const form of ['wide', 'long'] as const) {
        const { text } = await exported(form, numbers)
        for (const delimiter of [',', ';', '\t']) {
          const { data } = Papa.parse<string[]>(text.slice(1), { delimiter, skipEmptyLines: true })
          const cells = data.flat()
          expect(cells.filter((cell) => /^["\s]*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
        }
        // However quotes are read, too.
        expect(text.split(/[,;\t\r\n]/).filter((cell) => /^["\s]*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
      }
    }
  })

  test('keeps names as they are where nothing in them could run', async () => {
    const { rows } = await exported('wide', 'comma')
    expect(rows.map(([name]) => name)).toContain('Zoë, "the" <b>Łódź</b>; 名前')
  })

  test('has decimal commas and semicolons where people write them', () => {
    expect(['de-DE,de;q=0.9', 'fr', 'en-US', 'ja', '', '*', null].map(numbersFor)).toEqual([
      ...['comma', 'comma', 'point', 'point', 'point', 'point', 'point'],
    ])
    const cell = { cell: [150, 400, 0] as const, comment: '', handedIn: '' }
    expect(writerOf('wide', 'comma').learner({ name: 'Ada', userName: '' }, [], [cell])).toBe(
      'Ada;;1,5;4;37,5;;;;\r\n',
    )
  })

  test('is for those who teach or assist, and is logged', async () => {
    const assistant = await addMember(made.classId, 'assistant')
    await exportGradebook({ classId: made.classId, form: 'wide', numbers: 'point' }, assistant)
    const { teacher: stranger } = await makeClass()
    for (const actor of [made.learners[0]!, stranger, await makePerson()]) {
      await expect(
        exportGradebook({ classId: made.classId, form: 'wide', numbers: 'point' }, actor),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(
      await database.auditLog.findMany({ where: { subject: made.classId, action: 'gradebook-exported' } }),
    ).toMatchObject([
      { actorId: assistant.id, detail: { form: 'wide', learners: HOSTILE.length, assignments: 1 } },
    ])
  })
})
