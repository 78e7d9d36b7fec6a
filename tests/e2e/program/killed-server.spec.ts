import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { isRunning } from '../../../lib/database/postgres-process.ts'
import { type RunningProgram, startProgram } from '../../../scripts/program/running-program.ts'
import { databasePid, webPid } from '../../../scripts/torture/victim.ts'
import { chooseRight, sample, saved } from '../quiz.ts'

let dataDir: string
let program: RunningProgram

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'quizwire-killed-'))
  chmodSync(dataDir, 0o755) // root's PostgreSQL runs under another account, which must be able to enter
  program = await startProgram(dataDir)
})

test.afterAll(async () => {
  await program.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const health = () =>
  fetch(`${program.address}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  )
const isBack = () => expect.poll(health, { timeout: 60_000 }).toBe(true)

test('with web server, database and start killed in the middle, every answer ends in the score', async ({
  page,
}) => {
  const { address } = program
  const next = () => page.getByRole('button', { name: 'Next' }).click()
  await page.goto(`${address}/quizzes`)
  await page.getByRole('link', { name: sample.title }).click()
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await expect(page.getByText(`Question 1 of ${sample.questions.length}`)).toBeVisible()
  await chooseRight(page)
  await saved(page)
  await next()

  // One answer on its way, one given while nobody is there to take it.
  await chooseRight(page)
  process.kill(webPid(program.pid), 'SIGKILL')
  await next()
  await chooseRight(page)
  await isBack()
  await saved(page)

  await next()
  process.kill(databasePid(dataDir), 'SIGKILL')
  await chooseRight(page)
  await isBack()
  await saved(page)
  await page.reload()
  await expect(page.getByText('Question 4 of')).toBeVisible()
  await next()

  // The process that started the others is killed, and started again.
  await chooseRight(page)
  const web = webPid(program.pid)
  await program.kill()
  await expect.poll(() => isRunning(web), { timeout: 60_000 }).toBe(false) // it serves open connections to its end
  await next()
  await chooseRight(page)
  await expect(page.getByText('Offline – kept on this device').first()).toBeVisible()
  program = await startProgram(dataDir)
  expect(program.address).toBe(address)
  await page.getByRole('button', { name: 'Check and submit' }).click()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText('points · 100%')).toBeVisible({ timeout: 60_000 })
})
