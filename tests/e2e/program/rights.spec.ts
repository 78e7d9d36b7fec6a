import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { localPostgres } from '../../../lib/database/local-postgres.ts'
import { startProgram } from '../../../scripts/program/running-program.ts'
import { authSecret } from '../../../scripts/start/auth-secret.ts'

const run = promisify(execFile)

test('every page answers everybody as the rights matrix says, also when it is drawn as a whole', async () => {
  test.setTimeout(300_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'quizwire-rights-'))
  chmodSync(dataDir, 0o755) // root's PostgreSQL runs under another account
  const program = await startProgram(dataDir)
  const server = await localPostgres(dataDir)
  try {
    const env = { ...process.env, DATABASE_URL: server.url, AUTH_SECRET: authSecret(dataDir) }
    const { stdout } = await run(process.execPath, ['tests/rights/over-http.ts', program.address], { env })
    expect(stdout).toMatch(/^asked \d{3,}\n$/)
  } finally {
    await server.stop()
    await program.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
