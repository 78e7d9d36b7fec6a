import { test } from '@playwright/test'
import { sql } from './database.ts'

// All of these tests come from one address, from which no hundred accounts can be made in an hour.
test('what was tried at one size of screen is forgotten before the next', async () => {
  await sql('DELETE FROM "Tries"')
})
