import { expect, test } from '@playwright/test'
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

test('the gradebook shows all of a large class, without scripts a part of it', async ({ browser }) => {
  const { teacher, scene } = await twoPeople(browser, [60, 40])
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
  await teacher.goto(path)
  const grid = teacher.getByRole('grid')
  await grid.focus()
  await teacher.keyboard.press('Control+End')
  await expect(grid.getByRole('columnheader', { name: /News of week 40/ })).toBeVisible()
  await expect(grid.getByRole('rowheader').last()).toBeInViewport()
  const last = grid.locator('[id="gradebook-60-41"]')
  await expect(last).toContainText(/%|Missing/)

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await teacher.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(path)
  await expect(plain.getByRole('row')).toHaveCount(26)
  await plain.getByRole('link', { name: 'Further assignments' }).click()
  await expect(plain.getByText('Assignments: part 2 of 4')).toBeVisible()
  await plain.getByRole('link', { name: 'Points' }).click()
  await expect(plain.getByRole('cell', { name: /^[0-3]$/ }).first()).toBeVisible()

  // Their scores have no responses: the audit of what the tests leave would tell each.
  await sql(
    `DELETE FROM "User" WHERE id IN (SELECT "userId" FROM "Member" WHERE "classId" = $1::uuid AND role = 'learner')`,
    [scene.classId],
  )
})
