import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { type PreviewView, readPreview } from '#lib/attempts/read-preview.ts'
import { database } from '#lib/database/client.ts'
import { KINDS, type QuestionKind } from '#lib/questions/kinds.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { makePerson } from '../support/people.ts'

let actor: Actor
let quizId: string
/** By place: what is right. */
let keys: string[][]

// The sample that has questions of all kinds, as if this person had made it.
beforeEach(async () => {
  await addSamples()
  actor = await makePerson()
  const { id } = await database.quiz.update({
    where: { sampleKey: 'lantern-festival' },
    data: { ownerId: actor.id },
  })
  quizId = id
  const items = await database.quizItem.findMany({
    where: { quizId },
    orderBy: { position: 'asc' },
    select: { version: { select: { key: true } } },
  })
  keys = items.map(({ version }) => version.key as string[])
})

const preview = (number: number, choice: string[] = []) => readPreview({ quizId, number, choice }, actor)

/** How many rows each table holds, the queue included. */
async function rowCounts() {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1`
  const counts = tables.map(({ name }) =>
    database.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM ${name}`),
  )
  return (await Promise.all(counts)).map(([row], index) => [tables[index]?.name, row?.count])
}

const rightFor = ({ question }: PreviewView, key: string[]) =>
  question?.kind === 'short' ? key.slice(0, 1) : key

describe('a preview', () => {
  test('shows every question of every kind, marks answers, and stores nothing', async () => {
    const before = await rowCounts()
    const kinds = new Set<QuestionKind | undefined>()
    for (const [index, key] of keys.entries()) {
      const open = await preview(index + 1)
      expect(open).toMatchObject({ count: keys.length, number: index + 1, explained: null, points: 100 })
      expect(JSON.stringify(open), 'as secret as in the player').not.toMatch(/"(why|key|explanation)"/)
      const { explained, question } = await preview(index + 1, rightFor(open, key))
      expect(explained).toMatchObject({ correct: true, score: 100, key })
      expect(question?.options).toEqual(open.question?.options)
      kinds.add(question?.kind)
    }
    expect([...kinds].sort()).toEqual(Object.keys(KINDS).sort())
    expect(await rowCounts()).toEqual(before)
  })

  test('takes no choice for one that is none, and the first question for one that is none', async () => {
    expect((await preview(1, ['x', 'y', '\u0000'])).explained).toBe(null)
    for (const number of [0, -1, 1000, 1.5, Number.NaN]) expect((await preview(number)).number).toBe(1)
  })

  test('is for the owner of the quiz', async () => {
    const other = await makePerson()
    for (const id of [quizId, '', 'x', randomUUID()]) {
      const asked = readPreview({ quizId: id, number: 1, choice: [] }, id === quizId ? other : actor)
      await expect(asked).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('of a quiz without questions says so', async () => {
    await database.quizItem.deleteMany({ where: { quizId } })
    expect(await preview(1)).toMatchObject({ count: 0, question: null })
  })
})
