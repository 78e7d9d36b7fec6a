import { type Browser, devices, expect, type Page, test } from '@playwright/test'
import { makeScene, newPerson } from './class-people.ts'
import { chooseRight, chooseWrong, sample, saved } from './quiz.ts'
import { violationsInThemes } from './violations.ts'

async function onPhone(browser: Browser): Promise<Page> {
  const { userAgent, hasTouch, isMobile } = devices['Pixel 7']
  const viewport = { width: 390, height: 844 }
  return (await browser.newContext({ viewport, userAgent, hasTouch, isMobile })).newPage()
}

type Slip = { userName: string; password: string }

async function signIn(page: Page, { userName, password }: Slip, classId: string): Promise<void> {
  await page.goto(`/sign-in?next=/classes/${classId}`)
  await page.getByLabel('E-mail or user name').fill(userName)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** A password of one's own instead of that on paper, which opens nothing else. */
async function choosePassword(page: Page, password: string, classId: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Alan Turing')
  const elsewhere = await page.request.get('/progress')
  expect(new URL(elsewhere.url()).pathname).toBe('/choose-password')
  await looksRight(page)
  await page.getByLabel('Your new password').fill(password)
  await page.getByRole('button', { name: 'Keep this password' }).click()
  await expect(page).toHaveURL(new RegExp(`/classes/${classId}$`))
}

async function looksRight(page: Page): Promise<void> {
  expect(await violationsInThemes(page), page.url()).toEqual([])
}

/** User name and password, as they are printed. */
async function slipOf(teacher: Page, name: string): Promise<Slip> {
  const slip = teacher.getByRole('region', { name: 'Slips' }).getByRole('listitem').filter({ hasText: name })
  await expect(slip).toBeVisible()
  const [, userName = '', password = ''] = await slip.getByRole('definition').allTextContents()
  return { userName, password }
}

async function addByList(teacher: Page, classId: string, name: string): Promise<Slip> {
  await teacher.goto(`/classes/${classId}/members/add`)
  await teacher.getByLabel('Names', { exact: true }).fill(name)
  await teacher.getByRole('button', { name: 'Look at the list' }).click()
  await teacher.getByRole('button', { name: 'Add 1 learner' }).click()
  return slipOf(teacher, name)
}

/** Two right, one wrong, the rest left open. */
async function take(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Parliament' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  for (const number of [1, 2, 3]) {
    await expect(page.getByText(`Question ${number} of ${sample.questions.length}`)).toBeVisible()
    await (number < 3 ? chooseRight(page) : chooseWrong(page))
    await saved(page)
    await page.getByRole('button', { name: 'Next' }).click()
  }
  await page.goto(`${page.url().replace(/\?.*/, '')}?q=check`)
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
}

test('a learner of a list signs in with a slip, takes the task and gets a score; a new slip ends the old password', {
  tag: '@once',
}, async ({ browser }) => {
  const teacher = await newPerson(browser, 'Tess Teacher')
  const colleague = await newPerson(browser, 'Lea Learner')
  const { classId } = await makeScene(teacher.email, colleague.email)
  const onPaper = await addByList(teacher.page, classId, 'Alan Turing')

  const alan = await onPhone(browser)
  await signIn(alan, onPaper, classId)
  await choosePassword(alan, 'enigma machine', classId)
  await take(alan)
  await expect(alan.getByText('points · 33%')).toBeVisible()
  await alan.goto('/account')
  await expect(alan.getByText('users.invalid')).toHaveCount(0)
  await looksRight(alan)

  const book = teacher.page
  await book.goto(`/classes/${classId}/gradebook`)
  const row = book.getByRole('row').filter({ hasText: 'Alan Turing' })
  await expect(row.getByRole('gridcell').last()).toHaveText('33%')

  await book.goto(`/classes/${classId}/members`)
  await book.getByRole('link', { name: 'Change Alan Turing' }).click()
  await book.getByRole('link', { name: 'Make a new one' }).click()
  await book.getByRole('button', { name: 'Make slips' }).click()
  const another = await slipOf(book, 'Alan Turing')
  expect(another.userName).toBe(onPaper.userName)
  expect(another.password).not.toBe(onPaper.password)

  // Signed out where Alan was, and neither of the two before opens anything.
  await alan.goto(`/classes/${classId}`)
  await expect(alan).toHaveURL(/\/sign-in/)
  for (const password of ['enigma machine', onPaper.password]) {
    await signIn(alan, { ...onPaper, password }, classId)
    await expect(alan.getByText('These do not belong together.')).toBeVisible()
  }
  await signIn(alan, another, classId)
  await choosePassword(alan, 'another machine', classId)
  await alan.getByRole('link', { name: 'Parliament' }).click()
  await expect(alan.getByText('is the score that counts')).toBeVisible()
})
