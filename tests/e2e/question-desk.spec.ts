import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { sql } from './database.ts'
import { signUp } from './own-quiz.ts'
import { violationsInThemes } from './violations.ts'

const text = readFileSync(new URL('../fixtures/articles/harbour-bridge.txt', import.meta.url), 'utf8')

async function openDesk(page: Page): Promise<void> {
  await signUp(page)
  await page.goto('/articles/new')
  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Title').fill('Portuguese president to visit Poland')
  await page.getByLabel('Day of publication').fill('2025-03-04')
  await page.getByRole('button', { name: 'Generate questions' }).click()
  await expect(page.getByRole('button', { name: 'Keep question 1', exact: true })).toBeVisible({
    timeout: 60_000,
  })
}

async function noBarrier(page: Page): Promise<void> {
  expect(await violationsInThemes(page), page.url()).toEqual([])
}

test('a question is edited from the desk by keyboard alone, and its versions are compared', {
  tag: '@once',
}, async ({ page }) => {
  await openDesk(page)
  // The first that asks; others are sentences to complete.
  await page.getByText('More questions, less certain').focus()
  await page.keyboard.press('Enter')
  const asks = page.locator('[data-question][aria-current]').getByText('Question', { exact: true })
  while (!(await asks.isVisible())) await page.keyboard.press('j')
  await page.keyboard.press('e')
  await expect(
    page.getByRole('heading', { name: 'Portuguese president to visit Poland' }).first(),
  ).toBeVisible()
  const stem = page.getByLabel('Question', { exact: true })
  await stem.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('When did she go there')
  await expect(page.getByRole('region', { name: 'Advice' })).toContainText('question mark')
  await page.keyboard.type(', Kari Lund from Bergen, by train?')
  await expect(page.getByRole('region', { name: 'Advice' })).not.toContainText('question mark')
  await page.getByRole('button', { name: 'Save' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  await noBarrier(page)

  // Another tab saved meanwhile: what was typed here is kept, and the choice is clear.
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByLabel('Topic').fill('Travel')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Saved as version 3.')).toBeVisible()
  await other.close()
  await page.getByLabel('Explanation').fill('She took the train.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Version 3 was saved while you wrote')).toBeVisible()
  await expect(page.getByLabel('Explanation')).toHaveValue('She took the train.')
  await noBarrier(page)
  await page.getByRole('button', { name: 'Save mine as version 4' }).click()
  await expect(page.getByText('Saved as version 4.')).toBeVisible()

  await page.getByRole('link', { name: 'Version 4: what changed' }).click()
  await expect(page.getByRole('heading', { name: 'From version 3 to version 4' })).toBeVisible()
  await expect(page.getByRole('insertion')).toContainText('She took the train.')
  await noBarrier(page)
})

test('what is less certain stands behind the rest, and a sentence says why nothing was asked about it', async ({
  page,
}) => {
  await openDesk(page)
  const [, articleId] = /articles\/([^/]+)/.exec(page.url()) ?? []
  const sentence = 'About 450 Portuguese companies operate in Poland, according to the chamber of commerce.'
  const start = text.indexOf(sentence)
  await sql(
    `UPDATE "Question" SET spare = true WHERE "articleId" = $1
      AND id <> (SELECT min(id::text)::uuid FROM "Question" WHERE "articleId" = $1 AND NOT spare)`,
    [articleId],
  )
  await sql(`UPDATE "Generation" SET unasked = $2 WHERE "articleId" = $1`, [
    articleId,
    JSON.stringify([{ start, end: start + sentence.length, reasons: ['fact/pronoun', 'chance/low'] }]),
  ])
  await page.reload()
  await expect(page.getByText('1 to decide')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep question 2', exact: true })).toBeHidden()
  await page.getByText('More questions, less certain').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Keep question 2', exact: true })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await expect(page.getByText('1 question kept')).toBeVisible()
  await noBarrier(page)

  await page.getByText('Why was nothing asked about').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('who is meant is not certain')).toBeVisible()
  await noBarrier(page)
  await page.getByRole('link', { name: 'Ask about it yourself' }).click()
  await page.waitForURL(/questions\/new/)
  await expect(page.getByRole('region', { name: 'The article' }).locator('mark')).toHaveText(sentence)
})

test('a question is written by hand, with words of the article as evidence', async ({ page }) => {
  await openDesk(page)
  await page.getByRole('link', { name: 'Write a question' }).click()
  await page.getByLabel('Kind').selectOption('Short answer')
  await page.getByLabel('Question', { exact: true }).fill('Who visits Poland in March 2025?')
  await page.getByLabel('Accepted answers').fill('The president of Portugal\nMarcelo')
  await page.getByLabel('Topic').fill('Politics')
  await page
    .getByRole('region', { name: 'The article' })
    .locator('p')
    .first()
    .dblclick({ position: { x: 30, y: 12 } })
  await page.getByRole('button', { name: 'Add as evidence' }).click()
  await page.getByRole('button', { name: 'End a word later' }).click()
  const words = await page.getByRole('group', { name: 'Evidence' }).locator('mark').innerText()
  expect(words.split(' ')).toHaveLength(2)
  await expect(page.getByRole('region', { name: 'The article' }).locator('mark')).toHaveText(words)
  await noBarrier(page)
  await page.getByRole('button', { name: 'Keep the question' }).click()
  await expect(page.getByText('Your question is kept.')).toBeVisible()

  await page.goto('/questions?search=visits+poland')
  await expect(
    page.getByRole('link', { name: 'Who visits Poland in March 2025?', exact: true }),
  ).toBeVisible()
  await noBarrier(page)
  await page.getByRole('button', { name: /^Retire/ }).click()
  await expect(page.getByRole('button', { name: /^Bring back/ })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a question is written with a sentence chosen from the list, and mistakes stand beside their fields', async ({
    page,
  }) => {
    await page.goto('/articles/new')
    await page.getByLabel('Text of the article').fill(text)
    await page.getByLabel('Day of publication').fill('2025-03-04')
    await page.getByRole('button', { name: 'Generate questions' }).click()
    await page.getByRole('link', { name: 'Write a question' }).click()
    await page.getByLabel('Kind').selectOption('Number')
    await page.getByRole('button', { name: 'Show the fields of this kind' }).click()
    await page.getByLabel('Question', { exact: true }).fill('How many harbours are there?')
    await page.getByLabel('The number').fill('about three')
    await page.getByLabel('Topic').fill('Ports')
    await page.getByRole('group', { name: 'Evidence' }).getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Keep the question' }).click()
    await expect(page.getByText('Write one number in digits')).toBeVisible()
    await expect(page.getByLabel('Question', { exact: true })).toHaveValue('How many harbours are there?')
    await page.getByText('Sentences of the article (1 chosen)').click()
    await expect(page.getByRole('group', { name: 'Evidence' }).getByRole('checkbox').first()).toBeChecked()
    await page.getByLabel('The number').fill('3')
    await page.getByRole('button', { name: 'Keep the question' }).click()
    await expect(page.getByText('Your question is kept.')).toBeVisible()
  })
})
