import { type APIResponse, expect, type Page, test } from '@playwright/test'
import lanterns from '../../samples/lantern-festival.json' with { type: 'json' }
import { sql } from './database.ts'
import { sample, saved, startSample } from './quiz.ts'

// What an attempt must not tell before its time, over every address that tells something of it. The quiz has a question
// of every kind.

const { title, questions } = lanterns.quiz
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What stands under every question anyway. */
const open = plain(
  [
    title,
    ...questions.flatMap(({ context, stem, options = [] }) => [
      context,
      stem,
      ...options.map(({ text }) => text),
    ]),
  ].join(),
)

/** Explanation, quote and reasons of each question, without what tells nothing: letters and digits alone. */
const secrets = questions.map(({ explanation, quote, options = [] }) =>
  [explanation, ...[quote].flat(), ...options.map((option) => ('why' in option ? String(option.why) : ''))]
    .map(plain)
    .filter((text) => text.length > 20 && !open.includes(text)),
)

type Attempt = {
  id: string
  quizId: string
  choices: { position: number; key: string[]; choice: string[] }[]
}

async function begin(page: Page): Promise<Attempt> {
  await page.goto('/quizzes')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await expect(page.getByText(`Question 1 of ${questions.length}`)).toBeVisible()
  const id = /attempts\/([^?/]+)/.exec(page.url())?.[1] ?? ''
  const rows = await sql<{
    quizId: string
    position: number
    kind: string
    key: string[]
    options: { id: string }[]
  }>(
    `SELECT a."quizId", r.position, v.kind, v.key, v.options FROM "Response" r JOIN "Attempt" a ON a.id = r."attemptId"
     JOIN "QuestionVersion" v ON v.id = r."versionId" WHERE a.id = $1 ORDER BY r.position`,
    [id],
  )
  const choices = rows.map(({ position, kind, key, options }) => {
    const isTyped = options.length === 0
    const choice = isTyped
      ? [kind === 'number' ? '7' : 'nobody']
      : kind === 'order'
        ? key.toReversed()
        : [options[0]?.id ?? '']
    return { position, key, choice }
  })
  // Somewhere else: what the open page asks for by itself is none of our answers.
  await page.goto('about:blank')
  return { id, quizId: rows[0]?.quizId ?? '', choices }
}

/** As a page, and as the stream that a page inside the program is drawn from. */
const HEADERS: Record<string, string>[] = [{ accept: 'text/html' }, { RSC: '1' }]

type Told = { address: string; body: string }

/** Every page and stream of pages that tells something of the attempt. */
async function pages(page: Page, { id, quizId }: Attempt): Promise<Told[]> {
  const paths = [
    `/attempts/${id}`,
    `/attempts/${id}?q=1`,
    `/attempts/${id}?q=check`,
    `/attempts/${id}/review`,
    `/attempts/${id}/review?show=wrong`,
    `/quizzes/${quizId}`,
    '/quizzes',
    '/progress',
    '/progress/history',
    '/review',
    '/',
  ]
  const told: Told[] = []
  for (const path of paths) {
    for (const headers of HEADERS) {
      const answer = await page.request.get(path, { headers })
      told.push({ address: `${path} ${JSON.stringify(headers)}`, body: await answer.text() })
    }
  }
  const time = await page.request.get(`/api/attempts/${id}/time`)
  return [...told, { address: 'time', body: await time.text() }]
}

/** What is written, as JSON: saves, flags, checks, a conflict. */
async function writes(page: Page, { id, choices }: Attempt): Promise<Told[]> {
  const told: Told[] = []
  const note = async (address: string, answer: APIResponse) =>
    told.push({ address, body: await answer.text() })
  for (const { position, choice } of choices) {
    const at = `/api/attempts/${id}/responses/${position}`
    const data = { choice, revision: 0, saveId: crypto.randomUUID(), seconds: 1 }
    await note(`save ${position}`, await page.request.put(at, { data }))
    await note(`save again ${position}`, await page.request.put(at, { data }))
    const stale = { ...data, saveId: crypto.randomUUID(), choice: [] }
    await note(`stale save ${position}`, await page.request.put(at, { data: stale }))
    await note(`flag ${position}`, await page.request.put(`${at}/flag`, { data: { flagged: true } }))
  }
  return told
}

const check = async (page: Page, { id }: Attempt, position: number): Promise<Told> => {
  const answer = await page.request.post(`/api/attempts/${id}/responses/${position}/check`, {
    data: { revision: 1 },
  })
  return { address: `check ${position}`, body: await answer.text() }
}

const submit = async (page: Page, { id }: Attempt): Promise<Told> => {
  const answer = await page.request.post(`/api/attempts/${id}/submit`, { data: {} })
  return { address: 'submit', body: await answer.text() }
}

/** Nothing of these questions is told; names of fields that hold keys and marks stand nowhere. */
function expectHidden(told: Told[], which = questions.map((_, index) => index)): void {
  expect(told.length).toBeGreaterThan(0)
  for (const { address, body } of told) {
    const text = plain(body)
    const found = which.flatMap((index) => secrets[index]?.filter((secret) => text.includes(secret)) ?? [])
    expect(found, address).toEqual([])
    if (which.length < questions.length) continue
    expect(body, address).not.toMatch(/\\?"(key\\?":\s*\[|(why|explanation|correct|isKey|evidence)\\?":)/)
  }
}

/** All of it is told, so that what is looked for above can be found. */
async function expectTold(page: Page, { id }: Attempt): Promise<void> {
  const review = plain(await (await page.request.get(`/attempts/${id}/review`)).text())
  for (const [index, question] of secrets.entries()) {
    const [explanation = ''] = question
    expect(review, `question ${index + 1}`).toContain(explanation)
  }
}

const terms = (id: string, feedback: string, dueAt: string | null = null) =>
  sql(`UPDATE "Attempt" SET feedback = $2::"Feedback", "dueAt" = $3 WHERE id = $1`, [id, feedback, dueAt])

test('there is enough to look for', () => {
  for (const question of secrets) expect(question.length).toBeGreaterThan(0)
})

test('feedback after submitting: nothing before, all of it after', async ({ page }) => {
  const attempt = await begin(page)
  expectHidden(await pages(page, attempt))
  expectHidden(await writes(page, attempt))
  expectHidden([await check(page, attempt, 0)])
  expectHidden(await pages(page, attempt))
  await submit(page, attempt)
  await expectTold(page, attempt)
})

test('feedback after each question: only of the answers that were checked', async ({ page }) => {
  const attempt = await begin(page)
  await terms(attempt.id, 'each')
  expectHidden(await pages(page, attempt))
  expectHidden(await writes(page, attempt))
  expectHidden(await pages(page, attempt))
  const rest = new Set(questions.keys())
  for (const index of [0, 3]) {
    const told = await check(page, attempt, attempt.choices[index]?.position ?? -1)
    expect(plain(told.body)).toContain(secrets[index]?.[0])
    rest.delete(index)
    expectHidden([told, ...(await pages(page, attempt))], [...rest])
  }
  const player = plain(await (await page.request.get(`/attempts/${attempt.id}?q=1`)).text())
  expect(player).toContain(secrets[0]?.[0])
  await submit(page, attempt)
  await expectTold(page, attempt)
})

test('feedback from a day on: nothing before that day, not even the score, all of it after', async ({
  page,
}) => {
  const attempt = await begin(page)
  await terms(attempt.id, 'due', '2100-01-01T00:00:00Z')
  expectHidden(await writes(page, attempt))
  expectHidden([await check(page, attempt, 0)])
  const submitted = await submit(page, attempt)
  expect(JSON.parse(submitted.body)).toMatchObject({ score: null })
  const told = [submitted, ...(await pages(page, attempt))]
  expectHidden(told)
  for (const { address, body } of told)
    expect(body, address).not.toMatch(/\d of 8 points|points · \d|Last score:/)
  await sql(`UPDATE "Attempt" SET "dueAt" = now(), "opensAt" = now() WHERE id = $1`, [attempt.id])
  await expectTold(page, attempt)
})

test('feedback never: the score, and no key at any time', async ({ page }) => {
  const attempt = await begin(page)
  await terms(attempt.id, 'never')
  expectHidden(await pages(page, attempt))
  expectHidden(await writes(page, attempt))
  expectHidden([await check(page, attempt, 0)])
  const submitted = await submit(page, attempt)
  expect(JSON.parse(submitted.body).score).toEqual(expect.any(Number))
  expectHidden([submitted, ...(await pages(page, attempt))])
})

test('a discarded attempt tells nothing', async ({ page }) => {
  const attempt = await begin(page)
  await writes(page, attempt)
  await sql(`UPDATE "Attempt" SET state = 'discarded' WHERE id = $1`, [attempt.id])
  expectHidden([await check(page, attempt, 0), await submit(page, attempt), ...(await pages(page, attempt))])
})

test('nothing that the browser is sent while it plays tells a key before submitting', async ({ page }) => {
  const whispers = sample.questions.flatMap(({ explanation, quote }) => [plain(explanation), plain(quote)])
  const bodies: Told[] = []
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (!/html|json|x-component|text/.test(type) || /\/_next\/static\//.test(response.url())) return
    bodies.push({ address: response.url(), body: await response.text().catch(() => '') })
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
  for (const { address, body } of bodies) {
    expect(
      whispers.filter((secret) => plain(body).includes(secret)),
      address,
    ).toEqual([])
    expect(body, address).not.toMatch(/\\?"(key\\?":\s*\[|(why|explanation|correct|isKey|evidence)\\?":)/)
  }
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText(sample.questions[0]?.explanation ?? '').first()).toBeVisible()
})
