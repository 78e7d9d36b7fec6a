import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { violationsInThemes } from './violations.ts'

const password = 'correct horse'
const newEmail = () => `${randomUUID()}@example.org`
const typePassword = (page: Page, secret: string) => page.getByLabel('Password', { exact: true }).fill(secret)

/** By its path: the pages that lead there have it in their address as well. */
const isAccount = (url: URL) => url.pathname === '/account'

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up?next=/account')
  await page.getByLabel('Name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill(email)
  await typePassword(page, password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(isAccount)
}

async function signIn(page: Page, email: string, secret = password, next = '/account'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail').fill(email)
  await typePassword(page, secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const newPage = async (browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) =>
  (await browser.newContext(options)).newPage()

test('a page that needs somebody leads to the sign-in page and back', async ({ page, browser }) => {
  const email = newEmail()
  await signUp(await newPage(browser), email)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/)
  await page.getByLabel('E-mail').fill(email)
  await typePassword(page, password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace')
})

test('signing in never leads to another site', { tag: '@once' }, async ({ page, baseURL }) => {
  const email = newEmail()
  await signUp(page, email)
  for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/\t/evil.example']) {
    await page.context().clearCookies()
    await signIn(page, email, password, next)
    await expect(page).toHaveURL(`${baseURL}/`)
  }
})

for (const javaScriptEnabled of [true, false]) {
  test(`a wrong password is said in words and the e-mail address stays, ${javaScriptEnabled ? 'with' : 'without'} scripts`, {
    tag: '@once',
  }, async ({ browser }) => {
    const email = newEmail()
    await signUp(await newPage(browser), email)
    const page = await newPage(browser, { javaScriptEnabled })
    await signIn(page, email, 'not this one')
    await expect(page.getByText('These do not belong together.')).toBeVisible()
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
    await typePassword(page, password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace')
  })
}

test('what is wrong with a form is said beside the field', async ({ page }) => {
  await page.goto('/sign-up')
  await page.getByLabel('E-mail').fill('ada')
  await typePassword(page, 'short')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/Type your name\./)
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/does not look like an e-mail address/)
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /at least 8 characters/,
  )
})

test('an e-mail address that is taken is said beside it, and the name stays', { tag: '@once' }, async ({
  page,
  browser,
}) => {
  const email = newEmail()
  await signUp(await newPage(browser), email)
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Eve')
  await page.getByLabel('E-mail').fill(email)
  await typePassword(page, 'another one')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/There is an account with this e-mail/)
  await expect(page.getByLabel('Name')).toHaveValue('Eve')
})

test('a guest goes on with one click, is warned before leaving, and keeps all by signing up', async ({
  page,
}) => {
  await page.goto('/sign-in?next=/account')
  await page.getByRole('button', { name: 'Go on as a guest' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are a guest')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByText('Signing out loses your work')).toBeVisible()
  await signUp(page, newEmail())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace')
})

test('somebody sees where they are signed in and signs out there', { tag: '@once' }, async ({
  page,
  browser,
}) => {
  const email = newEmail()
  await signUp(page, email)
  const other = await newPage(browser)
  await signIn(other, email)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace')
  await page.reload()
  await page.getByRole('button', { name: /^Sign out there/ }).click()
  await expect(page.getByRole('button', { name: /^Sign out there/ })).toHaveCount(0)
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in/)
})

test('the address of a session is that of the connection, whatever the browser claims', {
  tag: '@once',
}, async ({ browser }) => {
  const claimed = '203.0.113.9'
  const claims = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'x-quizwire-address']
  const page = await newPage(browser, {
    extraHTTPHeaders: Object.fromEntries(claims.map((name) => [name, claimed])),
  })
  await signUp(page, newEmail())
  await expect(page.getByText(/^Signed in .* from 127\.0\.0\.1$/)).toBeVisible()
})

test('name, time zone and password are changed on the account page', async ({ browser }) => {
  const page = await newPage(browser, { timezoneId: 'Europe/Rome' })
  await page.goto('/sign-up') // the page tells the time zone once its scripts run
  await expect
    .poll(async () => (await page.context().cookies()).some(({ name }) => /time_zone/.test(name)))
    .toBe(true)
  const email = newEmail()
  await signUp(page, email)
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Rome')
  await page.getByLabel('Name').fill('Ada L.')
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada L.')
  await page.reload()
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo')
  await page.getByLabel('Present password').fill('not this one')
  await page.getByLabel('New password').fill('a better one')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByLabel('Present password')).toHaveAccessibleDescription(/not your present password/)
  await page.getByLabel('Present password').fill(password)
  await page.getByLabel('New password').fill('a better one')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await expect(page.getByText('not your present password')).toHaveCount(0)
  const other = await newPage(browser)
  await signIn(other, email, 'a better one')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Ada L.')
})

test('a link that is used up or cut off is said to be so', { tag: '@once' }, async ({ page }) => {
  await page.goto('/reset-password?token=abcdefghijklmnopqrstuvwx')
  await page.getByLabel('New password').fill('a better one')
  await page.getByRole('button', { name: 'Set the new password' }).click()
  await expect(page.getByText('This link was used already')).toBeVisible()
  await page.goto('/reset-password?token=abc')
  await expect(page.getByText('This link is not complete')).toBeVisible()
})

test('the account pages have no barrier that axe finds', async ({ browser }) => {
  const page = await newPage(browser)
  const check = async (address: string) => {
    await page.goto(address)
    expect(await violationsInThemes(page), address).toEqual([])
  }
  await check('/sign-in?note=signed-out')
  await check('/sign-up')
  await check('/forgot-password')
  await check('/reset-password?token=abcdefghijklmnopqrstuvwx')
  await page.goto('/sign-in?next=/account')
  await page.getByRole('button', { name: 'Go on as a guest' }).click()
  await page.waitForURL(isAccount)
  await check('/account?note=leaving')
  await check('/account/delete')
  await signUp(page, newEmail())
  await check('/account?note=password')
  await check('/account/delete')
  await check('/confirm-email?token=abcdefghijklmnopqrstuvwx')
})
