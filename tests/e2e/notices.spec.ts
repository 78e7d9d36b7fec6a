import { type Browser, expect, type Page, test } from '@playwright/test'
import { sql } from './database.ts'
import { signUp } from './own-quiz.ts'
import { sample } from './quiz.ts'
import { violationsInThemes } from './violations.ts'

const newPage = async (browser: Browser, javaScriptEnabled = true): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled })).newPage()

/** A teacher's class that a learner has joined; the pages of both, at the start. */
async function openClass(browser: Browser, javaScriptEnabled = true) {
  const [teacher, learner] = [await newPage(browser), await newPage(browser, javaScriptEnabled)]
  await signUp(teacher)
  await teacher.goto('/classes/new')
  await teacher.getByLabel('Name').fill('Politics 10a')
  await teacher.getByRole('button', { name: 'Open the class' }).click()
  await teacher.waitForURL(/\/classes\/[0-9a-f-]{36}$/)
  const classId = teacher.url().split('/').at(-1) ?? ''
  const [row] = await sql<{ code: string }>('SELECT code FROM "JoinCode" WHERE "classId" = $1', [classId])
  await signUp(learner)
  await learner.goto(`/join/${row?.code}`)
  await learner.getByRole('button', { name: 'Join the class' }).click()
  await learner.waitForURL(`**/classes/${classId}`)
  return { teacher, learner, classId }
}

/** Gives the sample to the class. */
async function assign(teacher: Page, classId: string): Promise<void> {
  await teacher.goto(`/classes/${classId}/assignments/new`)
  await teacher.getByRole('link', { name: sample.title }).click()
  await teacher.getByRole('button', { name: 'Assign', exact: true }).click()
  await teacher.waitForURL(/\/assignments\/[0-9a-f-]{36}/)
}

const bell = (page: Page) => page.getByRole('link', { name: /^Notices/ })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`a learner is told of a task, goes to it, and reads the rest at once, ${how} scripts`, async ({
    browser,
  }) => {
    const { teacher, learner, classId } = await openClass(browser, javaScriptEnabled)
    await expect(bell(learner)).toHaveAccessibleName('Notices')
    await assign(teacher, classId)
    await assign(teacher, classId)
    await learner.goto('/')
    await expect(learner.getByRole('heading', { name: 'To do' })).toBeVisible()
    await expect(bell(learner)).toHaveAccessibleName('Notices: 2 unread')
    await bell(learner).click()
    const told = learner.getByRole('link', { name: `“${sample.title}” is assigned to you` })
    await expect(told).toHaveCount(2)
    await expect(learner.getByText('New', { exact: true })).toHaveCount(2)
    await told.first().click()
    await learner.waitForURL(new RegExp(`/classes/${classId}/assignments/`))
    await expect(bell(learner)).toHaveAccessibleName('Notices: 1 unread')
    await bell(learner).click()
    await learner.getByRole('button', { name: 'Mark all as read' }).click()
    await expect(learner.getByText('All read.')).toBeVisible()
    await expect(bell(learner)).toHaveAccessibleName('Notices')
    await teacher.goto('/')
    await expect(teacher.getByText('0 of 1 submitted').first()).toBeVisible()
  })

  test(`a kind that is switched off is shown no more, ${how} scripts`, { tag: '@once' }, async ({
    browser,
  }) => {
    const { teacher, learner, classId } = await openClass(browser, javaScriptEnabled)
    await learner.goto('/account')
    const tick = learner.getByRole('checkbox', { name: 'Something is assigned to you: in the app' })
    await tick.uncheck()
    await expect(learner.getByRole('checkbox', { name: /: by e-mail$/ }).first()).toBeDisabled()
    await expect(learner.getByText('This installation sends no letters.')).toBeVisible()
    await learner.locator('#notices').getByRole('button', { name: 'Keep these choices' }).click()
    await expect(learner.locator('#notices').getByText('Kept.')).toBeVisible()
    await expect(tick).not.toBeChecked()
    await assign(teacher, classId)
    await learner.goto('/notifications')
    await expect(learner.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
    await expect(bell(learner)).toHaveAccessibleName('Notices')
  })
}

test('notices and the start page have no barrier that axe finds', async ({ browser }) => {
  const { teacher, learner, classId } = await openClass(browser)
  for (const page of [teacher, learner]) {
    await page.goto('/')
    expect(await violationsInThemes(page)).toEqual([])
  }
  await learner.goto('/notifications')
  expect(await violationsInThemes(learner)).toEqual([])
  await assign(teacher, classId)
  for (const path of ['/', '/notifications', '/account']) {
    await learner.goto(path)
    expect(await violationsInThemes(learner)).toEqual([])
  }
  await teacher.goto('/')
  expect(await violationsInThemes(teacher)).toEqual([])
  await learner.setViewportSize({ width: 320, height: 700 })
  for (const path of ['/', '/notifications', '/account']) {
    await learner.goto(path)
    const isWide = () => learner.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(await isWide()).toBe(false)
  }
})
