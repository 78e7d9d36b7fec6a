import { expect, type Locator, test } from '@playwright/test'
import { rightOption, sample, saved, startSample } from './quiz.ts'

test('a whole quiz can be taken with the keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard; the desktop run covers it')
  await page.goto('/quizzes')
  const link = page.getByRole('link', { name: sample.title })
  await link.focus()
  await page.keyboard.press('Enter')
  const start = page.getByRole('button', { name: 'Start the quiz' })
  await start.waitFor()
  for (
    let steps = 0;
    steps < 40 && !(await start.evaluate((node) => node === document.activeElement));
    steps += 1
  ) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  for (let number = 1; number <= sample.questions.length; number += 1) {
    await expect(page.getByText(`Question ${number} of ${sample.questions.length}`)).toBeVisible()
    const right = await rightOption(page)
    const labels = await page.locator('fieldset label').allInnerTexts()
    await page.keyboard.press(String(labels.findIndex((label) => label.includes(right)) + 1))
    await saved(page)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: /Ready to submit/ })).toBeVisible()
  await tabTo(page.getByRole('button', { name: 'Submit', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('points · 100%')).toBeVisible()
})

test('a reload and the back button lead to the same place with the same answers', async ({ page }) => {
  await startSample(page)
  await page.getByRole('radio').nth(1).check({ force: true })
  await saved(page)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Question 2 of')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Question 2 of')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('Question 1 of')).toBeVisible()
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
})

test('an answer given without a network is kept and sent when it is back', async ({ page, context }) => {
  await startSample(page)
  await context.setOffline(true)
  await page.getByRole('radio').nth(2).check({ force: true })
  await expect(page.getByText('Offline – kept on this device').first()).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('radio').nth(0).check({ force: true })
  await context.setOffline(false)
  await saved(page)
  await page.goto(page.url().replace(/\?.*/, '?q=1'))
  await expect(page.getByRole('radio').nth(2)).toBeChecked()
})

test('two tabs: the second hears of the first and lets the person choose', async ({ page, context }) => {
  const address = await startSample(page)
  const other = await context.newPage()
  await other.goto(address)
  await expect(other.getByRole('radio').first()).toBeAttached()
  await page.getByRole('radio').nth(0).check({ force: true })
  await saved(page)
  await other.getByRole('radio').nth(3).check({ force: true })
  await expect(other.getByText(/another tab or on another device/).first()).toBeVisible()
})

test("another person's attempt, review and article do not exist", { tag: '@once' }, async ({
  page,
  browser,
}) => {
  const address = await startSample(page)
  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  await startSample(other)
  for (const path of [address, `${address.replace(/\?.*/, '')}/review`]) {
    const answer = await other.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(other.getByText('There is nothing here for you')).toBeVisible()
  }
  await stranger.close()
})

/** Presses Tab until the control has the focus. */
async function tabTo(control: Locator): Promise<void> {
  const hasFocus = () => control.evaluate((node) => node === document.activeElement)
  for (let steps = 0; steps < 40 && !(await hasFocus()); steps += 1)
    await control.page().keyboard.press('Tab')
  await expect(control).toBeFocused()
}
