import { expect, test } from '@playwright/test'
import { mulberry32 } from '../../../lib/questions/option-order.ts'
import { torture } from '../../../scripts/torture/torture.ts'

test('ten kills at random moments lose no acknowledged response, submit nothing twice and change no score', async () => {
  test.setTimeout(600_000)
  const report = await torture({ cycles: 10, random: mulberry32(7), say: () => {} })
  expect(report.differences).toEqual([])
  expect(report.saves).toBeGreaterThan(10)
})
