import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Those that look at colours: all that differs from theme to theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with a page, one line a rule with the places. */
export async function violations(page: Page): Promise<string[]> {
  await expect(page).toHaveTitle(/./) // it comes a moment after the page that one was led to
  return found(new AxeBuilder({ page }).withTags(RULES))
}

/** The same in both themes, for a page that stands: by all rules in the light one, by those of colours in the dark one. */
export async function violationsInThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await found(new AxeBuilder({ page }).withRules(COLOUR_RULES))
  return [...light, ...dark.map((line) => `dark: ${line}`)]
}

async function found(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
