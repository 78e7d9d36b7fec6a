import { randomUUID } from 'node:crypto'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { sql } from './database.ts'
import { chooseRight, goThrough, rightOption, sample, saved, startSample } from './quiz.ts'

const password = 'four words are enough'

/** Loses the answers to the next saves: they reach the server, and the page never hears of it. */
async function loseAnswers(page: Page, count: number): Promise<void> {
  let left = count
  await page.route('**/api/attempts/*/responses/*', async (route) => {
    if (left === 0) return route.continue()
    left -= 1
    await route.fetch()
    return route.abort('connectionreset')
  })
}

async function submitted(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText('points · 100%')).toBeVisible()
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up?next=/account')
  await page.getByLabel('Name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace')
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('with the network cut in the middle, every answer ends in the score', async ({ page, context }) => {
  await startSample(page)
  await chooseRight(page)
  await saved(page)
  await page.getByRole('button', { name: 'Next' }).click()
  await loseAnswers(page, 2)
  await chooseRight(page)
  await expect(page.getByText('Offline – kept on this device').first()).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await context.setOffline(true)
  await chooseRight(page)
  await page.getByRole('button', { name: 'Flag for later' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await chooseRight(page)
  // Closed without a network, and opened again with one.
  const address = page.url()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await saved(again)
  await expect(again.getByRole('button', { name: 'Question 3, answered, flagged' })).toBeVisible()
  await again.getByRole('button', { name: 'Next' }).click()
  await goThrough(again, 5, chooseRight)
  // Submitted without a network: it waits for it.
  await context.setOffline(true)
  await again.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(again.getByText('The quiz is submitted as soon as it works again.')).toBeVisible()
  await context.setOffline(false)
  await expect(again.getByText('points · 100%')).toBeVisible()
})

test('a session that ends in the middle costs nothing: after signing in again all of it is there', async ({
  page,
  context,
}) => {
  const email = `${randomUUID()}@example.org`
  await signUp(page, email)
  await startSample(page)
  await chooseRight(page)
  await saved(page)
  await page.getByRole('button', { name: 'Next' }).click()
  await context.clearCookies()
  await chooseRight(page)
  await expect(page.getByText('You are signed out – kept on this device').first()).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await chooseRight(page)
  await page.getByRole('link', { name: 'Sign in and come back here' }).click()
  await signIn(page, email)
  await expect(page.getByText('Question 3 of')).toBeVisible()
  await saved(page)
  await page.getByRole('button', { name: 'Next' }).click()
  await goThrough(page, 4, chooseRight)
  await submitted(page)
})

test('a second device goes on where the first one is, and the first one hears of it', async ({
  page,
  browser,
}) => {
  const email = `${randomUUID()}@example.org`
  await signUp(page, email)
  await startSample(page)
  await chooseRight(page)
  await page.getByRole('button', { name: 'Flag for later' }).click()
  await saved(page)
  const device: BrowserContext = await browser.newContext()
  const other = await device.newPage()
  await other.goto('/sign-in?next=/')
  await signIn(other, email)
  await other.getByRole('link', { name: `Continue “${sample.title}”` }).click()
  await expect(other.getByText('Question 2 of')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Question 1, answered, flagged' })).toBeVisible()
  await goThrough(other, 2, chooseRight)
  await submitted(other)
  await device.close()
  const right = await rightOption(page)
  await page.locator('fieldset label').filter({ hasNotText: right }).first().click()
  await expect(page.getByRole('alert').getByText('This attempt has been submitted')).toBeVisible()
  await page.getByRole('link', { name: 'See your result' }).click()
  await expect(page.getByText('points · 100%')).toBeVisible()
})

test('an attempt that was set aside says so and leads on', async ({ page }) => {
  const address = await startSample(page)
  await sql(`UPDATE "Attempt" SET state = 'discarded' WHERE id = $1`, [
    /attempts\/([^?/]+)/.exec(address)?.[1],
  ])
  await page.goto(address)
  await expect(page.getByText('This attempt does not count.')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the quiz' }).click()
  await expect(page.getByRole('button', { name: 'Take it again' })).toBeVisible()
})
