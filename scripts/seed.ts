// npm run seed -- [--attempts 1000000]   fills an empty database with made-up people, quizzes and attempts
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

const EMAIL = 'many@example.org'

const { values } = parseArgs({ options: { attempts: { type: 'string', default: '1000000' } } })

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** Somebody with many attempts, as whom to sign in. */
async function addPerson(url: string, password: string): Promise<string> {
  const [userId, hash, now] = [idAt(new Date()), await hashPassword(password), new Date()]
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM "Attempt" LIMIT 1')
    if (rowCount) giveUp('This database holds attempts. Seed an empty one: set DATA_DIR to a new folder.')
    const user = [userId, 'Mani', EMAIL, now]
    await client.query('INSERT INTO "User" (id, name, email, "updatedAt") VALUES ($1, $2, $3, $4)', user)
    await client.query(
      `INSERT INTO "Account" (id, "accountId", "providerId", "userId", password, "updatedAt")
       VALUES ($1, $2, 'credential', $3, $4, $5)`,
      [idAt(now), userId, userId, hash, now],
    )
  })
  return userId
}

async function seed(attempts: number): Promise<void> {
  const server = await startDatabase(parseSettings(process.env), giveUp)
  try {
    await migrate(server.url)
    const password = randomBytes(9).toString('base64url')
    const userId = await addPerson(server.url, password)
    const began = performance.now()
    await seedAttempts(server.url, { attempts, quizzes: catalogueSize(attempts), until: new Date(), userId })
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(`${attempts.toLocaleString('en')} attempts in ${seconds} s.`)
    console.log(`Somebody with many of them: ${EMAIL}, password ${password}`)
  } finally {
    await server.stop()
  }
}

const attempts = Number(values.attempts)
if (!Number.isInteger(attempts) || attempts < 10) giveUp('Say how many attempts, at least 10.')
try {
  await seed(attempts)
  process.exit()
} catch (error) {
  if (error instanceof AppError) giveUp(error.message)
  throw error
}
