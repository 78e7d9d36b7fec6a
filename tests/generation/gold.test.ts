import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { candidatesOf } from '../../scripts/quality/candidates.ts'
import { asksGold, readGold } from '../../scripts/quality/gold.ts'

const there = existsSync(new URL('../../../shared/articles/moscow-visit.gold.json', import.meta.url))

test.skipIf(!there)(
  'of the facts that a careful writer asked, twenty are asked (skipped where ../shared is absent)',
  () => {
    const { article, items } = readGold()
    const all = candidatesOf(article).map(({ question }) => question)
    const asked = items.filter((item) => all.some((question) => asksGold(item, question)))
    expect(items).toHaveLength(27)
    expect(asked.length).toBeGreaterThanOrEqual(20)
  },
)
