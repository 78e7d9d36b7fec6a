import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { addArticle } from '#lib/articles/add-article.ts'
import { database } from '#lib/database/client.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { readGeneration } from '#lib/desk/read-generation.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { ferry } from '../support/ferry-article.ts'
import { makePerson } from '../support/people.ts'

const startWorker = () => fork(join(import.meta.dirname, 'ferry-worker.ts'))

/** Each question takes its time to be stored, so that a worker can be killed between two of them. */
async function slowDown() {
  await database.$executeRawUnsafe(`
    CREATE FUNCTION "slow"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.7); RETURN NEW; END $$`)
  await database.$executeRawUnsafe(
    `CREATE TRIGGER "slow" BEFORE INSERT ON "QuestionVersion" FOR EACH ROW EXECUTE FUNCTION "slow"()`,
  )
}

/** How many connections are in the middle of storing a question. */
async function sleepers(): Promise<number> {
  const [row] = await database.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`
  return Number(row?.count)
}

test('a worker killed while it stores leaves no half quiz, and the next one brings the whole', async () => {
  const actor = await makePerson()
  const { articleId } = await addArticle(ferry, actor)
  const { generationId } = await requestGeneration({ articleId }, actor)
  const read = () => readGeneration({ generationId }, actor)
  await slowDown()
  const killed = startWorker()
  await vi.waitFor(async () => expect(await sleepers()).toBe(1), { timeout: 30_000, interval: 20 })
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  await database.$executeRawUnsafe(`DROP FUNCTION "slow" CASCADE`) // waits until the server has noticed
  expect(await read()).toMatchObject({ state: 'running', step: 'storing', questions: 0 })
  expect((await readDesk({ articleId }, actor)).questions).toEqual([])
  expect(await database.fact.count({ where: { articleId } })).toBe(0)
  const next = startWorker()
  try {
    await vi.waitFor(async () => expect((await read()).state).toBe('done'), {
      timeout: 60_000,
      interval: 100,
    })
  } finally {
    next.kill('SIGKILL')
    await once(next, 'exit')
  }
  expect(await read()).toMatchObject({ questions: 3 })
  expect((await readDesk({ articleId }, actor)).questions).toHaveLength(3)
})
