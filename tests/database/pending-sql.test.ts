import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pendingSql } from '../../scripts/pending-sql.ts'

test('schema.prisma and the migrations agree', async () => {
  expect(await pendingSql()).toBe('')
})

test('what is new in the schema comes out as SQL, and what was written by hand stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quizwire-schema-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const schema = await readFile('prisma/schema.prisma', 'utf8')
  const file = join(folder, 'schema.prisma')
  await writeFile(file, schema.replace('model User {', 'model User {\n  nickname String?'))
  const sql = await pendingSql('prisma/migrations', file)
  expect(sql.trim()).toBe('-- AlterTable\nALTER TABLE "User" ADD COLUMN     "nickname" TEXT;')
})
