import { type Browser, expect, type Page, test } from '@playwright/test'
import { newPerson } from './class-people.ts'
import { sql } from './database.ts'

const NOTHING = 'This code opens no class.'

async function openClass(browser: Browser) {
  const { page } = await newPerson(browser, 'Tess Teacher')
  await page.goto('/classes/new')
  await page.getByLabel('Name').fill('Politics 10a')
  await page.getByRole('button', { name: 'Open the class' }).click()
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}$/)
  return { page, classId: page.url().split('/').at(-1) ?? '' }
}

const joining = (page: Page) => page.getByRole('region', { name: 'Joining' })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The link as it stands on the teacher's page. */
const linkOf = (page: Page) =>
  joining(page)
    .getByRole('link', { name: /\/join\// })
    .innerText()

async function join(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await press(page, 'Join the class')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assignments')
}

async function opensNothing(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByText(NOTHING)).toBeVisible()
  await expect(page.getByText('Politics 10a')).toHaveCount(0)
}

const members = (classId: string) =>
  sql(`SELECT id FROM "Member" WHERE "classId" = $1::uuid AND role = 'learner'`, [classId])

test('another code stops the one before; joining is stopped and let again; whoever comes is told in words', {
  tag: '@once',
}, async ({ browser }) => {
  const { page, classId } = await openClass(browser)
  const [lea, max] = [await newPerson(browser, 'Lea Learner'), await newPerson(browser, 'Max Learner')]

  const first = await linkOf(page)
  await page.getByText('Change the code').click()
  await press(page, 'Make another code')
  await expect(joining(page)).not.toContainText(first)
  const second = await linkOf(page)
  await opensNothing(lea.page, first)
  await join(lea.page, second)

  // Max looks at the form already when joining is stopped.
  await max.page.goto(second)
  await expect(max.page.getByRole('heading', { level: 1 })).toHaveText('Politics 10a')
  await press(page, 'Stop joining')
  await expect(joining(page)).toContainText('Joining is stopped: nobody can join with a code.')
  await press(max.page, 'Join the class')
  await expect(max.page.getByText(NOTHING)).toBeVisible()
  await opensNothing(max.page, second)
  await max.page.goto('/join')
  await max.page.getByLabel('Code').fill(second.split('/').at(-1) ?? '')
  await press(max.page, 'Go on')
  await expect(max.page.getByLabel('Code')).toHaveAccessibleDescription(/opens no class/)
  expect(await members(classId)).toHaveLength(1)
  await page.goto(`/classes/${classId}/code`)
  await expect(page.getByRole('heading', { name: 'Nobody can join with a code now' })).toBeVisible()

  await page.getByRole('link', { name: 'Back to the class' }).click()
  await press(page, 'Let learners join again')
  await expect(joining(page)).toContainText(second)
  await opensNothing(max.page, first)
  await join(max.page, second)
  expect(await members(classId)).toHaveLength(2)
})

test('a code ends when its time has come, opens again without an end, and another one begins without', {
  tag: '@once',
}, async ({ browser }) => {
  const { page, classId } = await openClass(browser)
  const visitor = await (await browser.newContext()).newPage()
  const first = await linkOf(page)
  const until = page.getByLabel(/^Until when it opens the class/)
  await page.getByText('Change the code').click()
  await until.fill('2020-01-01T12:00')
  await press(page, 'Save the end')
  await expect(until).toHaveAccessibleDescription(/still to come, or nothing for no end/)
  await expect(until).toHaveValue('2020-01-01T12:00')
  await until.fill('2099-12-31T12:00')
  await press(page, 'Save the end')
  await expect(joining(page)).toContainText('Until December 31, 2099')
  await visitor.goto(first)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Politics 10a')

  await sql(`UPDATE "JoinCode" SET "expiresAt" = now() - interval '1 minute' WHERE "classId" = $1::uuid`, [
    classId,
  ])
  await opensNothing(visitor, first)
  await page.reload()
  await expect(joining(page)).toContainText('The code has expired: nobody can join with it.')
  await until.fill('')
  await press(page, 'Save the end')
  expect(await linkOf(page)).toBe(first)
  await visitor.goto(first)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Politics 10a')

  // The end belongs to the code: another one has none until it is given one.
  await page.getByText('Change the code').click()
  await until.fill('2099-12-31T12:00')
  await press(page, 'Save the end')
  await expect(joining(page)).toContainText('Until December 31, 2099')
  await press(page, 'Make another code')
  await expect(joining(page)).not.toContainText(first)
  await expect(joining(page)).not.toContainText('Until December 31, 2099')
  await expect(until).toHaveValue('')
  await until.fill('2099-12-31T12:00')
  await press(page, 'Save the end')
  await expect(joining(page)).toContainText('Until December 31, 2099')

  const last = await linkOf(page)
  await page.goto(`/classes/${classId}/settings`)
  await press(page, 'Archive it')
  await expect(page.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  await opensNothing(visitor, last)
})
