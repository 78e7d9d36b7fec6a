import { type Browser, expect, type Page, test } from '@playwright/test'
import { makeQuiz, signUp } from './own-quiz.ts'
import { violations } from './violations.ts'

/** Signs up, makes a quiz of one question, keeps two more of its article, and opens the composer. */
async function openComposer(page: Page): Promise<string> {
  await signUp(page)
  await makeQuiz(page)
  const quiz = page.url()
  await page.getByRole('link', { name: 'Questions of the article' }).click()
  for (const number of [2, 3])
    await page.getByRole('button', { name: `Keep question ${number}`, exact: true }).click()
  await expect(page.getByText('3 questions kept')).toBeVisible()
  await page.goto(`${quiz}/compose`)
  return quiz
}

const rows = (page: Page) => page.getByRole('form', { name: 'The quiz' }).getByRole('listitem')
const stems = (page: Page) =>
  rows(page).evaluateAll((items) =>
    items.flatMap((item) => item.textContent?.match(/\d+\. (.*?)(?:Points|$)/)?.[1] ?? []),
  )
const isSaved = (page: Page) => expect(page.getByText('All changes are saved')).toBeVisible()

async function addAll(page: Page): Promise<void> {
  for (const count of [2, 3]) {
    await page
      .getByRole('button', { name: /^Add: / })
      .first()
      .click()
    await expect(page.getByText(`${count} questions, `)).toBeVisible()
  }
  await isSaved(page)
}

test('an owner composes a quiz, is told of a change from another tab, and looks at it as a learner', async ({
  page,
  context,
}) => {
  const quiz = await openComposer(page)
  await addAll(page)
  const [first = '', second = '', third = ''] = await stems(page)
  await page.getByRole('button', { name: `Move up: ${third}` }).click()
  await page.keyboard.press('Alt+ArrowUp')
  expect(await stems(page)).toEqual([third, first, second])
  await page
    .getByText(`1. ${third}`)
    .dragTo(page.getByText(`3. ${second}`), { targetPosition: { x: 20, y: 30 } })
  await expect.poll(() => stems(page)).toEqual([first, second, third])
  await page.getByLabel('Points of question 2').fill('0.5')
  await page.getByRole('button', { name: `Put a heading above: ${second}` }).click()
  await page.getByRole('textbox', { name: 'Heading', exact: true }).fill('More of it')
  await isSaved(page)
  expect(await violations(page)).toEqual([])
  await page.reload()
  await expect(page.getByText('3 questions, 2.5 points')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Heading', exact: true })).toHaveValue('More of it')

  const other = await context.newPage()
  await other.goto(`${quiz}/compose`)
  await isSaved(other)
  await page.getByRole('button', { name: `Take out: ${first}` }).click()
  await isSaved(page)
  await other.getByRole('button', { name: `Move down: ${first}` }).click()
  await expect(other.getByRole('alert').filter({ hasText: 'changed in another tab' })).toBeVisible()
  expect(await violations(other)).toEqual([])
  await other.getByRole('button', { name: 'Take what is stored' }).click()
  expect(await stems(other)).toEqual([second, third])

  await page.getByRole('link', { name: 'Preview' }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible()
  await expect(page.getByText('Question 1 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('More of it')).toBeVisible()
})

test('somebody else copies a public quiz, and the copy tells where it is from', async ({ page, browser }) => {
  await signUp(page)
  await makeQuiz(page)
  const quiz = page.url()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: /^Everybody/ }).check()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible()
  const other = await visitor(browser)
  await signUp(other)
  await other.goto(quiz)
  await other.getByRole('button', { name: 'Copy to my quizzes' }).click()
  await expect(other.getByRole('heading', { name: 'Add questions' })).toBeVisible()
  await other.getByRole('link', { name: 'Done' }).click()
  await expect(other.getByText(/by Test Person/)).toBeVisible()
  expect(await violations(other)).toEqual([])
})

const visitor = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()

test('a new quiz is made of questions that were kept, with their search', async ({ page }) => {
  await openComposer(page)
  await page.goto('/quizzes/new')
  await page.getByLabel('Title').fill('The week')
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('Search your kept questions').fill('no such word')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByText('No other question fits')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('The week')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Make the quiz' }).click()
  await expect(page.getByRole('heading', { name: 'The week' })).toBeVisible()
  await expect(page.getByText('1 question, 1 point')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test('the buttons of the composer are a form', async ({ page, browser }) => {
    const quiz = await openComposer(page)
    const storageState = await page.context().storageState()
    const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage()
    await plain.goto(`${quiz}/compose`)
    await plain
      .getByRole('button', { name: /^Add: / })
      .first()
      .click()
    await expect(plain.getByText('2 questions, 2 points')).toBeVisible()
    const [first = '', second = ''] = await stems(plain)
    await plain.getByRole('button', { name: `Move up: ${second}` }).click()
    await expect.poll(() => stems(plain)).toEqual([second, first])
    await plain.getByRole('button', { name: `Put a heading above: ${first}` }).click()
    await plain.getByRole('textbox', { name: 'Heading', exact: true }).fill('Later')
    await plain.getByLabel('Points of question 1').fill('nothing')
    await plain.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(plain.getByText('Type points from 0.01 to 100').first()).toBeVisible()
    await plain.getByLabel('Points of question 1').fill('2')
    await plain.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(plain.getByText('2 questions, 3 points')).toBeVisible()
    await plain.goto(`${quiz}/compose`)
    await expect(plain.getByRole('textbox', { name: 'Heading', exact: true })).toHaveValue('Later')
    // What was changed since is not lost.
    await page.goto(`${quiz}/compose`)
    await page.getByRole('button', { name: `Take out: ${first}` }).click()
    await isSaved(page)
    await plain.getByRole('button', { name: `Move down: ${second}` }).click()
    await expect(plain.getByText('changed in another tab or on another device')).toBeVisible()
    await plain.getByRole('button', { name: 'Keep what is here' }).click()
    await expect(plain.getByText('changed in another tab or on another device')).toHaveCount(0)
    // It has passed the heading, and stands under it now.
    await expect.poll(() => stems(plain)).toEqual([second, first])
    await expect(rows(plain).first().getByLabel('Heading', { exact: true })).toHaveValue('Later')
  })
})
