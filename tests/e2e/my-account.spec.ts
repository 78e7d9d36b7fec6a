import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { sample, saved, startSample } from './quiz.ts'

const password = 'correct horse'
const newEmail = () => `${randomUUID()}@example.org`

const newPage = async (browser: Browser, options: BrowserContextOptions = {}) =>
  (await browser.newContext(options)).newPage()

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up?next=/account')
  await page.getByLabel('Name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname === '/account')
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in?next=/account')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`where no letters are sent a new e-mail address holds at once, ${how} scripts`, {
    tag: '@once',
  }, async ({ browser }) => {
    const page = await newPage(browser, { javaScriptEnabled })
    const [email, other] = [newEmail(), newEmail()]
    await signUp(page, email)
    await page.getByLabel('New e-mail address').fill(other)
    await page.getByLabel('Your password').fill('not this one')
    await page.getByRole('button', { name: 'Change the address' }).click()
    await expect(page.getByLabel('Your password')).toHaveAccessibleDescription(/This is not your password/)
    await expect(page.getByLabel('New e-mail address')).toHaveValue(other)
    await page.getByLabel('Your password').fill(password)
    await page.getByRole('button', { name: 'Change the address' }).click()
    await expect(page.getByText('Your e-mail address is changed.')).toBeVisible()
    const elsewhere = await newPage(browser)
    await signIn(elsewhere, email)
    await expect(elsewhere.getByText('do not belong together')).toBeVisible()
    await signIn(elsewhere, other)
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace')
  })

  test(`an account that is deleted is gone, ${how} scripts`, { tag: '@once' }, async ({ browser }) => {
    const page = await newPage(browser, { javaScriptEnabled })
    const email = newEmail()
    await signUp(page, email)
    await page.getByRole('link', { name: 'Delete my account' }).click()
    await page.waitForURL('**/account/delete') // the page before it asks for a password, too
    await page.getByLabel('Your password').fill('not this one')
    await page.getByRole('button', { name: 'Delete my account for good' }).click()
    await expect(page.getByLabel('Your password')).toHaveAccessibleDescription(/This is not your password/)
    await page.getByLabel('Your password').fill(password)
    await page.getByRole('button', { name: 'Delete my account for good' }).click()
    await expect(page.getByText('Your account is deleted')).toBeVisible()
    await page.goto('/account')
    await expect(page).toHaveURL(/\/sign-in/)
    await signIn(page, email)
    await expect(page.getByText('do not belong together')).toBeVisible()
  })

  test(`the look is chosen on the account page and stays, ${how} scripts`, async ({ browser }) => {
    const page = await newPage(browser, { javaScriptEnabled, colorScheme: 'light' })
    await signUp(page, newEmail())
    const dark = page.getByRole('main').getByRole('button', { name: 'Dark' })
    await dark.click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(dark).toHaveAttribute('aria-pressed', 'true')
    // In the very first bytes, so that nothing flashes.
    const html = await (await page.request.get('/account')).text()
    expect(html).toMatch(/^<!DOCTYPE html><html[^>]* data-theme="dark"/)
    await page.getByRole('main').getByRole('button', { name: 'As my device' }).click()
    await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  })
}

test('a guest types a word to delete what they did', async ({ page }) => {
  await startSample(page)
  await page.goto('/account/delete')
  await page.getByLabel('Type the word delete').fill('remove')
  await page.getByRole('button', { name: 'Delete it for good' }).click()
  await expect(page.getByLabel('Type the word delete')).toHaveAccessibleDescription(/Type the word delete\./)
  await page.getByLabel('Type the word delete').fill('Delete')
  await page.getByRole('button', { name: 'Delete it for good' }).click()
  await expect(page.getByText('Your account is deleted')).toBeVisible()
  await page.goto('/quizzes')
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('all data come as a file that opens', { tag: '@once' }, async ({ page }) => {
  const email = newEmail()
  await signUp(page, email)
  await startSample(page)
  await page.goto('/account')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save all my data' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^quizwire-data-\d{4}-\d\d-\d\d\.zip$/)
  const files = unzipSync(await readFile(await download.path()))
  const data = JSON.parse(Buffer.from(files['data.json'] ?? []).toString('utf8'))
  expect(data.profile).toMatchObject({ email, name: 'Ada Lovelace' })
  expect(data.attempts).toHaveLength(1)
  expect(Object.keys(files)).toContain('responses.csv')
  const answer = await page.request.get('/account/export')
  expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/zip' })
})

test('somebody who is signed out gets no file, but the sign-in page', { tag: '@once' }, async ({ page }) => {
  await page.goto('/account/export')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount/)
})

test('a link that confirms an address and is used up says so', { tag: '@once' }, async ({ page }) => {
  await page.goto('/confirm-email?token=abcdefghijklmnopqrstuvwx')
  await page.getByRole('button', { name: 'Confirm the address' }).click()
  await expect(page.getByText('This link was used already')).toBeVisible()
})

test('the home page leads on: to what was begun, what is new, and the last explanations', async ({
  page,
}) => {
  const attempt = await startSample(page)
  await page.getByRole('radio').first().check({ force: true })
  await saved(page)
  await page.goto('/')
  const main = page.getByRole('main')
  await expect(main.getByText(`1 of ${sample.questions.length} questions answered`)).toBeVisible()
  const fresh = main.getByRole('region', { name: 'New quizzes' })
  await expect(fresh.getByRole('heading', { level: 3 }).first()).toBeVisible()
  await expect(fresh.getByText(sample.title)).toHaveCount(0)
  await main.getByRole('link', { name: `Continue “${sample.title}”` }).click()
  await expect(page.getByText(`of ${sample.questions.length}`).first()).toBeVisible()
  await page.goto(`${attempt.replace(/\?.*/, '')}?q=check`)
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText(/points · \d+%/)).toBeVisible()
  await page.goto('/')
  await expect(main.getByText('You learned today.')).toBeVisible()
  await expect(main.getByRole('region', { name: 'Continue' })).toHaveCount(0)
  const scores = main.getByRole('region', { name: 'Last scores' })
  await scores.getByRole('link', { name: sample.title }).click()
  await expect(page).toHaveURL(/\/review/)
})

test('scripts and styles are never taken for something else', { tag: '@once' }, async ({ page }) => {
  await page.goto('/')
  const script = await page.locator('script[src*="/_next/static/"]').first().getAttribute('src')
  const answer = await page.request.get(script ?? '')
  expect(answer.headers()['x-content-type-options']).toBe('nosniff')
})
