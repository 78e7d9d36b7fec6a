// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { CodeState } from '../../../app/classes/[id]/code/actions.ts'
import { CodeForm } from '../../../app/classes/[id]/code-form.tsx'

vi.mock('../../../app/classes/[id]/code/actions.ts', () => ({}))
afterEach(cleanup)

const change = vi.fn<(previous: CodeState, form: FormData) => Promise<CodeState>>()
const shown = (seen: string) => (
  <CodeForm seen={seen} change={change} label="Stop joining" pending="Stopping…">
    Nobody can join.
  </CodeForm>
)
const press = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Stop joining' })))
const sent = () => change.mock.lastCall?.[1].get('seen')

test('sends the code that the page shows, says what a colleague made of it, and then sends theirs', async () => {
  change.mockResolvedValue({ seen: 'BBBB', message: 'There is another code.' })
  const { rerender } = render(shown('AAAA'))
  await press()
  expect(sent()).toBe('AAAA')
  expect(screen.getByRole('alert').textContent).toContain('There is another code.')
  await press()
  expect(sent()).toBe('BBBB')
  change.mockResolvedValue({ seen: 'BBBB', message: null })
  await press()
  expect(screen.queryByRole('alert')).toBeNull()
  rerender(shown('CCCC'))
  await press()
  expect(sent()).toBe('CCCC')
})
