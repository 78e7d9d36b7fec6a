import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { newAccount } from './new-account.ts'

const text = readFileSync(new URL('../fixtures/articles/harbour-bridge.txt', import.meta.url), 'utf8')

/** An account of its own; the page stays where it is. */
export const signUp = (page: Page): Promise<string> => newAccount(page, 'Test Person')

/** Makes a quiz of one question from an article of ours, and leaves the page at the quiz. */
export async function makeQuiz(page: Page): Promise<void> {
  await page.goto('/articles/new')
  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Title').fill('Portuguese president to visit Poland')
  await page.getByLabel('Day of publication').fill('2025-03-04')
  await page.getByRole('button', { name: 'Generate questions' }).click()
  await page.getByRole('button', { name: 'Keep question 1', exact: true }).click({ timeout: 60_000 })
  await expect(page.getByText('1 question kept')).toBeVisible()
  await page.getByRole('button', { name: 'Make the quiz' }).click()
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible()
}
