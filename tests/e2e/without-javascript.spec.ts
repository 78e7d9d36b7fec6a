import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

const text = readFileSync(new URL('../fixtures/articles/harbour-bridge.txt', import.meta.url), 'utf8')

test('without JavaScript a guest makes a quiz from an article, and nothing typed is lost', async ({
  page,
}) => {
  await page.goto('/articles/new')
  await page.getByLabel('Text of the article').fill('Too short.')
  await page.getByLabel('Title').fill('A bridge for the harbour')
  await page.getByRole('checkbox', { name: /^Order of events/ }).uncheck()
  await page.getByRole('button', { name: 'Generate questions' }).click()
  await expect(page.getByText('Please look at this again')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Order of events/ })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^True or false/ })).toBeChecked()
  await expect(page.getByLabel('Title')).toHaveValue('A bridge for the harbour')
  expect(await page.context().cookies(), 'a mistake makes no guest').toEqual([])

  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Day of publication').fill('2025-03-04')
  await page.getByRole('button', { name: 'Generate questions' }).click()
  // The page asks again by itself until the questions are there.
  await page.getByRole('button', { name: 'Keep question 1', exact: true }).click({ timeout: 60_000 })
  await expect(page.getByText('1 question kept')).toBeVisible()
  await page.getByText('Ask for other kinds of questions').click()
  await expect(page.getByRole('checkbox', { name: /^Order of events/ })).not.toBeChecked()
  await page.getByRole('button', { name: 'Make the quiz' }).click()
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await expect(page.getByText('Question 1 of 1')).toBeVisible()
})

test('without JavaScript the colours can be chosen, and stay', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.goto('/quizzes')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
