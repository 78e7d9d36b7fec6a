import { expect, test } from 'vitest'
import { GET } from '../app/api/health/route.ts'
import { disconnect } from '../lib/database/client.ts'
import { settings } from '../lib/env.ts'

test('health tells whether the database answers', async () => {
  const well = await GET()
  expect([well.status, await well.json()]).toEqual([200, { ok: true }])

  const given = settings()
  const url = given.DATABASE_URL
  await disconnect()
  given.DATABASE_URL = 'postgresql://me:secret@127.0.0.1:9/gone'
  const ill = await GET()
  expect([ill.status, await ill.json()]).toEqual([503, { ok: false }])

  await disconnect()
  given.DATABASE_URL = url
  expect((await GET()).status).toBe(200)
})
