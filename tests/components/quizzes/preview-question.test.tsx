// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { PreviewQuestion } from '#components/quizzes/preview-question.tsx'
import type { QuestionKind } from '#lib/questions/kinds.ts'

const push = vi.fn<(address: string) => void>()
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))

function show(kind: QuestionKind) {
  const typed = kind === 'number' || kind === 'short'
  const options = typed ? [] : ['Beni', 'Goma', 'Katwa'].map((text, index) => ({ id: `o${index}`, text }))
  const question = {
    position: 0,
    kind,
    contextLine: 'March 4',
    stem: 'Where?',
    unit: null,
    options,
    choice: null,
  }
  render(
    <PreviewQuestion path="/quizzes/1/preview" question={question} section={null} number={2} count={3}>
      <p>Explained</p>
    </PreviewQuestion>,
  )
}
const check = () => fireEvent.click(screen.getByRole('button', { name: 'Check the answer' }))
const asked = () => push.mock.lastCall?.[0]

afterEach(() => {
  cleanup()
  push.mockReset()
})

it('asks for an answer of any kind by the address alone', () => {
  show('wh')
  fireEvent.click(screen.getByRole('radio', { name: /Goma/ }))
  check()
  expect(asked()).toBe('/quizzes/1/preview?q=2&choice=o1')
  cleanup()
  show('several')
  fireEvent.click(screen.getByRole('checkbox', { name: /Katwa/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: /Beni/ }))
  check()
  expect(asked()).toBe('/quizzes/1/preview?q=2&choice=o0&choice=o2')
  cleanup()
  show('order')
  fireEvent.click(screen.getByRole('button', { name: 'Move up: Katwa' }))
  check()
  expect(asked()).toBe('/quizzes/1/preview?q=2&choice=o0&choice=o2&choice=o1')
  cleanup()
  show('number')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 1,200 ' } })
  check()
  expect(asked()).toBe('/quizzes/1/preview?q=2&choice=1%2C200')
})

it('without an answer says that there is none', () => {
  show('order')
  check()
  expect(screen.getByText(/Answer it first/)).toBeTruthy()
  expect(screen.queryByText('Explained')).toBe(null)
})
