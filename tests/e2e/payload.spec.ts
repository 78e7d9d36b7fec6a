import { expect, test } from '@playwright/test'
import { sample, saved, startSample } from './quiz.ts'

// Everything that a page may not know before it is handed in.
const secrets = sample.questions.flatMap(({ explanation, quote, options }) => [
  explanation,
  quote,
  ...options.map((option) => option.why).filter((why) => why !== ''),
])

test('nothing that is sent to a player tells a key before submitting, and all of it is there afterwards', async ({
  page,
}) => {
  const bodies: { url: string; body: string }[] = []
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (!/html|json|x-component|text/.test(type) || /\/_next\/static\//.test(response.url())) return
    bodies.push({ url: response.url(), body: await response.text().catch(() => '') })
  })
  await startSample(page)
  for (let number = 1; number <= sample.questions.length; number += 1) {
    await page.getByRole('radio').first().check({ force: true })
    await saved(page)
    await page.getByRole('button', { name: /^(Next|Check and submit)$/ }).click()
  }
  // A reload reads the page and its stream once more, now with answers in it.
  await page.reload()
  await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeVisible()
  expect(bodies.length).toBeGreaterThan(sample.questions.length)
  for (const { url, body } of bodies) {
    const found = secrets.filter((secret) => body.includes(secret) || body.includes(JSON.stringify(secret)))
    expect(found, url).toEqual([])
    expect(body, url).not.toMatch(/\\?"(key\\?":\s*\[|(why|explanation|correct|isKey|evidence)\\?":)/)
  }

  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText(sample.questions[0]?.explanation ?? '').first()).toBeVisible()
})
