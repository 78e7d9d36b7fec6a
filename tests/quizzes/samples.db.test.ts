import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { evidenceHolds } from '#lib/questions/evidence.ts'
import { KINDS } from '#lib/questions/kinds.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'

let folder: string
beforeEach(async () => {
  await database.quiz.deleteMany()
  await database.article.deleteMany()
  folder = await mkdtemp(join(tmpdir(), 'quizwire-samples-'))
  await cp('samples', folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const counts = async () => [
  await database.article.count(),
  await database.question.count(),
  await database.quiz.count(),
  await database.quizItem.count(),
]

test('every shipped sample is added, public, with proved evidence, a key and a fact', async () => {
  expect(await addSamples()).toBe(6)
  const rows = await database.questionVersion.findMany({
    select: {
      ...versionSelect,
      question: { select: { state: true, ownerId: true, article: true, fact: true } },
    },
  })
  expect(rows.length).toBeGreaterThan(30)
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)))
  for (const row of rows) {
    const { evidence, explanation } = versionContent(row)
    expect(row.question).toMatchObject({ state: 'ready', ownerId: null, article: { visibility: 'public' } })
    expect(evidence.every((span) => evidenceHolds(row.question.article!.text, span))).toBe(true)
    expect(row.question.fact).toMatchObject({ kind: 'statement', statement: explanation, evidence })
  }
})

test('a second run adds nothing, also when a sample has changed', async () => {
  await addSamples(folder)
  const before = await counts()
  const [name] = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  const path = join(folder, name!)
  await writeFile(path, (await readFile(path, 'utf8')).replace('"title": "', '"title": "New: '))
  expect(await addSamples(folder)).toBe(0)
  expect(await counts()).toEqual(before)
})

test('several processes at once add each sample once', async () => {
  const added = await Promise.all([1, 2, 3, 4].map(() => addSamples(folder)))
  expect(added.reduce((sum, count) => sum + count, 0)).toBe(6)
  const [articles, , quizzes] = await counts()
  expect([articles, quizzes]).toEqual([6, 6])
})

test('a wrong sample is named, with what is wrong, and nothing is added', async () => {
  const [name] = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  const sample = JSON.parse(await readFile(join(folder, name!), 'utf8'))
  sample.quiz.questions[0].quote = 'This sentence stands nowhere.'
  sample.quiz.questions[1].key = 4
  await writeFile(join(folder, name!), JSON.stringify(sample))
  await expect(addSamples(folder)).rejects.toThrow(
    new RegExp(`${name}[^]*stands there 0 times|${name}[^]*key`),
  )
  expect(await counts()).toEqual([0, 0, 0, 0])
})
