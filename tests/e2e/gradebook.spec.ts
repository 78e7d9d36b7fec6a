import { expect, type Locator, test } from '@playwright/test'
import { makeScene, newPerson, type Scene } from './class-people.ts'
import { sql } from './database.ts'
import { chooseRight, saved } from './quiz.ts'
import { violationsInThemes } from './violations.ts'

/** A teacher and a learner with a class, each in a browser of their own. */
async function twoPeople(browser: Parameters<typeof newPerson>[0], size: number[] = []) {
  const teacher = await newPerson(browser, 'Tess Teacher')
  const learner = await newPerson(browser, 'Lea Learner', { viewport: { width: 390, height: 844 } })
  const scene = await makeScene(teacher.email, learner.email, size)
  return { teacher: teacher.page, learner: learner.page, scene }
}

const assignmentPath = ({ classId, assignmentId }: Scene) => `/classes/${classId}/assignments/${assignmentId}`

test('a teacher watches a learner at work, sets a score and writes a comment that the learner reads', async ({
  browser,
}) => {
  const { teacher, learner, scene } = await twoPeople(browser)
  const { classId, memberId, assignmentId } = scene

  await teacher.goto(`${assignmentPath(scene)}/live`)
  await expect(teacher.getByText('Changes by itself.')).toBeVisible()
  await expect(teacher.locator('[data-count=waiting]')).toHaveText('1')
  await learner.goto(assignmentPath(scene))
  await learner.getByRole('button', { name: /Start/ }).click()
  await expect(learner.getByText(/Question 1 of/)).toBeVisible()
  await expect(teacher.locator('[data-state=running]')).toContainText('0 of')
  await chooseRight(learner)
  await saved(learner)
  await expect(teacher.locator('[data-state=running]')).toContainText('1 of')
  const attempt = learner.url().replace(/\?.*/, '')
  await learner.goto(`${attempt}?q=check`)
  await learner.getByRole('button', { name: /^Submit/ }).click()
  await expect(teacher.locator('[data-state=done]')).toContainText('Done')
  await expect(teacher.locator('[data-state=done]')).not.toContainText('points')
  await teacher.getByRole('link', { name: 'Show scores' }).click()
  await expect(teacher.locator('[data-state=done]')).toContainText(/1 of \d+ points/)
  expect(teacher.url()).toContain('scores=shown')

  await teacher.goto(`/classes/${classId}/gradebook`)
  const grid = teacher.getByRole('grid')
  await grid.focus()
  await teacher.keyboard.press('ArrowDown')
  await teacher.keyboard.press('ArrowRight')
  await teacher.keyboard.press('ArrowRight')
  await teacher.keyboard.press('Enter')
  await expect(teacher.getByRole('heading', { name: 'What counts' })).toBeVisible()
  expect(teacher.url()).toContain(`/members/${memberId}/assignments/${assignmentId}`)

  const other = await teacher.context().newPage()
  await other.goto(teacher.url())
  await other.getByRole('textbox', { name: /^Comment/ }).fill('From another window.')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Saved.')).toBeVisible()
  await teacher.getByRole('textbox', { name: /^Points/ }).fill('4.5')
  await teacher.getByRole('textbox', { name: /^Reason/ }).fill('Explained it well aloud.')
  await teacher.getByRole('textbox', { name: /^Comment/ }).fill('Well done.')
  await teacher.getByRole('button', { name: 'Save' }).click()
  await expect(teacher.getByText('changed this while you were writing').first()).toBeVisible()
  await expect(teacher.getByText('From another window.').first()).toBeVisible()
  await teacher.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(teacher.getByText('Saved.')).toBeVisible()

  await learner.goto(`/classes/${classId}/members/${memberId}`)
  await expect(learner.getByText('“Well done.”')).toBeVisible()
  await learner.getByRole('link', { name: 'Parliament' }).click()
  await expect(learner.getByText(/4\.5: Explained it well aloud\./)).toBeVisible()
  expect((await learner.goto(`/classes/${classId}/gradebook`))?.status()).toBe(404)
  expect((await learner.goto(`${assignmentPath(scene)}/live`))?.status()).toBe(404)
})

/** Scores without responses, which the audit of what the tests leave would tell each: gone with their learners. */
const removeLearners = (classId: string) =>
  sql(
    `DELETE FROM "User" WHERE id IN (SELECT "userId" FROM "Member" WHERE "classId" = $1::uuid AND role = 'learner')`,
    [classId],
  )

/** Gives the last learner a name after all others, and in the last assignment a score that nobody else has. */
const markCorner = (classId: string) =>
  sql(
    `WITH task AS (
      SELECT id FROM "Assignment" WHERE "classId" = $1::uuid AND title = 'News of week 100'
    ), person AS (
      UPDATE "Member" SET name = 'Zoe Last' WHERE "classId" = $1::uuid AND name = 'Learner 7' RETURNING id
    )
    INSERT INTO "AssignmentResult" ("assignmentId", "memberId", attempts, score, "maxScore")
    SELECT task.id, person.id, 1, 123, 300 FROM task, person
    ON CONFLICT ("assignmentId", "memberId") DO UPDATE SET score = 123`,
    [classId],
  )

/** Goes to the far corner and back in steps; the most rows, cells and headings that were drawn at once. */
const scrollAcross = (grid: Locator) =>
  grid.evaluate(async (box) => {
    const frame = () => new Promise(requestAnimationFrame)
    const most = { row: 0, gridcell: 0, columnheader: 0 }
    const steps = 20
    for (let step = 0; step <= 2 * steps; step += 1) {
      const part = Math.min(step, 2 * steps - step) / steps
      box.scrollTo(part * (box.scrollWidth - box.clientWidth), part * (box.scrollHeight - box.clientHeight))
      await frame()
      await frame()
      for (const role of ['row', 'gridcell', 'columnheader'] as const) {
        most[role] = Math.max(most[role], box.querySelectorAll(`[role=${role}]`).length)
      }
    }
    return most
  })

/** What is on top at the left edge and at the upper edge of the box. */
const edges = (grid: Locator) =>
  grid.evaluate((box) => {
    const { left, top, right, bottom } = box.getBoundingClientRect()
    const part = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.closest('[role$=header]')?.getAttribute('role')
    return [part(left + 40, bottom - 60), part(right - 60, top + 90)]
  })

test('the gradebook of a large class is drawn where one looks, and the far corner is right', {
  tag: '@once',
}, async ({ browser }) => {
  const { teacher, scene } = await twoPeople(browser, [200, 100])
  await markCorner(scene.classId)
  const grid = teacher.getByRole('grid')
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await teacher.setViewportSize(size)
    await teacher.goto(`/classes/${scene.classId}/gradebook`)
    await expect(grid).toHaveAttribute('aria-rowcount', '201')
    await expect(grid).toHaveAttribute('aria-colcount', '102')
    await grid.evaluate((box) => box.scrollIntoView({ block: 'end' }))
    const { row, gridcell, columnheader } = await scrollAcross(grid)
    expect(row).toBeLessThan(40)
    expect(columnheader).toBeLessThan(25)
    expect(gridcell).toBeLessThan(40 * 25)
    await expect(grid.getByRole('rowheader').first()).toBeInViewport()

    await grid.evaluate((box) => box.scrollTo(box.scrollWidth, box.scrollHeight))
    const corner = grid.locator('#gradebook-200-101')
    await expect(corner).toHaveText('41%')
    await expect(corner).toBeInViewport()
    await expect(grid.getByRole('rowheader', { name: 'Zoe Last' })).toBeInViewport()
    await expect(grid.getByRole('columnheader', { name: /News of week 100/ })).toBeInViewport()
    await expect(grid.getByText('…', { exact: true })).toHaveCount(0)
    expect(await edges(grid)).toEqual(['rowheader', 'columnheader'])
    const page = teacher.locator('html')
    expect(await page.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0)

    // Back by keyboard, and there again: what has the focus is always drawn and in view.
    await grid.focus()
    for (const [key, place] of [
      ['Control+Home', 'gradebook-0-0'],
      ['PageDown', 'gradebook-10-0'],
      ['Control+End', 'gradebook-200-101'],
    ] as const) {
      await teacher.keyboard.press(key)
      await expect(grid).toHaveAttribute('aria-activedescendant', place)
      await expect(grid.locator(`#${place}`)).toBeInViewport()
    }
    await expect(corner).toHaveText('41%')
  }
  await teacher.keyboard.press('Enter')
  await expect(teacher.getByRole('heading', { name: 'What counts' })).toBeVisible()
  await expect(teacher.locator('main')).toContainText('Zoe Last')
  await removeLearners(scene.classId)
})

test('the pages of a gradebook have no barrier that axe finds, and without scripts it comes in parts', async ({
  browser,
}) => {
  const { teacher, scene } = await twoPeople(browser, [30, 20])
  const path = `/classes/${scene.classId}/gradebook`
  for (const page of [
    path,
    `${path}/${scene.assignmentId}`,
    `/classes/${scene.classId}/members/${scene.memberId}`,
    `/classes/${scene.classId}/members/${scene.memberId}/assignments/${scene.assignmentId}`,
    `${assignmentPath(scene)}/live`,
  ]) {
    await teacher.goto(page)
    expect(await violationsInThemes(teacher), page).toEqual([])
  }
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await teacher.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(path)
  await expect(plain.getByRole('row')).toHaveCount(26)
  await plain.getByRole('link', { name: 'Further assignments' }).click()
  await expect(plain.getByText('Assignments: part 2 of 2')).toBeVisible()
  await plain.getByRole('link', { name: 'Points' }).click()
  await expect(plain.getByRole('cell', { name: /^[0-3]$/ }).first()).toBeVisible()

  await removeLearners(scene.classId)
})
