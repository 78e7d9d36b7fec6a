import { type Browser, expect, type Page, test } from '@playwright/test'
import { makeScene, newPerson } from './class-people.ts'
import { sql } from './database.ts'

/** What may be typed as a name by somebody who means harm, or copied from anywhere. */
const HOSTILE = [
  '<script>document.title="run"</script><img src=x onerror=\'document.title="run"\'>',
  '=HYPERLINK("http://example.org","open")',
  '\u202Egnp.exe \u202E',
  'x'.repeat(120),
  '👩🏽‍🚀'.repeat(12),
]

async function twoPeople(browser: Browser) {
  const { page, email } = await newPerson(browser, 'Tess Teacher')
  const learner = await newPerson(browser, 'Lea Learner')
  await learner.page.context().close()
  return { page, email, scene: await makeScene(email, learner.email) }
}

/** The same session in a second tab. */
async function secondTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage()
  await tab.goto(page.url())
  return tab
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

test('what two tabs save of one class or task meets, and nothing typed is lost; without a network neither', {
  tag: '@once',
}, async ({ browser }) => {
  const { page, scene } = await twoPeople(browser)
  const { classId, assignmentId, memberId } = scene

  await page.goto(`/classes/${classId}/settings`)
  const other = await secondTab(page)
  await other.getByRole('textbox', { name: 'Name', exact: true }).fill('Theirs')
  await save(other)
  await expect(other.getByText('Saved.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mine')
  await save(page)
  const told = page.getByRole('alert').filter({ hasText: 'meanwhile' })
  await expect(told).toContainText('Theirs')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()

  await page.goto(`/classes/${classId}/assignments/${assignmentId}/edit`)
  await other.goto(page.url())
  await other.getByRole('textbox', { name: /^Title/ }).fill('Their task')
  await save(other)
  await expect(other.getByRole('heading', { name: 'Their task' })).toBeVisible()
  await page.getByRole('textbox', { name: /^Title/ }).fill('My task')
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'meanwhile' })).toContainText('Their task')
  await expect(page.getByRole('textbox', { name: /^Title/ })).toHaveValue('My task')
  await other.close()

  await page.goto(`/classes/${classId}/members/${memberId}/assignments/${assignmentId}`)
  await page.getByRole('textbox', { name: /^Comment/ }).fill('Typed for a long time.')
  await page.context().setOffline(true)
  await save(page)
  await expect(page.getByText('could not be sent')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Comment/ })).toHaveValue('Typed for a long time.')
  await page.context().setOffline(false)
  await save(page)
  await expect(page.getByText('Saved.')).toBeVisible()

  // The session ends while the form is open: signed in again, one is back at it.
  await page.getByRole('textbox', { name: /^Comment/ }).fill('Typed too late.')
  await sql('DELETE FROM "Session" WHERE "userId" = (SELECT "ownerId" FROM "Class" WHERE id = $1::uuid)', [
    classId,
  ])
  await save(page)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  expect(decodeURIComponent(page.url())).toContain(`/members/${memberId}/assignments/${assignmentId}`)
})

test('one press on “Assign” is one task, however often it is pressed, and so is going back', {
  tag: '@once',
}, async ({ browser }) => {
  const { page, scene } = await twoPeople(browser)
  const { classId } = scene
  const count = async () =>
    (await sql('SELECT id FROM "Assignment" WHERE "classId" = $1::uuid', [classId])).length
  await page.goto(`/classes/${classId}/assignments/new`)
  await page.locator('a[href*="/assign?class="]').first().click()
  const assign = page.getByRole('button', { name: 'Assign', exact: true })
  await assign.dblclick()
  await expect(page).toHaveURL(/\/assignments\/[0-9a-f-]{36}$/)
  expect(await count()).toBe(2)
  await page.goBack()
  await expect(assign).toBeVisible()
  expect(await count()).toBe(2)
  await page.context().close()
})

test('hostile names stay text, and fit, on every page of a class', { tag: '@once' }, async ({ browser }) => {
  const { page, scene } = await twoPeople(browser)
  const { classId, assignmentId, memberId } = scene
  await page.setViewportSize({ width: 390, height: 844 })
  const task = `/classes/${classId}/assignments/${assignmentId}`
  const pages = [
    '/',
    '/classes',
    `/classes/${classId}`,
    `/classes/${classId}/members`,
    `/classes/${classId}/members/add`,
    `/classes/${classId}/members/passwords`,
    `/classes/${classId}/members/${memberId}`,
    `/classes/${classId}/members/${memberId}/edit`,
    `/classes/${classId}/members/${memberId}/assignments/${assignmentId}`,
    `/classes/${classId}/accommodations`,
    `/classes/${classId}/settings`,
    `/classes/${classId}/code`,
    `/classes/${classId}/gradebook`,
    `/classes/${classId}/gradebook/${assignmentId}`,
    task,
    `${task}/edit`,
    `${task}/live`,
    `${task}/analysis`,
    `${task}/regrade`,
  ]
  for (const name of HOSTILE) {
    await sql('UPDATE "Class" SET name = $2 WHERE id = $1::uuid', [classId, name])
    await sql('UPDATE "Assignment" SET title = $2, instructions = $2 WHERE id = $1::uuid', [
      assignmentId,
      name,
    ])
    await sql('UPDATE "Member" SET name = $2 WHERE id = $1::uuid', [memberId, name])
    for (const path of name.startsWith('x') || name.startsWith('<') ? pages : pages.slice(2, 4)) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect.soft(await sideways(page), `${path} ${name.slice(0, 10)}`).toBe(0)
      expect(await page.title()).not.toBe('run')
    }
    const file = await page.request.get(`/classes/${classId}/gradebook/export`)
    expect((await file.text()).split(/[,;\r\n]/)).not.toContainEqual(expect.stringMatching(/^"?=/))
  }

  await page.goto(`/classes/${classId}/settings`)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('   ')
  await save(page)
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
})

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
