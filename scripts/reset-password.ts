// npm run reset-password -- person@example.org   prints a link with which that person chooses a new password
import { parseArgs } from 'node:util'
import { makeResetLink } from '../lib/accounts/make-reset-link.ts'
import { disconnect } from '../lib/database/client.ts'
import { migrate } from '../lib/database/migrate.ts'
import { parseSettings } from '../lib/env.ts'
import { AppError } from '../lib/errors.ts'
import { authSecret } from './start/auth-secret.ts'
import { startDatabase } from './start/database.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const [email] = positionals
if (!email || positionals.length > 1) {
  console.error('Say whose password: npm run reset-password -- person@example.org')
  process.exit(2)
}

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** Works beside a running Quizwire, and without one. */
async function printLink(email: string): Promise<void> {
  const given = parseSettings(process.env)
  const server = await startDatabase(given, giveUp)
  try {
    await migrate(server.url)
    process.env.DATABASE_URL = server.url
    process.env.AUTH_SECRET = given.AUTH_SECRET ?? authSecret(given.DATA_DIR)
    console.log(
      `${await makeResetLink({ email })}\nThe link works once, for one hour. Give it to nobody else.`,
    )
  } finally {
    await disconnect()
    await server.stop()
  }
}

try {
  await printLink(email)
  process.exit()
} catch (error) {
  if (error instanceof AppError) giveUp(error.message)
  throw error
}
