import { expect, type Page } from '@playwright/test'
import prorogation from '../../samples/prorogation.json' with { type: 'json' }

/** A sample that every installation has. */
export const sample = prorogation.quiz

/** Opens a sample and starts it; without a session a guest is made. Returns the address of the attempt. */
export async function startSample(
  page: Page,
  quiz: { title: string; questions: unknown[] } = sample,
): Promise<string> {
  await page.goto('/quizzes')
  await page.getByRole('link', { name: quiz.title }).click()
  await page.getByRole('button', { name: /Start the quiz|Take it again|Continue/ }).click()
  await expect(page.getByText(`Question 1 of ${quiz.questions.length}`)).toBeVisible()
  return page.url()
}

/** The right option of the question that is shown. */
export async function rightOption(page: Page): Promise<string> {
  const { options, key } = await shownQuestion(page)
  return options[key]?.text ?? ''
}

async function shownQuestion(page: Page) {
  const heading = await page.getByRole('heading', { level: 2 }).innerText()
  const shown = plain(heading)
  const question = sample.questions.find(({ stem }) => shown.includes(plain(stem)))
  if (!question) throw new Error(`No sample question fits “${heading}”.`)
  return question
}

/** Letters and digits only: the blank of “complete the report” is drawn, not written. */
const plain = (text: string) => text.replace(/blank/g, '').replace(/[^\p{L}\p{N}]/gu, '')

export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-kind=saved]')).toBeVisible()
}

/** Chooses the right option of the question that is shown. */
export async function chooseRight(page: Page): Promise<void> {
  const right = await rightOption(page)
  await page.getByRole('radio', { name: right }).check({ force: true })
}

/** Chooses another option than that. */
export async function chooseWrong(page: Page): Promise<void> {
  const { options, key } = await shownQuestion(page)
  const wrong = options[key === 0 ? 1 : 0]?.text ?? ''
  await page.getByRole('radio', { name: wrong }).check({ force: true })
}

/** Answers from this question on, which is shown, and ends before submitting. */
export async function goThrough(
  page: Page,
  from: number,
  answer: (page: Page) => Promise<void>,
  count = sample.questions.length,
): Promise<void> {
  for (let number = from; number <= count; number += 1) {
    await expect(page.getByText(`Question ${number} of ${count}`)).toBeVisible()
    await answer(page)
    await page.getByRole('button', { name: number === count ? 'Check and submit' : 'Next' }).click()
  }
  await expect(page.getByRole('heading', { name: /Ready to submit|Submit as it is/ })).toBeVisible()
}
