import { expect, type Page, test } from '@playwright/test'

/** Makes an account by a request, and is signed in: the form, which has tests of its own, takes a second each time. */
export async function newAccount(page: Page, name: string): Promise<string> {
  const email = `person-${crypto.randomUUID()}@example.org`
  const answer = await page.request.post('/api/auth/sign-up/email', {
    headers: { origin: test.info().project.use.baseURL ?? '' },
    data: { name, email, password: 'four words are enough' },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return email
}
