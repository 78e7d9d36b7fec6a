import { expect, type Page, test } from '@playwright/test'
import { makeQuiz, signUp } from './own-quiz.ts'
import { rightOption, sample, saved, startSample } from './quiz.ts'
import { violationsInThemes } from './violations.ts'

/** Takes the sample: the first question rightly, nothing else. Ends at the explanations; gives their address. */
async function takeSample(page: Page): Promise<string> {
  const attempt = (await startSample(page)).replace(/\?.*/, '')
  await page.getByRole('radio', { name: await rightOption(page) }).check({ force: true })
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Question 2 of')).toBeVisible()
  await page.goto(`${attempt}?q=check`)
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText(/points · \d+%/)).toBeVisible()
  return `${attempt}/review`
}

const questions = (page: Page) => page.locator('main article')

/** Opens the form of a question and sends it. */
async function reportProblem(page: Page, number: number): Promise<void> {
  const question = page.locator(`#q${number}`)
  await question.getByText(`Report a problem with question ${number}`).click()
  await question.getByLabel('What is wrong?').selectOption({ label: 'More than one answer is right' })
  await question.getByLabel('In your own words').fill('Both are named.\nSee the last line.')
  await question.getByRole('button', { name: 'Send the report' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled })

    test('the explanations are narrowed to what was wrong or flagged', async ({ page }) => {
      const address = await takeSample(page)
      const all = sample.questions.length
      await expect(questions(page)).toHaveCount(all)
      await page.getByRole('link', { name: `Wrong only (${all - 1})` }).click()
      await expect(questions(page)).toHaveCount(all - 1)
      await expect(page).toHaveURL(`${address}?show=wrong`)
      await page.getByRole('link', { name: 'Flagged (0)' }).click()
      await expect(page.getByText('You flagged no question in this attempt.')).toBeVisible()
      await page.getByRole('link', { name: 'Question 3: Not answered' }).click()
      await expect(page).toHaveURL(`${address}#q3`)
      await expect(page.locator('#q3')).toBeInViewport()
    })

    test('a question is put into the deck, and the page stays where it was', async ({ page }) => {
      await takeSample(page)
      const question = page.locator('#q1')
      await question.getByRole('button', { name: 'Review this again' }).click()
      await expect(question.getByText('In your review deck')).toBeVisible()
      await expect(question).toBeInViewport()
      await page.reload()
      await expect(question.getByText('In your review deck')).toBeVisible()
    })

    test('a problem is reported, and can be changed', async ({ page }) => {
      await takeSample(page)
      await reportProblem(page, 2)
      const question = page.locator('#q2')
      await expect(question.getByText('You reported a problem')).toBeVisible()
      await expect(question).toBeInViewport()
      await page.reload()
      await question.getByText('You reported a problem').click()
      await expect(question.getByText(/^Thank you.*“More than one answer is right”/)).toBeVisible()
      await expect(question.getByLabel('What is wrong?')).toHaveValue('severalRight')
      await expect(question.getByLabel('In your own words')).toHaveValue(
        'Both are named.\nSee the last line.',
      )
      await question.getByLabel('What is wrong?').selectOption('other')
      await question.getByRole('button', { name: 'Change your report' }).click()
      await expect(question.getByText(/^Thank you.*“Something else”/)).toBeAttached()
      await page.reload()
      await expect(question.getByLabel('What is wrong?')).toHaveValue('other')
    })
  })
}

test('a report reaches the owner, who closes it', async ({ page }) => {
  await signUp(page)
  await makeQuiz(page)
  const quiz = page.url()
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await page.getByRole('radio').first().check({ force: true })
  await saved(page)
  await page.goto(`${page.url().replace(/\?.*/, '')}?q=check`)
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await reportProblem(page, 1)
  await expect(page.getByText(/^Thank you. Your report is kept/)).toBeVisible()

  await page.goto('/quizzes')
  await page.getByRole('link', { name: /1 problem reported/ }).click()
  await expect(page).toHaveURL(`${quiz}/reports`)
  await expect(page.getByText('More than one answer is right').first()).toBeVisible()
  await expect(page.getByText('See the last line.')).toBeVisible()
  await expect(page.locator('main mark').first()).toBeVisible()
  expect(await violationsInThemes(page)).toEqual([])
  await page.getByRole('button', { name: /^Close/ }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible()
  await page.goto(quiz)
  await expect(page.getByText('problem reported')).toHaveCount(0)
})

test('the reports on a quiz of somebody else are not found', { tag: '@once' }, async ({ page }) => {
  await page.goto('/quizzes')
  await page.getByRole('link', { name: sample.title }).click()
  const quiz = page.url()
  await startSample(page)
  expect((await page.goto(`${quiz}/reports`))?.status()).toBe(404)
})

test('the explanations have no barrier that axe finds, with the forms open', async ({ page }) => {
  await takeSample(page)
  await page.getByText('Report a problem with question 1').click()
  expect(await violationsInThemes(page)).toEqual([])
})

test('on paper there is what was answered and why, black on white, and nothing to press', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await takeSample(page)
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await expect(questions(page)).toHaveCount(sample.questions.length)
  await expect(page.getByText('Where the article says so').first()).toBeVisible()
  for (const role of ['navigation', 'button', 'group'] as const) {
    await expect(page.getByRole(role), role).toHaveCount(0)
  }
  await expect(page.getByText('Report a problem').first()).toBeHidden()
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

test('every place where a past attempt stands leads to its explanations, and names the quiz', async ({
  page,
}) => {
  const review = await takeSample(page)
  const { pathname } = new URL(review)
  await page.goto('/quizzes')
  const links = page.locator(`main a[href="${pathname}"]`)
  await expect(links).toHaveText([`Explanations of “${sample.title}”`])
  await page.getByRole('link', { name: sample.title, exact: true }).click()
  await expect(links).toHaveText([new RegExp(`^Explanations of “${sample.title}”, `)])
  await page.goto('/')
  await expect(links.filter({ hasText: sample.title }).first()).toBeVisible()
  await page.goto('/progress')
  await page.getByText('Scores as a table').click()
  await expect(page.getByRole('cell', { name: sample.title }).getByRole('link')).toHaveAttribute(
    'href',
    pathname,
  )
  await page.goto('/progress/history')
  await expect(links).toHaveText([sample.title])
  await links.click()
  await expect(page).toHaveURL(review)
})
