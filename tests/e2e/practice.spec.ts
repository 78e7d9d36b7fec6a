import { expect, type Page, test } from '@playwright/test'
import { makeQuiz, signUp } from './own-quiz.ts'
import { chooseRight, rightOption, sample } from './quiz.ts'
import { violations } from './violations.ts'

const count = sample.questions.length

async function practise(page: Page): Promise<void> {
  await page.goto('/quizzes')
  await page.getByRole('link', { name: sample.title }).click()
  await page.getByRole('button', { name: 'Practise' }).click()
  await expect(page.getByText(`Question 1 of ${count}`)).toBeVisible()
}

test('practising explains each answer, fixes it, and counts in the end', async ({ page }) => {
  await practise(page)
  for (let number = 1; number <= count; number += 1) {
    await expect(page.getByText(`Question ${number} of ${count}`)).toBeVisible()
    await chooseRight(page)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    const verdict = page.getByRole('heading', { name: 'Right', exact: true })
    await expect(verdict).toBeFocused()
    await expect(page.getByRole('radio').first()).toBeDisabled()
    if (number === 1) {
      expect(await violations(page)).toEqual([])
      await page.reload()
      await expect(verdict).toBeVisible()
    }
    await page.getByRole('button', { name: number === count ? 'Check and submit' : 'Next' }).click()
  }
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText('points · 100%')).toBeVisible()
})

test('two tabs practise: what one checked is fixed in the other', async ({ page, context }) => {
  await practise(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('radio').first()).toBeAttached()
  await chooseRight(page)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible()
  const right = await rightOption(other)
  await other.locator('fieldset label').filter({ hasNotText: right }).first().click()
  await expect(other.getByRole('heading', { name: 'Right', exact: true })).toBeVisible()
  await expect(other.getByRole('radio').first()).toBeDisabled()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('answers are checked and questions flagged by buttons of the form', async ({ page }) => {
    await practise(page)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByText('Question 1 of')).toBeVisible()
    await chooseRight(page)
    await page.getByRole('button', { name: 'Flag for later' }).click()
    await expect(page.getByRole('button', { name: 'Question 1, answered, flagged' })).toBeVisible()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByText('Question 2 of')).toBeVisible()
  })
})

test('an owner sets the terms, mistakes come back with what was typed, and the overview tells them', async ({
  page,
}) => {
  await signUp(page)
  await makeQuiz(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: /From a day on/ }).check()
  await page.getByLabel('Time limit in minutes').fill('a while')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Please look at this again')).toBeVisible()
  await expect(page.getByLabel('Time limit in minutes')).toHaveValue('a while')
  await expect(page.getByRole('radio', { name: /From a day on/ })).toBeChecked()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('The day').fill('2100-01-01T12:00')
  await page.getByLabel('Time limit in minutes').fill('10')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/1 question in 10 minutes/)).toBeVisible()
  await expect(page.getByText(/are shown from January 1, 2100 at 12:00 PM/)).toBeVisible()
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await expect(page.getByRole('timer')).toHaveText('10 minutes left')
  await page.getByRole('button', { name: 'Check and submit' }).click()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText('The explanations are not open yet')).toBeVisible()
})
