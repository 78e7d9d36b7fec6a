import { expect, type Page, test } from '@playwright/test'
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
