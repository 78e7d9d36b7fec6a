import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, Page } from '@playwright/test'
import { localPostgres } from '../../lib/database/local-postgres.ts'
import { newAccount } from './new-account.ts'

const run = promisify(execFile)

export type Scene = { classId: string; assignmentId: string; memberId: string }

/** Makes an account in a browser of its own. */
export async function newPerson(
  browser: Browser,
  name: string,
  options = {},
): Promise<{ page: Page; email: string }> {
  const page = await (await browser.newContext(options)).newPage()
  const email = await newAccount(page, name)
  return { page, email }
}

/** A class of two people with a sample assigned to it, or with many more of both. */
export async function makeScene(teacher: string, learner: string, size: number[] = []): Promise<Scene> {
  const server = await localPostgres(process.env.E2E_DATA_DIR ?? '')
  try {
    const env = { ...process.env, DATABASE_URL: server.url }
    const { stdout } = await run(
      process.execPath,
      ['tests/e2e/class-scene.ts', teacher, learner, ...size.map(String)],
      { env },
    )
    return JSON.parse(stdout) as Scene
  } finally {
    await server.stop()
  }
}
