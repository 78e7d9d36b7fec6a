import { expect, type Page, test } from '@playwright/test'
import lanterns from '../../samples/lantern-festival.json' with { type: 'json' }
import { sql } from './database.ts'
import { violations } from './violations.ts'

const { title, questions } = lanterns.quiz

/** What sticks out of the window sideways. */
const wide = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const elements = [...document.querySelectorAll<HTMLElement>('main *')]
    return elements
      .filter((element) => !element.closest('.sr-only') && element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 80))
  })

const windows = [
  { name: 'at 320 px', viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
  // 1280 by 800 at 200 % is half of it in CSS pixels.
  { name: 'at 200 % zoom', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
]

for (const { name, ...use } of windows) {
  test(`${name} every question, its explanation and the last step fit, with all there is to press`, async ({
    browser,
  }) => {
    const context = await browser.newContext(use)
    const page = await context.newPage()
    await page.goto('/quizzes')
    await page.getByRole('link', { name: title }).click()
    expect(await wide(page)).toEqual([])
    await page.getByRole('button', { name: 'Practise' }).click()
    await expect(page.getByText(`Question 1 of ${questions.length}`)).toBeVisible()
    const attempt = /attempts\/([^?/]+)/.exec(page.url())?.[1]
    await sql(
      `UPDATE "Attempt" SET "timeLimit" = 7200, "deadlineAt" = now() + interval '2 hours' WHERE id = $1`,
      [attempt],
    )
    await page.reload()
    await page.getByRole('radio').first().check({ force: true })
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByRole('heading', { name: /^(Right|Wrong)$/ })).toBeFocused()
    expect(await violations(page)).toEqual([])
    for (let number = 1; number <= questions.length; number += 1) {
      await expect(page.getByText(`Question ${number} of ${questions.length}`)).toBeVisible()
      expect(await wide(page), `question ${number}`).toEqual([])
      for (const button of await page
        .getByRole('button', { name: /^(Back|Flag for later|Next|Skip|Check.*)$/ })
        .all()) {
        const box = await button.boundingBox()
        expect(
          box && box.width >= 24 && box.height >= 24 && box.x >= 0 && box.x + box.width <= use.viewport.width,
        ).toBe(true)
      }
      await page.getByRole('button', { name: /^(Next|Skip|Check and submit)$/ }).click()
    }
    await expect(page.getByRole('heading', { name: /Submit as it is/ })).toBeVisible()
    expect(await wide(page)).toEqual([])
    await context.close()
  })
}
