import { readFileSync } from 'node:fs'
import { devices, expect, type Page, test } from '@playwright/test'
import { handIn } from './class-results.ts'
import { sql } from './database.ts'
import { signUp } from './own-quiz.ts'
import { violations } from './violations.ts'

// The teacher's first five minutes, with a learner on a phone beside it.

const text = readFileSync(new URL('../fixtures/articles/harbour-bridge.txt', import.meta.url), 'utf8')

/** Presses, choices and fields filled in by the teacher, counted. */
function counted(page: Page) {
  let interactions = 0
  return {
    press: async (role: 'button' | 'link', name: string | RegExp) => {
      interactions += 1
      await page.getByRole(role, { name }).first().click()
    },
    fill: async (label: string, value: string) => {
      interactions += 1
      await page.getByLabel(label, { exact: true }).fill(value)
    },
    interactions: () => interactions,
  }
}

async function makeQuiz(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'New quiz from an article' }).first().click()
  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Title').fill('Portuguese president to visit Poland')
  await page.getByLabel('Day of publication').fill('2025-03-04')
  await page.getByRole('button', { name: 'Generate questions' }).click()
  await expect(page.getByText(/ · (\d+ to decide|all decided)/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Retire question 1', exact: true }).click()
  for (const number of [2, 3])
    await page.getByRole('button', { name: `Keep question ${number}`, exact: true }).click()
  await expect(page.getByText('2 questions kept')).toBeVisible()
  await page.getByRole('button', { name: 'Make the quiz' }).click()
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible()
}

/** From the quiz to the code on the wall. */
async function assign(page: Page): Promise<string> {
  const teacher = counted(page)
  await teacher.press('link', 'Assign')
  await teacher.fill('Name of the new class', 'Class 7b')
  const due = page.getByLabel(/^Due/)
  const day = (await due.inputValue()).slice(0, 10)
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
  await due.fill(`${day}T20:00`)
  expect(await violations(page)).toEqual([])
  await teacher.press('button', 'Assign')
  await expect(page.getByText('Class 7b').first()).toBeVisible()
  await expect(page.getByText('0 of 0')).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(teacher.interactions() + 1).toBeLessThan(10)
  const link = await page.getByRole('link', { name: /\/join\// }).innerText()
  return /join\/(\w+)/.exec(link)?.[1] ?? ''
}

async function join(phone: Page, code: string): Promise<void> {
  await signUp(phone)
  await phone.goto('/join')
  await phone.getByLabel('Code').fill(code)
  await phone.getByRole('button', { name: 'Go on' }).click()
  await phone.getByRole('button', { name: 'Join the class' }).click()
  await expect(phone.getByRole('heading', { name: 'Assignments' })).toBeVisible()
}

type Asked = { stem: string; right: string; wrong: string }

/** What the assignment asks, in its order, with the options that are chosen here. */
const askedIn = (assignmentId: string) =>
  sql<Asked>(
    `SELECT v.stem, (SELECT o->>'text' FROM jsonb_array_elements(v.options) o WHERE o->>'id' = v.key->>0) AS right,
      (SELECT o->>'text' FROM jsonb_array_elements(v.options) o WHERE o->>'id' <> v.key->>0
        ORDER BY o->>'text' LIMIT 1) AS wrong
    FROM "Assignment" a JOIN "QuizEdition" e ON e.id = a."editionId", jsonb_array_elements(e.items) item
      JOIN "QuestionVersion" v ON v.id = (item->>'versionId')::uuid
    WHERE a.id = $1::uuid ORDER BY (item->>'position')::int`,
    [assignmentId],
  )

/** Answers with these options, and stays with the first question a minute. */
async function take(phone: Page, answers: string[]): Promise<void> {
  await phone.getByRole('heading', { level: 3 }).getByRole('link').click()
  await expect(phone.getByRole('heading', { name: 'Dates and rules' })).toBeVisible()
  await expect(phone.getByText('2 questions, 2 points.')).toBeVisible()
  expect(await violations(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Start' }).click()
  for (const [index, answer] of answers.entries()) {
    await expect(phone.getByText(`Question ${index + 1} of 2`)).toBeVisible()
    if (index === 0) await aMinutePasses(phone)
    await phone.getByRole('radio', { name: answer }).check({ force: true })
    await expect(phone.locator('[data-kind=saved]')).toBeVisible()
    await phone.getByRole('button', { name: /^(Next|Check and submit)$/ }).click()
  }
}

/** On the phone and, since no question takes longer than its attempt, on the server. */
async function aMinutePasses(phone: Page): Promise<void> {
  const attempt = /attempts\/([^?/]+)/.exec(phone.url())?.[1]
  await sql(`UPDATE "Attempt" SET "startedAt" = "startedAt" - interval '1 hour' WHERE id = $1::uuid`, [
    attempt,
  ])
  await phone.clock.fastForward('01:00')
}

/**
 * The learner had the first right and the second wrong; of three more two had it the other way round, and one nothing. Above
 * a row of the groups stand best scores, in between, lowest.
 */
const FIGURES = [
  {
    shown: [/^25%/, /too few to say/, /^12 s/], // of 60, 10, 11 and 12 seconds
    right: { bar: '1 · 25%', groups: ['1', '0', '0'], names: 'Test Person' },
    wrong: { bar: '3 · 75%', groups: ['2', '0', '1'], names: 'Learner 01, Learner 02, Learner 03' },
  },
  {
    shown: [/^50%/, /too few to say/, /./],
    right: { bar: '2 · 50%', groups: ['2', '0', '0'], names: 'Learner 01, Learner 02' },
    wrong: { bar: '2 · 50%', groups: ['1', '0', '1'], names: 'Learner 03, Test Person' },
  },
]

async function readAnalysis(page: Page, asked: Asked[]): Promise<void> {
  await expect(
    page.getByText('The first attempts of 4 learners. On average 38% of the points.'),
  ).toBeVisible()
  for (const [index, { shown, ...chosen }] of FIGURES.entries()) {
    const item = page.locator(`#question-${index + 1}`)
    await expect(item.getByRole('definition')).toHaveText(shown)
    await item.getByRole('link', { name: 'Who answered what' }).click()
    const names = item.getByRole('region', { name: 'Who answered what' })
    await expect(names).toBeVisible()
    await item.getByText('Answers by score').click()
    for (const which of ['right', 'wrong'] as const) {
      const { bar, groups, names: theirs } = chosen[which]
      const option = asked[index]?.[which] ?? ''
      await expect(item.getByRole('listitem').filter({ hasText: option })).toContainText(bar)
      const row = item.getByRole('row').filter({ has: page.getByRole('rowheader', { name: option }) })
      await expect(row.getByRole('cell')).toHaveText(groups)
      const given = names.locator('dl > div').filter({ hasText: option })
      await expect(given.getByRole('definition')).toHaveText(theirs)
    }
  }
}

test('a teacher goes from an article to results and to a bad question, a learner joins and takes part', async ({
  page,
  browser,
}) => {
  await signUp(page)
  await makeQuiz(page)
  const code = await assign(page)
  expect(code).toMatch(/^[A-Z0-9]{8}$/)
  const task = page.url()
  const assignmentId = task.split('/').at(-1) ?? ''
  const asked = await askedIn(assignmentId)

  const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 7']
  const phone = await (
    await browser.newContext({ viewport: { ...viewport, width: 390 }, userAgent, hasTouch, isMobile })
  ).newPage()
  await phone.clock.install()
  await join(phone, code)
  await page.getByRole('link', { name: 'Watch live' }).click()
  await expect(page.getByText('Changes by itself.')).toBeVisible()
  const row = page.locator('main li').filter({ hasText: 'Test Person' })
  await expect(row).toContainText('Not started')
  await take(phone, [asked[0]?.right ?? '', asked[1]?.wrong ?? ''])
  await expect(row).toContainText('2 of 2')
  await phone.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(phone.getByText('The explanations are not open yet')).toBeVisible()
  await expect(row).toContainText('Done')

  await phone.getByRole('link', { name: 'Back to the assignment' }).click()
  await expect(phone.getByText('Submitted').first()).toBeVisible()

  await page.goto(task)
  await expect(page.getByText('1 of 1')).toBeVisible()
  await handIn(assignmentId, ['wr', 'wr', 'ww'])
  await page.getByRole('link', { name: 'Question by question' }).click()
  await readAnalysis(page, asked)
  await page.getByRole('link', { name: 'Fix or retire question 2' }).click()
  await expect(page.getByLabel('Question', { exact: true })).toHaveValue(asked[1]?.stem ?? '')
  await page.getByLabel('Explanation').fill('It stands in the first sentence.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
})
