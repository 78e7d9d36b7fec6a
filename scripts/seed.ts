// npm run seed -- [--attempts 1000000] [--classes 1] [--learners 500] [--assignments 200]
//   fills an empty database with made-up people, quizzes and attempts, those at the assignments of classes among them
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { hashPassword } from 'better-auth/crypto'
import { migrate } from '../lib/database/migrate.ts'
import { withClient } from '../lib/database/with-client.ts'
import { parseSettings } from '../lib/env.ts'
import { AppError } from '../lib/errors.ts'
import { catalogueSize, seedAttempts } from './seed/attempts.ts'
import { idAt } from './seed/id-at.ts'
import { startDatabase } from './start/database.ts'

const { values } = parseArgs({
  options: {
    attempts: { type: 'string', default: '1000000' },
    classes: { type: 'string', default: '0' },
    learners: { type: 'string', default: '30' },
    assignments: { type: 'string', default: '20' },
  },
})

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

async function refuseFilled(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM "Attempt" LIMIT 1')
    if (rowCount) giveUp('This database holds attempts. Seed an empty one: set DATA_DIR to a new folder.')
  })
}

/** Somebody as whom to sign in. */
async function addPerson(url: string, name: string, password: string): Promise<string> {
  const [userId, hash, now] = [idAt(new Date()), await hashPassword(password), new Date()]
  await withClient(url, async (client) => {
    const user = [userId, name, emailOf(name), now]
    await client.query('INSERT INTO "User" (id, name, email, "updatedAt") VALUES ($1, $2, $3, $4)', user)
    await client.query(
      `INSERT INTO "Account" (id, "accountId", "providerId", "userId", password, "updatedAt")
       VALUES ($1, $2, 'credential', $3, $4, $5)`,
      [idAt(now), userId, userId, hash, now],
    )
  })
  return userId
}

const emailOf = (name: string) => `${name.toLowerCase()}@example.org`

async function seed(attempts: number, size: Size): Promise<void> {
  const server = await startDatabase(parseSettings(process.env), giveUp)
  try {
    await migrate(server.url)
    await refuseFilled(server.url)
    const password = randomBytes(9).toString('base64url')
    const add = (name: string) => addPerson(server.url, name, password)
    const userId = await add('Many')
    const classes =
      size.classes > 0
        ? { ...size, teacherId: await add('Teacher'), learnerId: await add('Learner') }
        : undefined
    const began = performance.now()
    const quizzes = catalogueSize(attempts)
    await seedAttempts(server.url, { attempts, quizzes, until: new Date(), userId, classes })
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(`${attempts.toLocaleString('en')} attempts in ${seconds} s.`)
    console.log(`Somebody with many of them: ${emailOf('Many')}, password ${password}`)
    if (classes)
      console.log(`In the classes: ${emailOf('Teacher')}, ${emailOf('Learner')}, the same password`)
  } finally {
    await server.stop()
  }
}

type Size = { classes: number; learners: number; assignments: number }

function count(name: keyof typeof values, least: number): number {
  const number = Number(values[name])
  if (!Number.isInteger(number) || number < least) giveUp(`Say how many ${name}, at least ${least}.`)
  return number
}

const attempts = count('attempts', 10)
const size = {
  classes: count('classes', 0),
  learners: count('learners', 1),
  assignments: count('assignments', 4),
}
if (size.classes * size.learners * size.assignments * 2 > attempts) {
  giveUp(
    'The classes hand in too much for so few attempts: ask for more attempts, or for less in the classes.',
  )
}
try {
  await seed(attempts, size)
  process.exit()
} catch (error) {
  if (error instanceof AppError) giveUp(error.message)
  throw error
}
