import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '../../lib/accounts/actor.ts'
import { readAttempt } from '../../lib/attempts/read-attempt.ts'
import { startAttempt } from '../../lib/attempts/start-attempt.ts'
import { exportData } from '../../lib/belongings/export-data.ts'
import { parts } from '../../lib/belongings/parts.ts'
import { clock } from '../../lib/clock.ts'
import { database } from '../../lib/database/client.ts'
import { addClassWork } from '../support/add-class-work.ts'
import { addLearning } from '../support/add-learning.ts'
import { addWork } from '../support/add-work.ts'
import { ferry, secret } from '../support/ferry-article.ts'
import { makeAssignment, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { keysOf, play } from '../support/play.ts'

type Data = Record<string, Record<string, unknown>[]> & { profile: Record<string, unknown> }

let owner: Actor
let ada: Actor
let quizId: string

beforeEach(async () => {
  await database.tries.deleteMany()
  owner = await makePerson()
  ada = await makePerson({ timeZone: 'Asia/Tokyo' })
  quizId = (await makeQuiz(owner)).quizId
  await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
})

afterEach(() => vi.restoreAllMocks())

/** The files of the archive, as texts by name. */
async function exported(actor: Actor): Promise<Record<string, string>> {
  const { zip } = await exportData({}, actor)
  const pieces: Uint8Array[] = []
  for await (const piece of zip) pieces.push(piece)
  const files = Object.entries(unzipSync(Buffer.concat(pieces)))
  return Object.fromEntries(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]))
}

const dataOf = async (actor: Actor): Promise<Data> => JSON.parse((await exported(actor))['data.json'] ?? '')

describe('the export', () => {
  test('holds everything that is the person’s, and nothing of another', async () => {
    const done = await play(quizId, ada, [0, 1])
    const row = await database.response.findFirstOrThrow({
      where: { attemptId: done.attemptId, position: 2 },
      select: { versionId: true, version: { select: { question: { select: { factId: true } } } } },
    })
    const factId = row.version.question.factId ?? ''
    await addLearning(ada.id, { attemptId: done.attemptId, versionId: row.versionId, factId })
    const theirs = await dataOf(ada)
    expect(theirs).toMatchObject({ format: 'quizwire-data', version: 1 })
    expect(theirs.profile).toMatchObject({ id: ada.id, name: 'Ada', timeZone: 'Asia/Tokyo' })
    expect(theirs.articles).toEqual([])
    expect(theirs.attempts).toMatchObject([{ id: done.attemptId, quizId, score: 200, maxScore: 300 }])
    expect(theirs.cards).toContainEqual(expect.objectContaining({ factId, origin: 'missed' }))
    expect(theirs.reviews).toMatchObject([{ rating: 3, cardId: expect.any(String) }])
    expect(theirs.problemReports).toMatchObject([{ reason: 'unclear', text: 'I do not see it.' }])
    expect(theirs.log).toMatchObject([{ action: 'data-exported' }])
    const own = await dataOf(owner)
    expect(own.articles).toMatchObject([{ title: ferry.title, text: ferry.text, publishedOn: '2025-10-14' }])
    expect(own.questions).toHaveLength(3)
    expect(own.quizzes).toMatchObject([{ id: quizId, visibility: 'public' }])
    expect(own.attempts).toEqual([])
    expect(JSON.stringify(own)).not.toContain(ada.id)
    expect(JSON.stringify(theirs)).not.toContain(owner.id)
  })

  test('tells no key of an attempt that runs, and all of one that is explained', async () => {
    const { attemptId } = await startAttempt({ quizId }, ada)
    const running = Object.values(await exported(ada)).join('\n')
    for (const word of [...Object.values(secret), 'rightAnswer":']) expect(running).not.toContain(word)
    for (const key of await keysOf(attemptId)) expect(running).not.toContain(key)
    expect(running).toContain('When will the ferry of Port Ellery sail again?')
    await play(quizId, ada, [0])
    const done = await dataOf(ada)
    const [attempt] = done.attempts ?? []
    expect(attempt?.responses).toMatchObject([
      { rightAnswer: ['On May 3'], answer: ['On May 3'], correct: true, explanation: secret.explanation },
      { rightAnswer: ['2.4 million euros'], correct: false },
      { correct: false },
    ])
  })

  test.each([
    ['whose results are not open yet', { feedback: 'due', dueAt: new Date('2099-01-01') } as const, null],
    ['that is never explained', { feedback: 'never' } as const, 100],
  ])('tells no key of an attempt %s', async (_, terms, score) => {
    const { attemptId } = await play(quizId, ada, [0])
    await database.attempt.update({ where: { id: attemptId }, data: terms })
    const { attempts } = await dataOf(ada)
    expect(attempts).toMatchObject([{ score }])
    const told = JSON.stringify(attempts)
    for (const word of [...Object.values(secret), 'rightAnswer', '"correct":true']) {
      expect(told).not.toContain(word)
    }
  })

  test('tells the key of a response that was checked while practising, and of no other', async () => {
    const { attemptId } = await startAttempt({ quizId }, ada)
    await readAttempt({ attemptId }, ada)
    const place = { attemptId_position: { attemptId, position: 1 } }
    const checked = { checkedAt: new Date(), correct: false, score: 0 }
    await database.response.update({ where: place, data: checked })
    const { attempts } = await dataOf(ada)
    const responses = (attempts?.[0]?.responses ?? []) as Record<string, unknown>[]
    expect(responses.map((row) => row.rightAnswer)).toEqual([undefined, ['2.4 million euros'], undefined])
  })

  test('holds no token and no password', async () => {
    const token = 'a-token-that-lets-in'
    await database.session.create({ data: { userId: ada.id, token, expiresAt: new Date('2099-01-01') } })
    const password = 'a-hash-of-a-password'
    await database.account.create({
      data: { userId: ada.id, accountId: ada.id, providerId: 'credential', password },
    })
    const all = Object.values(await exported(ada)).join('\n')
    expect(all).toContain('"method":"credential"')
    expect(all).not.toContain(token)
    expect(all).not.toContain(password)
  })

  test('has tables that a spreadsheet opens, and that run nothing', async () => {
    const { attemptId } = await play(quizId, ada, [0])
    const choice = ['=HYPERLINK("http://evil.example")\nand more']
    await database.response.update({
      where: { attemptId_position: { attemptId, position: 0 } },
      data: { choice },
    })
    const files = await exported(ada)
    const tables = Object.entries(files).filter(([name]) => name.endsWith('.csv'))
    expect(tables.map(([name]) => name).sort()).toEqual([
      'assignments.csv',
      'attempts.csv',
      'cards.csv',
      'days.csv',
      'facts.csv',
      'responses.csv',
      'reviews.csv',
      'topics.csv',
    ])
    for (const [, text] of tables) expect(text.charCodeAt(0)).toBe(0xfeff)
    const parsed = Papa.parse<Record<string, string>>((files['responses.csv'] ?? '').slice(1), {
      header: true,
      skipEmptyLines: true,
    })
    expect(parsed.errors).toEqual([])
    expect(parsed.data).toHaveLength(3)
    expect(parsed.data[0]).toMatchObject({
      question: 'When will the ferry of Port Ellery sail again?',
      answer: `'${choice[0]}`,
      rightAnswer: 'On May 3',
      correct: 'true',
      score: '100',
    })
  })

  test('brings all of many attempts, each once, and reads them some at a time', async () => {
    const { attemptId } = await play(quizId, ada, [0])
    const {
      id: _,
      number: __,
      ...row
    } = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })
    const more = Array.from({ length: 120 }, (_, n) => ({ ...row, number: n + 2 }))
    await database.attempt.createMany({ data: more })
    const all = vi.spyOn(database.attempt, 'findMany')
    const { attempts } = await dataOf(ada)
    expect(new Set(attempts?.map(({ id }) => id)).size).toBe(121)
    expect(attempts).toHaveLength(121)
    expect(all.mock.calls.length).toBeGreaterThan(3)
    for (const [asked] of all.mock.calls) expect(asked?.take ?? 0).toBeLessThanOrEqual(50)
  })

  test('is noted in the log, and must be waited for after five', async () => {
    vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-06-01T20:00:00Z'))
    for (let n = 0; n < 5; n += 1) {
      expect((await exportData({}, ada)).name).toBe('quizwire-data-2026-06-02.zip')
    }
    await expect(exportData({}, ada)).rejects.toMatchObject({ code: 'rate-limited' })
    expect(await database.auditLog.count({ where: { actorId: ada.id, action: 'data-exported' } })).toBe(5)
  })
})

describe('what comes of classes', () => {
  test('is handed over to learners and teachers, without a name or an id of anybody else', async () => {
    const learnt = await addClassWork(ada)
    const { taught } = learnt
    const { memberId } = taught
    const subjects = [taught.learner.id, memberId, taught.assignmentId, ada.id]
    await database.auditLog.createMany({
      data: subjects.map((subject) => ({
        ...{ actorId: ada.id, action: 'test', subject },
        detail: { memberId, members: [memberId], reason: 'The bus.' },
      })),
    })
    const theirs = await dataOf(ada)
    expect(theirs.memberships).toMatchObject([
      {
        id: learnt.memberId,
        class: 'Class 7b',
        role: 'learner',
        chosenFor: [learnt.assignmentId],
        accommodations: [{ timeFactor: 150 }],
        results: [
          { assignmentId: learnt.assignmentId, attempts: 1, byHand: { score: null, comment: 'Well done.' } },
        ],
      },
      { classId: taught.classId, role: 'teacher', results: [] },
    ])
    expect(theirs.classes).toMatchObject([{ id: taught.classId, codes: [{ code: expect.any(String) }] }])
    expect(theirs.assignments).toMatchObject([{ id: taught.assignmentId }])
    expect(theirs.gradesGiven).toMatchObject([{ score: 250, reason: 'The bus was late.' }])
    expect(theirs.regrades).toMatchObject([{ kind: 'drop', reason: 'Nobody could know it.' }])
    expect(theirs.notifications).toMatchObject([{ kind: 'assigned', classId: learnt.classId, readAt: null }])
    expect(theirs.notificationOptions).toEqual([{ kind: 'assigned', inApp: true, byMail: false }])
    const told = theirs.log?.filter(({ action }) => action === 'test')
    expect(told?.map(({ subject }) => subject)).toEqual([null, null, taught.assignmentId, ada.id])
    expect(told?.[0]?.detail).toEqual({ reason: 'The bus.' })
    const others = [learnt.teacher.id, taught.learner.id, taught.memberId, 'A learner']
    for (const word of others) expect(JSON.stringify(theirs)).not.toContain(word)
  })

  test('tells score and comment once the results are open for this learner, with the days they have more', async () => {
    const dueAt = new Date('2026-06-10T12:00:00Z')
    vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-06-09T12:00:00Z'))
    const { classId, assignmentId, learners } = await makeAssignment({ dueAt, feedback: 'due', learners: 1 })
    const learner = learners[0] as Actor
    await playAssigned(assignmentId, learner, [0, 1])
    const memberId = await memberIdOf(classId, learner)
    await database.grade.create({ data: { assignmentId, memberId, comment: 'Almost all.' } })
    await database.accommodation.create({ data: { memberId, extraDays: 2 } })
    const resultAt = async (now: string) => {
      vi.spyOn(clock, 'now').mockReturnValue(new Date(now))
      return (await dataOf(learner)).memberships?.[0]?.results
    }
    const hidden = await resultAt('2026-06-12T11:59:00Z')
    expect(hidden).toMatchObject([{ attempts: 1, score: null }])
    expect(JSON.stringify(hidden)).not.toContain('Almost all.')
    expect(await resultAt('2026-06-12T12:01:00Z')).toMatchObject([
      { score: 200, maxScore: 300, byHand: { comment: 'Almost all.' } },
    ])
  })
})

test('every table that names a person is handed over', async () => {
  await addWork(ada.id)
  const pointing = await database.$queryRaw<{ name: string }[]>`
    SELECT conrelid::regclass::text AS name FROM pg_constraint
    WHERE contype = 'f' AND confrelid = '"User"'::regclass
    UNION SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public'
      AND column_name IN ('userId', 'ownerId', 'addedById', 'requestedById', 'reporterId', 'actorId',
        'assignedById', 'byId', 'memberId')`
  const named = new Set(pointing.map(({ name }) => name.replaceAll('"', '')))
  expect(named.size).toBeGreaterThan(10)
  const handed = new Set<string>(parts.flatMap(({ models }) => models))
  expect([...named].filter((name) => !handed.has(name))).toEqual([])
})
