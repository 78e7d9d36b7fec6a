import { expect, test } from '@playwright/test'
import { sample, startSample } from './quiz.ts'

test.use({ javaScriptEnabled: false })

test('progress leads to missed facts, topics and everything that was taken, without JavaScript too', async ({
  page,
}) => {
  await page.goto('/progress')
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/')
  await page.getByRole('button', { name: 'Take a quiz now' }).click()
  await page.goto('/progress')
  await expect(page.getByText('You are compared with nobody but yourself.')).toBeVisible()

  const attempt = (await startSample(page)).replace(/\?.*/, '')
  await page.goto(`${attempt}?q=check`)
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText('Your answers explained')).toBeVisible()

  await page.goto('/progress')
  await expect(page.getByRole('img', { name: /^Score over time: 1 attempt, 0%\.$/ })).toBeVisible()
  await expect(page.getByText('Asked once, missed').first()).toBeVisible()
  await page
    .getByRole('link', { name: /^See the explanation: / })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`${new URL(attempt).pathname}/review#q\\d+$`))
  expect(await page.locator(new URL(page.url()).hash).count()).toBe(1)

  await page.goto('/progress')
  const topic = sample.questions[0]?.topic ?? ''
  await page.getByLabel('Topic of the scores').selectOption(topic)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('heading', { name: `Score over time: ${topic}` })).toBeVisible()

  await page.getByRole('link', { name: /^(History|All \d+, with search)$/ }).click()
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: sample.title }) })
  await expect(row).toHaveCount(1)
  await page.getByLabel('Search in titles').fill('no such title')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByText('You took no such quiz')).toBeVisible()
  await page.getByLabel('Search in titles').fill(sample.title.slice(3, 12).toUpperCase())
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(row).toHaveCount(1)
})
