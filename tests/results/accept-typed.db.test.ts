import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { auditScores } from '#lib/progress/audit-scores.ts'
import { inWords } from '#lib/progress/difference.ts'
import { readReports } from '#lib/quizzes/read-reports.ts'
import { applyRegrade } from '#lib/results/apply-regrade.ts'
import { runRegrade } from '#lib/results/run-regrade.ts'
import { takeBackRegrade } from '#lib/results/take-back-regrade.ts'
import { answerTyped, makeTypedQuiz } from '../support/make-typed.ts'
import { makePerson } from '../support/people.ts'

let owner: Actor
let quizId: string
let versionId: string
let by: Actor

// A quiz of one typed answer, and somebody who nearly knew it.
beforeEach(async () => {
  owner = await makePerson()
  ;({ quizId, versionId } = await makeTypedQuiz(owner))
  by = await makePerson()
  await type(by)
})

const type = (actor: Actor) => answerTyped(quizId, actor, 'Chang')

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

test('once it is taken back, the questions are counted anew as they were asked before', async () => {
  const { editionId } = await database.attempt.findFirstOrThrow({ where: { userId: by.id } })
  const { regradeId } = await accept(owner)
  await runRegrade({ regradeId })
  await database.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'count-items-%'`
  await takeBackRegrade({ quizId, regradeId }, owner)
  await runRegrade({ regradeId })
  const jobs = await database.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs`
  expect(jobs.map(({ key }) => key)).toContain(`count-items-${editionId}`)
})
