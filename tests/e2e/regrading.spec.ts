import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { handIn } from './class-results.ts'
import { signUp } from './own-quiz.ts'
import { violations, violationsInThemes } from './violations.ts'

const text = readFileSync(new URL('../fixtures/articles/harbour-bridge.txt', import.meta.url), 'utf8')

/** The second question was missed by those who knew the others. */
const SITTINGS = ['rwr', 'rwr', 'rwr', 'rwr', 'rww', 'rwr', 'wrr', 'wrw', 'rrw', 'wrw', 'wrw', 'wrw']

test('a teacher finds the bad question, regrades it, and undoes that', async ({ page }) => {
  await signUp(page)
  await page.goto('/articles/new')
  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Title').fill('Portuguese president to visit Poland')
  await page.getByLabel('Day of publication').fill('2025-03-04')
  await page.getByRole('button', { name: 'Generate questions' }).click()
  for (const number of [1, 2, 3]) {
    await page
      .getByRole('button', { name: `Keep question ${number}`, exact: true })
      .click({ timeout: 60_000 })
    await expect(page.getByText(new RegExp(`^${number} questions? kept`))).toBeVisible()
  }
  await page.getByRole('button', { name: 'Make the quiz' }).click()
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible()
  await page.goto(`${page.url()}/assign`)
  await page.getByLabel('Name of the new class').fill('Class 7b')
  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Question by question' })).toBeVisible()
  const assignment = new URL(page.url()).pathname
  await page.goto(`${assignment}/analysis`)
  await expect(page.getByText('Nothing is submitted yet')).toBeVisible()
  await handIn(assignment.split('/').at(-1) ?? '', SITTINGS)

  await page.goto(`${assignment}/analysis`)
  await expect(page.getByRole('heading', { name: 'Scores', exact: true })).toBeVisible()
  const second = page.locator('#question-2')
  await expect(second.getByText('check the key').first()).toBeVisible()
  expect(await violationsInThemes(page)).toEqual([]) // look: analysis
  await second.getByRole('link', { name: 'Who answered what' }).click()
  await expect(second.getByRole('region', { name: 'Who answered what' })).toContainText('Learner 01')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^quizwire-questions-.*\.csv$/)

  await second.getByRole('link', { name: /^Regrade/ }).click()
  await page.getByRole('radio', { name: 'Other answers count as right, too' }).check()
  await page.getByRole('group', { name: 'Answers to accept' }).getByText('chosen 6 times').click()
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await expect(page.getByText('6 scores of 12 attempts would change.')).toBeVisible()
  expect(await violationsInThemes(page)).toEqual([]) // look: preview
  await page.getByRole('button', { name: 'Regrade it' }).click()
  await expect(page.getByText('Say in a sentence why').first()).toBeVisible()
  await page.getByLabel('Why you regrade it').fill('Both are right.')
  await page.getByRole('button', { name: 'Regrade it' }).click()
  await expect(page.getByText('Done', { exact: true })).toBeVisible()
  await expect(page.getByText('12 attempts marked again')).toBeVisible()
  expect(await violations(page)).toEqual([]) // look: done
  await page.goto(`${assignment}/analysis`)
  await expect(second.getByText('100%').first()).toBeVisible()

  await page.goto(`${assignment}/regrade`)
  await page.getByRole('button', { name: 'Undo this regrade' }).click()
  await expect(page.getByText('Undone', { exact: true })).toBeVisible()
})
