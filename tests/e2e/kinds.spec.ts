import { expect, type Locator, type Page, test } from '@playwright/test'
import lanterns from '../../samples/lantern-festival.json' with { type: 'json' }
import { saved } from './quiz.ts'
import { violations } from './violations.ts'

const { title, questions } = lanterns.quiz
type Question = (typeof questions)[number]

async function start(page: Page): Promise<string> {
  await page.goto('/quizzes')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: /Start the quiz|Take it again/ }).click()
  await expect(page.getByText(`Question 1 of ${questions.length}`)).toBeVisible()
  return page.url().replace(/\?.*/, '')
}

/** The texts of the right options, in their right order where that is asked, or what is to be typed. */
function right({ key, options = [] }: Question): string[] {
  const entries: (number | string)[] = typeof key === 'number' ? [key] : key
  return entries.map((entry) => (typeof entry === 'string' ? entry : (options[entry]?.text ?? '')))
}

/** The texts of the events as they stand now. */
const events = (page: Page) =>
  page
    .locator('fieldset li')
    .evaluateAll((items) => items.map((item) => item.querySelector('[data-text]')?.textContent ?? ''))

const shown = (page: Page, question: Question) =>
  expect(page.getByRole('heading', { level: 2 })).toContainText(question.stem.split('_____')[0] ?? '')

type Point = { x: number; y: number }

/** Moves a pointer from one point down or up to another, in steps. */
type Pull = (from: Point, to: Point) => Promise<void>

const withMouse =
  (page: Page): Pull =>
  async (from, to) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x, to.y, { steps: 4 })
    await page.mouse.up()
  }

const withFinger =
  (page: Page): Pull =>
  async (from, to) => {
    const chromium = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      chromium.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: from.x, y }],
      })
    await touch('touchStart', from.y)
    for (const step of [0.25, 0.5, 0.75, 1]) await touch('touchMove', from.y + (to.y - from.y) * step)
    await touch('touchEnd')
  }

/** Puts the events in order: each is taken by its grip and dragged to its place, from the top. */
async function drag(page: Page, order: string[], pull: Pull): Promise<void> {
  for (const [place, text] of order.entries()) {
    const now = await events(page)
    if (now[place] === text) continue
    const items = page.locator('fieldset li')
    await items.first().evaluate((item) => item.scrollIntoView({ block: 'start' }))
    const grip = items.nth(now.indexOf(text)).locator('[data-grip]')
    await pull(await middle(grip), await middle(items.nth(place)))
    await expect.poll(() => events(page).then((after) => after[place])).toBe(text)
  }
}

async function middle(element: Locator): Promise<Point> {
  const box = await element.boundingBox()
  if (!box) throw new Error('not in the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function answer(page: Page, question: Question, pull = withMouse(page)): Promise<void> {
  const key = right(question)
  if (question.kind === 'number' || question.kind === 'short')
    await page.getByRole('textbox').fill(key[0] ?? '')
  else if (question.kind === 'order') {
    await page.getByRole('button', { name: 'Keep this order' }).click()
    await drag(page, key, pull)
  } else {
    const role = question.kind === 'several' ? 'checkbox' : 'radio'
    for (const text of key) await page.getByRole(role, { name: text }).check({ force: true })
  }
}

test('a quiz of all kinds is taken by pointer, without a barrier that axe finds, and all of it is right', async ({
  page,
  isMobile,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await start(page)
  for (const question of questions) {
    await shown(page, question)
    await answer(page, question, isMobile ? withFinger(page) : withMouse(page))
    await saved(page)
    expect(await violations(page), question.kind).toEqual([])
    await page.getByRole('button', { name: /^(Next|Check and submit)$/ }).click()
  }
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText('points · 100%')).toBeVisible()
  expect(await violations(page), 'the review').toEqual([])
})

test('a quiz of all kinds is taken with the keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard; the desktop run covers it')
  await start(page)
  for (const question of questions) {
    await shown(page, question)
    const key = right(question)
    if (question.kind === 'number' || question.kind === 'short') {
      await page.keyboard.press('Tab')
      await page.keyboard.type(key[0] ?? '')
    } else if (question.kind === 'order') await sortByKeys(page, key)
    else {
      const labels = await page.locator('fieldset label').allInnerTexts()
      for (const text of key) {
        const index = labels.findIndex((label) => label.includes(text))
        await page.keyboard.press(String.fromCharCode(65 + index))
      }
    }
    await page.keyboard.press(question.kind === 'order' ? 'ArrowRight' : 'Enter')
  }
  await expect(page.getByRole('heading', { name: /Ready to submit/ })).toBeVisible()
  await saved(page)
  await page.getByRole('button', { name: 'Submit', exact: true }).press('Enter')
  await expect(page.getByText('points · 100%')).toBeVisible()
})

/** Moves each event up to its place: its number takes the focus there, Alt and the arrow move it. */
async function sortByKeys(page: Page, order: string[]): Promise<void> {
  await page.keyboard.press('2')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('status').filter({ hasText: 'is now 1 of 4' })).toBeAttached()
  for (const [place, text] of order.entries()) {
    const from = (await events(page)).indexOf(text)
    await page.keyboard.press(String(from + 1))
    for (let at = from; at > place; at -= 1) await page.keyboard.press('Alt+ArrowUp')
    expect((await events(page))[place]).toBe(text)
  }
}

test('what is typed survives leaving the page in the same moment', async ({ page }) => {
  const attempt = await start(page)
  const typed = questions.findIndex(({ kind }) => kind === 'short') + 1
  await page.goto(`${attempt}?q=${typed}`)
  await expect(page.getByText('Saved')).toBeVisible()
  await page.getByRole('textbox').pressSequentially('Chiang')
  await page.reload()
  await expect(page.getByRole('textbox')).toHaveValue('Chiang')
})

/** Where in the page that begins which stands below the question. */
const below = (page: Page) =>
  page
    .getByRole('complementary', { name: 'Overview' })
    .evaluate((element) => Math.round(element.getBoundingClientRect().top + window.scrollY))

test('nothing is wider than a narrow phone, and nothing moves when an answer is given', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'the phone run covers it')
  await page.setViewportSize({ width: 320, height: 640 })
  const attempt = await start(page)
  for (const [index, question] of questions.entries()) {
    await page.goto(`${attempt}?q=${index + 1}`)
    await shown(page, question)
    const before = await below(page)
    if (question.kind === 'order') await page.getByRole('button', { name: 'Keep this order' }).click()
    else await answer(page, question)
    await saved(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await below(page), question.kind).toBe(before)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a quiz of all kinds is taken by its form', async ({ page }) => {
    await start(page)
    for (const question of questions) {
      await shown(page, question)
      if (question.kind === 'order') {
        for (const [index, text] of right(question).entries()) {
          await page.getByLabel(`Place of: ${text}`).selectOption(String(index + 1))
        }
      } else await answer(page, question)
      await page.getByRole('button', { name: /^(Next|Check and submit)$/ }).click()
    }
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(page.getByText('points · 100%')).toBeVisible()
  })
})
