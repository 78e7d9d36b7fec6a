// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { NewQuestionsState } from '../../../app/classes/[id]/assignments/[assignmentId]/edit/change-state.ts'
import { NewQuestions } from '../../../app/classes/[id]/assignments/[assignmentId]/edit/new-questions.tsx'

afterEach(cleanup)

const take = vi.fn<(previous: NewQuestionsState, form: FormData) => Promise<NewQuestionsState>>()
const show = (more: { attempts?: number; isCorrected?: boolean } = {}) => {
  const edit = { attempts: 0, editionId: 'first', isCorrected: false, ...more }
  render(<NewQuestions edit={edit} page="/task" take={take} />)
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

test('what a colleague made of the questions is told, with theirs and those of the quiz to choose from', async () => {
  take.mockResolvedValue({ seen: 'second', problem: 'It asks 2 questions now.', isTheirs: true })
  show()
  await press('Use the new questions')
  expect(take.mock.lastCall?.[1].get('seen')).toBe('first')
  expect(screen.getByRole('alert').textContent).toContain('2 questions now')
  expect(screen.getByRole('link', { name: 'Keep theirs' }).getAttribute('href')).toBe('/task')
  await press('Use those of the quiz')
  expect(take.mock.lastCall?.[1].get('seen')).toBe('second')
})

test('whatever else is in the way leaves nothing of a colleague’s to keep', async () => {
  take.mockResolvedValue({ seen: 'first', problem: 'The quiz is not shared with you.', isTheirs: false })
  show()
  await press('Use the new questions')
  expect(screen.getByRole('alert').textContent).toContain('not shared')
  expect(screen.queryByRole('link')).toBeNull()
})

test('that a regrade is left behind is said beforehand, and once somebody has begun there is no button', () => {
  show({ isCorrected: true })
  expect(screen.getByText(/corrected by a regrade/)).toBeDefined()
  cleanup()
  show()
  expect(screen.queryByText(/corrected by a regrade/)).toBeNull()
  cleanup()
  show({ attempts: 1 })
  expect(screen.queryByRole('button')).toBeNull()
})
