import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

const text = readFileSync(new URL('../fixtures/articles/harbour-bridge.txt', import.meta.url), 'utf8')

/** Makes an account of its own, and leaves the page at the start. */
export async function signUp(page: Page): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Test Person')
  await page.getByLabel('E-mail').fill(`person-${crypto.randomUUID()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('four words are enough')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome, Test Person' })).toBeVisible()
}

/** Makes a quiz of one question from an article of ours, and leaves the page at the quiz. */
export async function makeQuiz(page: Page): Promise<void> {
  await page.goto('/articles/new')
  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Title').fill('Portuguese president to visit Poland')
  await page.getByLabel('Day of publication').fill('2025-03-04')
  await page.getByRole('button', { name: 'Generate questions' }).click()
  await page.getByRole('button', { name: 'Keep question 1' }).click({ timeout: 60_000 })
  await expect(page.getByText('1 question kept')).toBeVisible()
  await page.getByRole('button', { name: 'Make the quiz' }).click()
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible()
}
