import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { auditScores } from '#lib/progress/audit-scores.ts'
import { inWords } from '#lib/progress/difference.ts'
import type { QuestionContent } from '#lib/questions/question.ts'
import { firstVersion } from '#lib/questions/question-store.ts'
import { readReports } from '#lib/quizzes/read-reports.ts'
import { applyRegrade } from '#lib/results/apply-regrade.ts'
import { runRegrade } from '#lib/results/run-regrade.ts'
import { takeBackRegrade } from '#lib/results/take-back-regrade.ts'
import { makePerson } from '../support/people.ts'

let owner: Actor
let quizId: string
let versionId: string
let by: Actor

const content: QuestionContent = {
  ...{ kind: 'short', contextLine: 'May 2007', stem: 'Whom does the memorial honour?', options: [] },
  ...{
    key: ['Chiang Kai-shek'],
    tolerance: null,
    unit: null,
    explanation: 'The article says so.',
    evidence: [],
  },
  ...{ asOf: null, quality: null, rule: null },
}

// A quiz of one typed answer, and somebody who nearly knew it.
beforeEach(async () => {
  owner = await makePerson()
  const question = await database.question.create({
    data: {
      ...{ ownerId: owner.id, position: 0, topic: 'Taiwan', state: 'ready' },
      versions: { create: firstVersion(content, { origin: 'person', engine: null }) },
    },
    select: { versions: { select: { id: true } } },
  })
  versionId = question.versions[0]?.id ?? ''
  const quiz = await database.quiz.create({
    data: {
      ...{ ownerId: owner.id, title: 'A memorial', visibility: 'public' },
      items: { create: { position: 0, versionId } },
    },
  })
  quizId = quiz.id
  by = await makePerson()
  await type(by)
})

async function type(actor: Actor) {
  const { attemptId } = await startAttempt({ quizId }, actor)
  const { questions } = await readAttempt({ attemptId }, actor)
  const { position } = questions.find(({ kind }) => kind === 'short')!
  await saveResponse({ attemptId, position, choice: ['Chang'], revision: 0, saveId: randomUUID() }, actor)
  return submitAttempt({ attemptId }, actor)
}

async function audit(): Promise<string[]> {
  const said: string[] = []
  await auditScores({ repair: false }, (difference) => said.push(inWords(difference)))
  return said
}

const accept = (actor: Actor) =>
  applyRegrade(
    {
      ...{ quizId, versionId, reason: 'Short for the same person.', seen: '' },
      change: { kind: 'accept', accepted: ['Chang'] },
    },
    actor,
  )

const scoreOf = async (actor: Actor) =>
  (await database.attempt.findFirstOrThrow({ where: { userId: actor.id, quizId } })).score ?? 0

test('an accepted answer counts for those who gave it, and for whoever takes the quiz later', async () => {
  const before = await scoreOf(by)
  const { regradeId } = await accept(owner)
  await runRegrade({ regradeId })
  expect(await scoreOf(by)).toBe(before + 100)
  const later = await makePerson()
  expect((await type(later)).score).toBe(100)
  expect(await audit()).toEqual([])
  expect((await readReports({ quizId }, owner)).nearMisses.flatMap(({ answers }) => answers)).toEqual([])
})

test('it can be taken back', async () => {
  const before = await scoreOf(by)
  const { regradeId } = await accept(owner)
  await runRegrade({ regradeId })
  await takeBackRegrade({ quizId, regradeId }, owner)
  await runRegrade({ regradeId })
  expect(await scoreOf(by)).toBe(before)
  expect((await type(await makePerson())).score).toBe(0)
  expect(await audit()).toEqual([])
})

test('only the owner of the quiz may accept', async () => {
  await expect(accept(by)).rejects.toMatchObject({ code: 'not-found' })
  await expect(accept(await makePerson())).rejects.toMatchObject({ code: 'not-found' })
  expect(await database.regrade.count({ where: { quizId } })).toBe(0)
})

test('where the question was changed since, what was handed in is corrected all the same', async () => {
  await database.question.updateMany({
    where: { versions: { some: { id: versionId } } },
    data: { version: 2 },
  })
  const before = await scoreOf(by)
  const { regradeId } = await accept(owner)
  await runRegrade({ regradeId })
  expect(await scoreOf(by)).toBe(before + 100)
  expect(await audit()).toEqual([])
})
