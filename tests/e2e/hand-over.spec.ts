import { expect, type Page, test } from '@playwright/test'
import { makeScene, newPerson } from './class-people.ts'
import { sql } from './database.ts'
import { violations } from './violations.ts'

async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page), `${page.url()} ${colorScheme}`).toEqual([])
  }
}

test('a class is handed over to another teacher, who reads of it and can archive it', {
  tag: '@once',
}, async ({ browser }) => {
  const owner = await newPerson(browser, 'Emmy')
  const colleague = await newPerson(browser, 'Sofia')
  const { classId, memberId } = await makeScene(owner.email, colleague.email)
  await sql(`UPDATE "Member" SET role = 'teacher', name = 'Sofia K.' WHERE id = $1::uuid`, [memberId])

  const settings = `/classes/${classId}/settings`
  await colleague.page.goto(settings)
  await expect(colleague.page.getByText('Emmy owns the class')).toBeVisible()
  await looksRight(colleague.page)

  await owner.page.goto(settings)
  await owner.page.getByLabel('Teacher').selectOption('Sofia K.')
  await looksRight(owner.page)
  await owner.page.getByRole('button', { name: 'Hand it over' }).press('Enter')
  await owner.page.waitForURL(/\/members$/)
  const row = owner.page.getByRole('listitem').filter({ hasText: 'Sofia K.' })
  await expect(row).toContainText('Teacher, owns the class')
  await owner.page.goto(settings)
  await expect(owner.page.getByText('Sofia K. owns the class')).toBeVisible()

  await colleague.page.goto('/notifications')
  await colleague.page.getByRole('link', { name: /is your class now/ }).click()
  await colleague.page.getByRole('link', { name: 'Settings' }).click()
  await colleague.page.getByRole('button', { name: 'Archive it' }).click()
  await expect(colleague.page.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  await owner.page.reload()
  await expect(owner.page.getByText('Sofia K., who owns the class, can bring it back.')).toBeVisible()
  await looksRight(owner.page)
})
