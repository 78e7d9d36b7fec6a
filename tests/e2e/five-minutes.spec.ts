import { readFileSync } from 'node:fs'
import { devices, expect, type Page, test } from '@playwright/test'
import { signUp } from './own-quiz.ts'
import { violations } from './violations.ts'

// The teacher's first five minutes, with a learner on a phone beside it.

const text = readFileSync(new URL('../fixtures/articles/harbour-bridge.txt', import.meta.url), 'utf8')

/** Presses, choices and fields filled in by the teacher, counted. */
function counted(page: Page) {
  let interactions = 0
  return {
    press: async (role: 'button' | 'link', name: string | RegExp) => {
      interactions += 1
      await page.getByRole(role, { name }).first().click()
    },
    fill: async (label: string, value: string) => {
      interactions += 1
      await page.getByLabel(label, { exact: true }).fill(value)
    },
    interactions: () => interactions,
  }
}

async function makeQuiz(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New quiz from an article' }).first().click()
  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Title').fill('Portuguese president to visit Poland')
  await page.getByLabel('Day of publication').fill('2025-03-04')
  await page.getByRole('button', { name: 'Generate questions' }).click()
  await expect(page.getByText(/ · (\d+ to decide|all decided)/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Retire question 1' }).click()
  for (const number of [2, 3]) await page.getByRole('button', { name: `Keep question ${number}` }).click()
  await expect(page.getByText('2 questions kept')).toBeVisible()
  await page.getByRole('button', { name: 'Make the quiz' }).click()
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible()
}

/** From the quiz to the code on the wall. */
async function assign(page: Page): Promise<string> {
  const teacher = counted(page)
  await teacher.press('link', 'Assign')
  await teacher.fill('Name of the new class', 'Class 7b')
  const due = page.getByLabel(/^Due/)
  const day = (await due.inputValue()).slice(0, 10)
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
  await due.fill(`${day}T20:00`)
  expect(await violations(page)).toEqual([])
  await teacher.press('button', 'Assign')
  await expect(page.getByText('Class 7b').first()).toBeVisible()
  await expect(page.getByText('0 of 0')).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(teacher.interactions() + 1).toBeLessThan(10)
  const link = await page.getByRole('link', { name: /\/join\// }).innerText()
  return /join\/(\w+)/.exec(link)?.[1] ?? ''
}

async function join(phone: Page, code: string): Promise<void> {
  await signUp(phone)
  await phone.goto('/join')
  await phone.getByLabel('Code').fill(code)
  await phone.getByRole('button', { name: 'Go on' }).click()
  await phone.getByRole('button', { name: 'Join the class' }).click()
  await expect(phone.getByRole('heading', { name: 'Assignments' })).toBeVisible()
}

async function take(phone: Page): Promise<void> {
  await phone.getByRole('heading', { level: 3 }).getByRole('link').click()
  await expect(phone.getByRole('heading', { name: 'Dates and rules' })).toBeVisible()
  await expect(phone.getByText('2 questions, 2 points.')).toBeVisible()
  expect(await violations(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Start' }).click()
  for (const number of [1, 2]) {
    await expect(phone.getByText(`Question ${number} of 2`)).toBeVisible()
    await phone.getByRole('radio').first().check({ force: true })
    await expect(phone.locator('[data-kind=saved]')).toBeVisible()
    await phone.getByRole('button', { name: /^(Next|Check and submit)$/ }).click()
  }
}

test('a teacher goes from an article to results, a learner joins by the code and takes part', async ({
  page,
  browser,
}) => {
  await signUp(page)
  await makeQuiz(page)
  const code = await assign(page)
  expect(code).toMatch(/^[A-Z0-9]{8}$/)
  const task = page.url()

  const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 7']
  const phone = await (
    await browser.newContext({ viewport: { ...viewport, width: 390 }, userAgent, hasTouch, isMobile })
  ).newPage()
  await join(phone, code)
  await page.getByRole('link', { name: 'Watch live' }).click()
  await expect(page.getByText('Changes by itself.')).toBeVisible()
  const row = page.locator('main li').filter({ hasText: 'Test Person' })
  await expect(row).toContainText('Not started')
  await take(phone)
  await expect(row).toContainText('2 of 2')
  await phone.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(phone.getByText('The explanations are not open yet')).toBeVisible()
  await expect(row).toContainText('Done')

  await phone.getByRole('link', { name: 'Back to the assignment' }).click()
  await expect(phone.getByText('Submitted').first()).toBeVisible()

  await page.goto(task)
  await expect(page.getByText('1 of 1')).toBeVisible()
  await page.getByRole('link', { name: 'Question by question' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
