import { expect, test } from '@playwright/test'
import { startSample } from './quiz.ts'
import { violationsInThemes } from './violations.ts'

test('no page that is open to all has a barrier that axe finds', async ({ page }) => {
  const open = ['/', '/quizzes', '/articles/new', '/sign-in', '/sign-up', '/forgot-password', '/nowhere']
  for (const path of open) {
    await page.goto(path)
    expect(await violationsInThemes(page), path).toEqual([])
  }
})

test('no page on the way through a quiz has a barrier that axe finds', async ({ page }) => {
  const attempt = (await startSample(page)).replace(/\?.*/, '')
  expect(await violationsInThemes(page), 'the player').toEqual([])
  await page.getByRole('radio').first().check({ force: true })
  await page.goto(`${attempt}?q=check`)
  expect(await violationsInThemes(page), 'the last step').toEqual([])
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText(/points · \d+%/)).toBeVisible()
  for (const path of [
    `${attempt}/review`,
    '/progress',
    '/progress/history',
    '/',
    '/articles',
    '/quizzes',
    '/account',
  ]) {
    await page.goto(path)
    expect(await violationsInThemes(page), path).toEqual([])
  }
})

test('nothing is wider than a narrow phone, and nothing moves while a page loads', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'the phone run covers it')
  await page.setViewportSize({ width: 320, height: 640 })
  const attempt = await startSample(page)
  for (const path of [
    '/',
    '/quizzes',
    '/articles/new',
    '/sign-up',
    attempt,
    '/progress',
    '/progress/history',
  ]) {
    await page.goto(path)
    const { width, shift } = await page.evaluate(async () => {
      const shift = await new Promise<number>((done) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(sum), 500)
      })
      return { width: document.documentElement.scrollWidth, shift }
    })
    expect(width, path).toBeLessThanOrEqual(320)
    expect(shift, path).toBeLessThan(0.01)
  }
})
