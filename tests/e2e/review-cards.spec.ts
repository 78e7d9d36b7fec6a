import { expect, type Page, test } from '@playwright/test'
import kinds from '../../samples/lantern-festival.json' with { type: 'json' }
import { sql } from './database.ts'
import { rightOption, sample, startSample } from './quiz.ts'
import { violationsInThemes } from './violations.ts'

/** Everything that tells a key, of any question of the sample. */
const secrets = sample.questions.flatMap(({ explanation, quote, options }) => [
  explanation,
  quote,
  ...options.map(({ why }) => why).filter((why) => why !== ''),
])

/** The person of this page, by a card of theirs: the newest guest. */
async function newestUser(): Promise<string> {
  const [user] = await sql<{ id: string }>('SELECT id FROM "User" ORDER BY "createdAt" DESC, id DESC LIMIT 1')
  return user?.id ?? ''
}

/** Misses every question of the sample as a new guest, and lets the cards come up. Gives how many there are. */
async function missAll(page: Page, quiz: Parameters<typeof startSample>[1] = sample): Promise<number> {
  const attempt = (await startSample(page, quiz)).replace(/\?.*/, '')
  await page.goto(`${attempt}?q=check`)
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page).toHaveURL(/review/)
  const user = await newestUser()
  const cards = await sql(
    'UPDATE "Card" SET due = now() - interval \'1 hour\' WHERE "userId" = $1 RETURNING id',
    [user],
  )
  expect(cards.length).toBeGreaterThan(2)
  return cards.length
}

const due = (user: string) =>
  sql<{ days: number; reps: number }>(
    `SELECT extract(epoch FROM due - now()) / 86400 AS days, reps FROM "Card" WHERE "userId" = $1 ORDER BY "lastReview"`,
    [user],
  )

test('what was missed comes back, is reviewed by keyboard, and goes to its next date', async ({ page }) => {
  const count = await missAll(page)
  await page.goto('/review')
  await expect(page.getByText(`${count} facts in your deck.`)).toBeVisible()
  await expect(page.getByRole('link', { name: `Review ${count} due` })).toBeVisible()
  await page.getByRole('button', { name: 'Start' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Card 1 of ${count}`)).toBeVisible()

  // Its right answer, chosen by number.
  const option = await rightOption(page)
  const options = await page
    .getByRole('radio')
    .evaluateAll((all) => all.map((one) => one.closest('label')?.innerText ?? ''))
  const number = options.findIndex((text) => text.includes(option)) + 1
  await page.keyboard.press(String(number))
  await expect(page.getByRole('radio').nth(number - 1)).toBeChecked()
  await page.keyboard.press(' ')
  await expect(page.getByText('Your answer, and right')).toBeVisible()
  await expect(page.getByText('Where the article says so')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Your answer, and right'), 'after a reload').toBeVisible()
  await expect(page.getByRole('button', { name: 'Good in 3 days' })).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByText(`Card 2 of ${count}`)).toBeVisible()

  // Pressed by mistake, and taken back.
  await page.getByRole('button', { name: 'Undo “Good”' }).click()
  await expect(page.getByText(`Card 1 of ${count}`)).toBeVisible()
  await page.keyboard.press(' ')
  await expect(page.getByText('Not answered')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText(`Card 2 of ${count}`)).toBeVisible()

  for (let at = 2; at <= count; at += 1) {
    await expect(page.getByText(`Card ${at} of ${count}`)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText('How well did you know it?')).toBeVisible()
    await page.keyboard.press('4')
  }
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible()
  await expect(page.getByText(`You knew ${count - 1} of ${count} facts.`)).toBeVisible()
  const [again, ...easy] = await due(await newestUser())
  expect(again?.reps).toBe(1)
  expect(Number(again?.days)).toBeLessThanOrEqual(1)
  for (const { days } of easy) expect(Number(days)).toBeGreaterThan(4)
  await page.goto('/review')
  await expect(page.getByText('cards are due')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0)
})

test('a card of any kind is answered', async ({ page }) => {
  const count = await missAll(page, kinds.quiz)
  await page.goto('/review')
  await page.getByRole('button', { name: 'Start' }).click()
  for (let at = 1; at <= count; at += 1) {
    await expect(page.getByText(`Card ${at} of ${count}`)).toBeVisible()
    const field = page.getByRole('textbox')
    const mover = page.getByRole('button', { name: /^Move down/ })
    if (await field.isVisible()) await field.fill('12')
    else if (await mover.first().isVisible()) await mover.first().click()
    else await page.keyboard.press('b')
    await page.getByRole('button', { name: 'Show the answer' }).click()
    await expect(page.locator('[data-verdict]')).toBeVisible()
    await expect(page.getByText('Not answered')).toHaveCount(0)
    await page.keyboard.press('3')
  }
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible()
})

test('an old tab changes nothing, and is told so', { tag: '@once' }, async ({ page, context }) => {
  const count = await missAll(page)
  await page.goto('/review')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expect(page.getByText('How well did you know it?')).toBeVisible()
  const old = await context.newPage()
  await old.goto(page.url())
  await page.getByRole('button', { name: /^Again/ }).click()
  await expect(page.getByText(`Card 2 of ${count}`)).toBeVisible()
  await old.getByRole('button', { name: /^Easy/ }).click()
  await expect(old.getByText('That card has changed meanwhile')).toBeVisible()
  const reviewed = (await due(await newestUser())).filter(({ reps }) => reps > 0)
  expect(reviewed).toHaveLength(1)
  expect(Number(reviewed[0]?.days)).toBeLessThanOrEqual(1)
})

test('nothing that is sent with a card tells its key before it is answered', { tag: '@once' }, async ({
  page,
}) => {
  await missAll(page)
  await page.goto('/review')
  const bodies: { url: string; body: string }[] = []
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (!/html|json|x-component|text/.test(type) || /\/_next\/static\//.test(response.url())) return
    bodies.push({ url: response.url(), body: await response.text().catch(() => '') })
  })
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('Card 1 of')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Card 1 of')).toBeVisible()
  await page.goto('/review/deck')
  await expect(page.getByRole('heading', { name: 'Your deck' })).toBeVisible()
  await page.goto('/review')
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  expect(bodies.length).toBeGreaterThan(3)
  for (const { url, body } of bodies) {
    const found = secrets.filter(
      (secret) => body.includes(secret) || body.includes(JSON.stringify(secret).slice(1, -1)),
    )
    expect(found, url).toEqual([])
    expect(body, url).not.toMatch(
      /\\?"(key\\?":\s*\[|(why|explanation|correct|isKey|evidence|statement)\\?":)/,
    )
  }
})

test('a deck is searched, left and come back to, limited, exported and imported', async ({ page }) => {
  const count = await missAll(page)
  await page.goto('/review/deck')
  await expect(page.getByRole('link', { name: `In the deck (${count})` })).toBeVisible()
  await page
    .getByRole('button', { name: /^Take out/ })
    .first()
    .click()
  await expect(page.getByRole('link', { name: `In the deck (${count - 1})` })).toBeVisible()
  await page.getByRole('link', { name: 'Left (1)' }).click()
  await expect(page.getByText('You took it out.')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as JSON' }).click()
  const file = await (await download).path()
  await page.getByRole('button', { name: /^Bring back/ }).click()
  await expect(page.getByText('Nothing has left your deck')).toBeVisible()

  await page.getByLabel('File of a deck').setInputFiles(file)
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText(`${count} cards were there already.`)).toBeVisible()
  await page
    .getByLabel('File of a deck')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') })
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText('This file cannot be taken up: it is not JSON.')).toBeVisible()

  await page.getByLabel('Cards a day, at most').fill('2')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Review 2 due' })).toBeVisible()
  await page.getByLabel('Search in your deck').fill('no such words')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByText('Nothing found for')).toBeVisible()
})

test('the pages of the deck have no barrier that axe finds', async ({ page }) => {
  await missAll(page)
  for (const path of ['/review', '/review/deck', '/review/deck?show=left']) {
    await page.goto(path)
    expect(await violationsInThemes(page), path).toEqual([])
  }
  await page.goto('/review')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('Card 1 of')).toBeVisible()
  expect(await violationsInThemes(page), 'a card').toEqual([])
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expect(page.getByText('How well did you know it?')).toBeVisible()
  expect(await violationsInThemes(page), 'its answer').toEqual([])
  await page.goto('/review/session?from=0')
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/review', '/review/deck', '/review/session?from=0']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a card is answered and rated', async ({ page }) => {
    const attempt = (await startSample(page)).replace(/\?.*/, '')
    await page.goto(`${attempt}?q=check`)
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(page).toHaveURL(/review/)
    const user = await newestUser()
    await sql('UPDATE "Card" SET due = now() - interval \'1 hour\' WHERE "userId" = $1', [user])
    await page.goto('/review')
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('radio').first().check({ force: true })
    await page.getByRole('button', { name: 'Show the answer' }).click()
    await expect(page.getByText(/Your answer/)).toBeVisible()
    await page.getByRole('button', { name: /^Hard/ }).click()
    await expect(page.getByText('Card 2 of')).toBeVisible()
    await page.getByRole('button', { name: 'Undo “Hard”' }).click()
    await expect(page.getByText('Card 1 of')).toBeVisible()
    await page.getByRole('button', { name: 'Show the answer' }).click()
    await page.getByRole('button', { name: 'Take it out of the deck' }).click()
    await expect(page.getByText('Card 1 of')).toBeVisible()
    await page.goto('/review/deck?show=left')
    await page.getByRole('button', { name: /^Bring back/ }).click()
    await expect(page.getByText('Nothing has left your deck')).toBeVisible()
    await page.getByLabel('Cards a day, at most').fill('0')
    await page
      .getByLabel('Cards a day, at most')
      .evaluate((input: HTMLInputElement) => input.removeAttribute('min'))
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Choose a whole number from 1 to 500.')).toBeVisible()
    expect((await due(user)).every(({ reps }) => reps === 0)).toBe(true)
  })
})
