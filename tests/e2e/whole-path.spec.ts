import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { violationsInThemes } from './violations.ts'

const text = readFileSync(new URL('../fixtures/articles/harbour-bridge.txt', import.meta.url), 'utf8')

/** As it stands, in both themes: what is kept, retired and in view has looks of its own. */
async function expectNoBarriers(page: Page): Promise<void> {
  expect(await violationsInThemes(page), page.url()).toEqual([])
}

test('an article becomes a quiz that is taken, explained and remembered', async ({ page }) => {
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Test Person')
  await page.getByLabel('E-mail').fill(`person-${crypto.randomUUID()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('four words are enough')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome, Test Person' })).toBeVisible()

  await page.getByRole('link', { name: 'New quiz from an article' }).click()
  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Title').fill('Portuguese president to visit Poland')
  await page.getByLabel('Day of publication').fill('2025-03-04')
  await page.getByRole('button', { name: 'Generate questions' }).click()

  await expect(page.getByText(/\d to decide|all decided/)).toBeVisible({ timeout: 60_000 })
  const keep = page.getByRole('button', { name: /^Keep question/ })
  const offered = await keep.count()
  expect(offered).toBeGreaterThanOrEqual(3)
  await expect(page.locator('mark').first()).toBeVisible()
  await page.getByRole('button', { name: 'Retire question 1', exact: true }).click()
  await expect(page.getByText('Retired', { exact: true })).toBeVisible()
  for (let left = offered - 1; left > 0; left -= 1) await keep.first().click()
  await expect(page.getByText(`${offered - 1} questions kept`)).toBeVisible()
  await page.reload()
  await expect(page.getByText(`${offered - 1} questions kept`)).toBeVisible()
  await expectNoBarriers(page)
  await page.getByRole('button', { name: 'Make the quiz' }).click()

  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible()
  await expectNoBarriers(page)
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  for (let number = 1; number < offered; number += 1) {
    await expect(page.getByText(`Question ${number} of ${offered - 1}`)).toBeVisible()
    await page.getByRole('radio').first().check({ force: true })
    await page.getByRole('button', { name: /^(Next|Check and submit)$/ }).click()
  }
  await page.getByRole('button', { name: 'Submit', exact: true }).click()

  await expect(page.getByText(/points · \d+%/)).toBeVisible()
  await expect(page.getByText('Where the article says so').first()).toBeVisible()
  const evidence = await page.locator('main mark').first().innerText()
  const marked = evidence.replace(/^Evidence:\s*|\s*\(end of the evidence\)$/g, '')
  expect(text).toContain(marked)

  await page.goto('/progress')
  await expect(page.getByRole('link', { name: /Portuguese president/ }).first()).toBeVisible()
  await page.goto('/quizzes')
  await expect(page.getByText(/Last score/)).toBeVisible()
})

test('a guest who makes an account keeps what they did', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Take a quiz now' }).click()
  await page.getByRole('radio').first().check({ force: true })
  await expect(page.locator('[data-kind=saved]')).toBeVisible()
  const attempt = new URL(page.url()).pathname

  await page.goto('/sign-up')
  await expect(page.getByText('stays yours in the new account')).toBeVisible()
  await page.getByLabel('Name').fill('Former Guest')
  await page.getByLabel('E-mail').fill(`guest-${crypto.randomUUID()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('four words are enough')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome, Former Guest' })).toBeVisible()
  await page.goto(attempt)
  await expect(page.getByText(/1 of \d+ answered/)).toBeVisible()
})
