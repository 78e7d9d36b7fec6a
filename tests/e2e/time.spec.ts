import { expect, type Page, test } from '@playwright/test'
import { makeScene, newPerson } from './class-people.ts'
import { sql } from './database.ts'
import { chooseRight, sample, saved, startSample } from './quiz.ts'

const attemptIn = (address: string) => /attempts\/([^?/]+)/.exec(address)?.[1] ?? ''

/** Starts the sample with a limit in seconds. */
async function startLimited(page: Page, limit: number): Promise<string> {
  const setLimit = (seconds: number | null) =>
    sql('UPDATE "Quiz" SET "timeLimit" = $2 WHERE title = $1', [sample.title, seconds])
  await setLimit(limit)
  try {
    return await startSample(page)
  } finally {
    await setLimit(null)
  }
}

/** Moves the end of an attempt to so many seconds from now. */
const endIn = (attemptId: string, seconds: number) =>
  sql(`UPDATE "Attempt" SET "deadlineAt" = now() + make_interval(secs => $2) WHERE id = $1`, [
    attemptId,
    seconds,
  ])

test('the overview says what will happen, and a limit of 30 seconds ends by itself, seen or not', async ({
  page,
  browser,
}) => {
  const closed = await (await browser.newContext()).newPage()
  const unseen = attemptIn(await startLimited(closed, 30))
  await chooseRight(closed)
  await saved(closed)
  await closed.close()
  await startLimited(page, 30)
  await expect(page.getByRole('timer')).toHaveText(/seconds left/)
  await chooseRight(page)
  await saved(page)
  const notice = page.locator('main').getByRole('alert')
  await expect(notice.getByText('Time is up')).toBeVisible({ timeout: 40_000 })
  await expect(notice).toContainText(
    `Your answers to 1 of ${sample.questions.length} questions were saved and submitted.`,
  )
  await expect(page.getByRole('radio').first()).toBeDisabled()
  await page.getByRole('link', { name: 'See your result' }).click()
  await expect(page.getByText(/The time was up/)).toBeVisible()
  // Nobody looked at this one: the job ended it.
  const state = () =>
    sql<{ state: string; endedBy: string; score: number }>(
      'SELECT state, "endedBy", score FROM "Attempt" WHERE id = $1',
      [unseen],
    )
  await expect
    .poll(state, { timeout: 40_000 })
    .toEqual([{ state: 'submitted', endedBy: 'deadline', score: 100 }])
})

test('an answer that this device kept is sent when the time is up, and one that comes too late is named', async ({
  page,
  context,
}) => {
  const address = await startSample(page)
  const attempt = attemptIn(address)
  await sql('UPDATE "Attempt" SET "timeLimit" = 30 WHERE id = $1', [attempt])
  await endIn(attempt, 12)
  await page.reload()
  await chooseRight(page)
  await saved(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Next' }).click()
  await chooseRight(page)
  await expect(page.getByText('Offline – kept on this device').first()).toBeVisible()
  await expect(page.locator('main').getByRole('alert')).toContainText('There is no connection.', {
    timeout: 20_000,
  })
  await endIn(attempt, -6)
  await context.setOffline(false)
  await expect(page.locator('main').getByRole('alert')).toContainText(
    'Your last answer to question 2 came too late to count.',
  )
  const rows = await sql('SELECT score, "endedBy" FROM "Attempt" WHERE id = $1', [attempt])
  await page.getByRole('link', { name: 'See your result' }).click()
  await expect(page.getByText(/The time was up/)).toBeVisible()
  expect(rows.length).toBe(1)
})

test('a clock of the device that is wrong does no harm, and is told in a quiet line', async ({ page }) => {
  const attempt = attemptIn(await startSample(page))
  await sql('UPDATE "Attempt" SET "timeLimit" = 600 WHERE id = $1', [attempt])
  await endIn(attempt, 600)
  await page.clock.install({ time: new Date(Date.now() + 3 * 3_600_000) })
  await page.reload()
  await expect(page.getByRole('timer')).toHaveText('10 minutes left')
  await expect(page.getByText(/The clock of this device is 3 hours ahead|180 minutes ahead/)).toBeVisible()
  await page.clock.setSystemTime(new Date(Date.now() - 86_400_000))
  await page.clock.runFor(15_000)
  await expect(page.getByRole('timer')).toHaveText('10 minutes left')
})

test('more time that a teacher gives to a running attempt is there without a reload', async ({ browser }) => {
  const teacher = await newPerson(browser, 'Tess Teacher')
  const learner = await newPerson(browser, 'Lea Learner')
  const { classId, assignmentId, memberId } = await makeScene(teacher.email, learner.email)
  await sql('UPDATE "Assignment" SET "timeLimit" = 600 WHERE id = $1', [assignmentId])
  await learner.page.goto(`/classes/${classId}/assignments/${assignmentId}`)
  await learner.page.getByRole('button', { name: /Start/ }).click()
  await expect(learner.page.getByRole('timer')).toHaveText(/^(?:9|10) minutes left/)

  await teacher.page.goto(`/classes/${classId}/accommodations?member=${memberId}`)
  await teacher.page.getByRole('checkbox', { name: /Lea Learner/ }).check()
  await teacher.page.getByLabel('Percent of the time').fill('200')
  await teacher.page.getByRole('button', { name: /^Save/ }).click()
  await expect(teacher.page.getByText('200% of the time').first()).toBeVisible()
  // The open page asks every half minute; a saved answer would tell at once.
  await expect(learner.page.getByRole('timer')).toHaveText(/^(?:19|20) minutes left/, { timeout: 45_000 })
})
