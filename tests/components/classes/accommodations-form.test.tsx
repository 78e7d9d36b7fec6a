// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AccommodationsForm } from '../../../app/classes/[id]/accommodations/accommodations-form.tsx'
import type { AccommodationsState } from '../../../app/classes/[id]/accommodations/accommodations-state.ts'

afterEach(cleanup)

const more = { timeFactor: 150, extraAttempts: 0, extraDays: 2 }
const learner = (name: string, everywhere: typeof more | null) => ({
  ...{ id: name, name, everywhere, here: null, elsewhere: 0 },
})
const found = {
  ...{ className: '7b', assignment: null, assignments: [] },
  learners: [learner('Ada', more), learner('Ben', null)],
}
const give = vi.fn<(previous: AccommodationsState, form: FormData) => Promise<AccommodationsState>>()

const show = (chosen: string[] = []) =>
  render(<AccommodationsForm found={found} isSaved={false} chosen={chosen} page="/more" give={give} />)

const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }))
const percent = () => screen.getByLabelText<HTMLInputElement>(/Percent/)

test('the fields begin with what the chosen learner has, until something is typed', () => {
  show()
  expect(percent().value).toBe('100')
  tick('Ada')
  expect(percent().value).toBe('150')
  tick('Ben')
  expect(percent().value).toBe('100')
  fireEvent.change(percent(), { target: { value: '125' } })
  tick('Ben')
  expect(percent().value).toBe('125')
})

test('also without JavaScript, by the address that “Change” leads to', () => {
  show(['Ada'])
  expect(percent().value).toBe('150')
  expect(screen.getByRole('link', { name: /Change.*Ada/ }).getAttribute('href')).toBe('/more?member=Ada')
  expect(screen.queryByRole('link', { name: /Change.*Ben/ })).toBeNull()
  expect(screen.getByRole('link', { name: 'Choose all' }).getAttribute('href')).toBe('/more?all=1')
})

test('all are chosen at once, and what was typed stays', () => {
  show()
  fireEvent.change(percent(), { target: { value: '130' } })
  fireEvent.click(screen.getByRole('link', { name: 'Choose all' }))
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').every(({ checked }) => checked)).toBe(true)
  expect(percent().value).toBe('130')
})

test('what a colleague saved stands beside what was typed, with the choice; taking away stays that', async () => {
  give.mockImplementation(async (previous) => ({
    ...previous,
    values: { timeFactor: '125', extraAttempts: '', extraDays: '', memberIds: ['Ada'] },
    message: 'Somebody else changed this meanwhile.',
    theirs: [{ memberId: 'Ada', name: 'Ada', given: more }],
    takesBack: give.mock.calls.length > 1,
  }))
  show()
  tick('Ada')
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Save/ })))
  expect(JSON.parse(String(give.mock.calls[0]?.[1].get('seen')))).toEqual({ Ada: more })
  const alert = () => screen.getByRole('alert').textContent
  expect(alert()).toContain('Ada: 150% of the time, 2 extra days')
  expect(alert()).toContain('125% of the time')
  expect(percent().value).toBe('125')
  expect(screen.getByRole('link', { name: 'Take theirs' }).getAttribute('href')).toBe('/more')
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Keep mine' })))
  expect(alert()).toContain('remove it')
  expect(screen.getByRole('button', { name: 'Keep mine' }).getAttribute('value')).toBe('take-back')
})
