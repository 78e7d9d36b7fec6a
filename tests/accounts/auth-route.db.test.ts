import { beforeAll, describe, expect, test } from 'vitest'
import { site } from '../support/auth-browser.ts'

let post: (path: string, body?: BodyInit) => Promise<Response>

beforeAll(async () => {
  process.env.AUTH_SECRET = 'a secret of the tests '.repeat(3)
  process.env.BASE_URL = site
  const { POST } = await import('../../app/api/auth/[...all]/route.ts')
  post = (path, body) =>
    POST(
      new Request(`${site}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: site },
        ...(body === undefined ? {} : { body }),
      }),
    )
})

describe('the route of /api/auth', () => {
  test('hands requests on', async () => {
    const body = JSON.stringify({ name: 'Ada', email: 'ada@example.org', password: 'correct horse' })
    const response = await post('/sign-up/email', body)
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie().length).toBeGreaterThan(0)
  })

  test('takes requests without a body', async () => {
    expect((await post('/sign-out')).status).toBe(200)
  })

  test('reads no body that is larger than any form', async () => {
    expect((await post('/sign-in/email', 'x'.repeat(16_385))).status).toBe(413)
    expect((await post('/sign-in/email', 'x'.repeat(16_384))).status).toBe(400)
  })
})
