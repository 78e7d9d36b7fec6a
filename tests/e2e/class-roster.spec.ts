import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { violationsInThemes } from './violations.ts'

const password = 'correct horse'

const newPage = async (browser: Browser) => (await browser.newContext()).newPage()

async function signUp(page: Page, name: string, next: string): Promise<void> {
  await page.goto(`/sign-up?next=${encodeURIComponent(next)}`)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail').fill(`${randomUUID()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname === next)
}

async function looksRight(page: Page): Promise<void> {
  expect(await violationsInThemes(page), page.url()).toEqual([])
}

test('a class is opened and joined by its code; learners of a list get slips', async ({
  page: teacher,
  browser,
}) => {
  await signUp(teacher, 'Ms Noether', '/classes/new')
  await teacher.getByLabel('Name').fill('Politics 10a')
  await teacher.getByRole('button', { name: 'Open the class' }).click()
  const joining = teacher.getByRole('region', { name: 'Joining' })
  const code = (await joining.getByText(/^[A-Z0-9]{4} [A-Z0-9]{4}$/).textContent()) ?? ''
  await looksRight(teacher)

  const learner = await newPage(browser)
  await learner.goto('/join')
  await learner.getByLabel('Code').fill(code.toLowerCase().replace(' ', '-'))
  await learner.getByRole('button', { name: 'Go on' }).click()
  await expect(learner.getByRole('heading', { level: 1 })).toHaveText('Politics 10a')
  await looksRight(learner)
  await learner.getByRole('link', { name: 'Create an account' }).click()
  await expect(learner).toHaveURL(/sign-up\?next=%2Fjoin/)
  await signUp(learner, 'Leo', `/join/${code.replace(' ', '')}`)
  await learner.getByLabel('Your name').fill('Leonhard Euler')
  await learner.getByRole('button', { name: 'Join the class' }).click()
  await expect(learner.getByRole('heading', { level: 1 })).toHaveText('Assignments')
  await looksRight(learner)

  await teacher.getByRole('link', { name: 'Members' }).click()
  await expect(teacher.getByText('Leonhard Euler')).toBeVisible()
  await teacher.getByRole('link', { name: 'Add learners by a list' }).click()
  await teacher
    .getByLabel('Names', { exact: true })
    .fill('Ada Lovelace\nAda Lovelace\nAlan Turing\nleonhard euler')
  await teacher.getByRole('button', { name: 'Look at the list' }).click()
  await expect(teacher.getByText('2 learners will be added. 2 lines are left out.')).toBeVisible()
  await looksRight(teacher)
  await teacher.getByRole('button', { name: 'Add 2 learners' }).click()
  const slip = teacher.getByRole('listitem').filter({ hasText: 'Alan Turing' })
  await expect(slip).toBeVisible()
  await looksRight(teacher)
  await teacher.emulateMedia({ media: 'print' })
  await expect(teacher.getByRole('banner')).toBeHidden()
  await expect(slip).toBeVisible()
})
