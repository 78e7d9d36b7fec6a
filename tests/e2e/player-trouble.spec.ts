import { expect, test } from '@playwright/test'
import { sample, saved, startSample } from './quiz.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a quiz can be taken, submitted and taken again', async ({ page }) => {
    await startSample(page)
    for (let number = 1; number < sample.questions.length; number += 1) {
      await page.getByRole('radio').first().check({ force: true })
      await page.getByRole('button', { name: 'Next' }).click()
      await expect(page.getByText(`Question ${number + 1} of`)).toBeVisible()
    }
    await page.getByRole('button', { name: 'Check and submit' }).click()
    await expect(page.getByText('The one left open scores 0')).toBeVisible()
    await page.getByRole('button', { name: 'Question 1, answered' }).click()
    await expect(page.getByRole('radio').first()).toBeChecked()
    await page.goBack()
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(page.getByText('Your answers explained')).toBeVisible()
    await page.getByRole('button', { name: 'Take it again' }).click()
    await expect(page.getByText('Question 1 of')).toBeVisible()
  })
})

test('an answer chosen before the scripts have come is saved', async ({ page }) => {
  const address = await startSample(page)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  // By its label, once it stands still: a click on a page without its styles yet may land beside it.
  await page.locator('fieldset label').nth(2).click()
  await expect(page.getByRole('radio').nth(2)).toBeChecked()
  release()
  await saved(page)
  await page.reload()
  await expect(page.getByRole('radio').nth(2)).toBeChecked()
})

test('going from question to question asks the network for nothing', async ({ page }) => {
  await startSample(page)
  await page.reload({ waitUntil: 'networkidle' }) // the links of the frame are fetched ahead
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (let number = 2; number <= sample.questions.length; number += 1) {
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByText(`Question ${number} of`)).toBeVisible()
  }
  await page.goBack()
  await expect(page.getByText(`Question ${sample.questions.length - 1} of`)).toBeVisible()
  // The browser itself looks for the icon of each new address.
  expect(asked.filter((address) => !address.includes('/icon'))).toEqual([])
})

test('after the session has ended the answer waits on the device until the person is back', async ({
  page,
  context,
}) => {
  await startSample(page)
  const cookies = await context.cookies()
  await context.clearCookies()
  await page.getByRole('radio').nth(1).check({ force: true })
  const link = page.getByRole('link', { name: 'Sign in and come back here' })
  await expect(link).toHaveAttribute('href', /^\/sign-in\?next=%2Fattempts%2F.*%3Fq%3D1$/)
  await context.addCookies(cookies)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await saved(page)
})

test('leaving the player and coming back finds the answers, and the review leads back past it', async ({
  page,
}) => {
  await startSample(page)
  const quiz = page.getByRole('navigation', { name: 'All questions' })
  await page.getByRole('radio').nth(1).check({ force: true })
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('radio').nth(1).check({ force: true })
  await saved(page)
  await page.getByRole('link', { name: 'Progress' }).click()
  await expect(page.getByRole('heading', { name: 'Your progress' })).toBeVisible()
  await page.goBack()
  await expect(quiz.getByText('2 of')).toBeVisible()
  await page.getByRole('radio').nth(2).check({ force: true })
  await saved(page)
  for (let number = 2; number < sample.questions.length; number += 1) {
    await page.getByRole('button', { name: 'Next' }).click()
  }
  await page.getByRole('button', { name: 'Check and submit' }).click()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText('Your answers explained')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Take it again' })).toBeVisible()
  expect(new URL(page.url()).pathname).toMatch(/^\/quizzes\//)
})
