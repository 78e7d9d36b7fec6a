import { expect, type Page, test } from '@playwright/test'
import { sql } from './database.ts'
import { makeQuiz, signUp } from './own-quiz.ts'
import { violationsInThemes } from './violations.ts'

// The player itself, whose answers go nowhere.

const banner = (page: Page) => page.getByRole('region', { name: 'Preview', exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function countAttempts(): Promise<number> {
  const [row] = await sql<{ count: string }>('SELECT count(*) FROM "Attempt"')
  return Number(row?.count)
}

test('a teacher takes a quiz as a learner would, from the banner to the result, and nothing is stored', async ({
  page,
  browser,
}) => {
  await signUp(page)
  await makeQuiz(page)
  const quiz = page.url()
  const before = await countAttempts()
  await page.getByRole('link', { name: 'Preview' }).click()
  await expect(banner(page)).toContainText('nothing is stored')
  await expect(page.getByText('Question 1 of 1')).toBeVisible()
  expect(await violationsInThemes(page)).toEqual([])

  await button(page, 'Check and submit').click()
  await expect(page.getByRole('heading', { name: 'Not answered yet' })).toBeVisible()
  await button(page, 'Question 1, open').click()
  await page.keyboard.press('1')
  await page.keyboard.press('f')
  await expect(button(page, 'Question 1, answered, flagged')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: /Ready to submit/ })).toBeVisible()
  await button(page, /^Submit$/).click()
  await expect(page.getByText('Your answers explained')).toBeVisible()
  await expect(banner(page)).toBeVisible()
  await page.getByRole('link', { name: 'Flagged (1)' }).click()
  await expect(page).toHaveURL(/show=flagged/)
  await expect(page.getByText('Where the article says so')).toBeVisible()
  expect(await violationsInThemes(page)).toEqual([])

  await page.getByRole('link', { name: 'Preview practising' }).click()
  await expect(page.getByText('Question 1 of 1')).toBeVisible()
  await page.keyboard.press('1')
  await button(page, /^Check$/).click()
  await expect(page.getByRole('heading', { name: /^(Right|Wrong)$/ })).toBeFocused()
  await page.getByRole('link', { name: 'End preview' }).click()
  await expect(button(page, 'Start the quiz')).toBeVisible()

  const storageState = await page.context().storageState()
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage()
  await plain.goto(quiz)
  await plain.getByRole('link', { name: 'Preview' }).click()
  await expect(plain.getByText('Question 1 of 1')).toBeVisible()
  await plain.locator('fieldset label').first().click()
  await button(plain, 'Flag').click()
  await button(plain, 'Check and submit').click()
  await expect(plain.getByRole('heading', { name: /Ready to submit/ })).toBeVisible()
  await expect(plain.getByRole('heading', { name: 'Flagged for later' })).toBeVisible()
  await button(plain, /^Submit$/).click()
  await expect(plain.getByText('Your answers explained')).toBeVisible()
  expect(await countAttempts()).toBe(before)
})
