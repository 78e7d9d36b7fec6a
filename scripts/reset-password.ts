// npm run reset-password -- person@example.org   prints a link with which that person chooses a new password
import { parseArgs } from 'node:util'
import { makeResetLink } from '../lib/accounts/make-reset-link.ts'
import { disconnect } from '../lib/database/client.ts'
import { AppError } from '../lib/errors.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const [email] = positionals
if (!email || positionals.length > 1) {
  console.error('Say whose password: npm run reset-password -- person@example.org')
  process.exit(2)
}

try {
  console.log(`${await makeResetLink({ email })}\nThe link works once, for one hour. Hand it to nobody else.`)
} catch (error) {
  if (!(error instanceof AppError)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await disconnect()
}
