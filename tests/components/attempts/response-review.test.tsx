// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ResponseReview } from '#components/attempts/responses/response-review.tsx'
import type { Reviewed } from '#components/attempts/responses/reviewed.ts'

afterEach(cleanup)

const texts = ['Beni', 'Goma', 'Katwa', 'Bunia']

function show(question: Pick<Reviewed, 'kind' | 'key' | 'choice'> & Partial<Reviewed>) {
  const { key, choice } = question
  const options = texts.map((text, index) => ({
    id: `o${index}`,
    text,
    why: `Not ${text}.`,
    isKey: key.includes(`o${index}`),
    isChosen: choice?.includes(`o${index}`) ?? false,
  }))
  const plain = { options, tolerance: null, unit: null, correct: false, explanation: 'The article says so.' }
  const { container } = render(<ResponseReview question={{ ...plain, ...question }} />)
  return container.textContent ?? ''
}

it('of several, tells what was right, what was wrong and why, and what was missed', () => {
  const text = show({ kind: 'several', key: ['o0', 'o2'], choice: ['o0', 'o1'] })
  expect(text).toContain('You chose this, and it is rightA. Beni')
  expect(text).toContain('You chose this, but it is wrongB. GomaNot Goma.')
  expect(text).toContain('You missed this: it is right tooC. Katwa')
  expect(text).not.toContain('Bunia')
  expect(text).toContain('The article says so.')
})

it('of several that nobody answered, tells the right ones', () => {
  const text = show({ kind: 'several', key: ['o0', 'o2'], choice: null })
  expect(text).toContain('A right answerA. Beni')
  expect(text).not.toContain('You')
})

it('puts the order that was given beside the right one, with what counts', () => {
  const key = ['o2', 'o0', 'o1', 'o3']
  const text = show({ kind: 'order', key, choice: ['o3', 'o2', 'o0', 'o1'] })
  const lists = screen.getAllByRole('list').map((list) => list.textContent)
  expect(lists).toEqual(['1.Bunia2.Katwa3.Beni4.Goma', '1.Katwa2.Beni3.Goma4.Bunia'])
  expect(screen.getAllByRole('img', { name: 'Follows rightly' })).toHaveLength(2)
  expect(screen.getAllByRole('img', { name: 'Does not follow here' })).toHaveLength(1)
  expect(text).toContain('2 of 3 follow rightly')
})

it('shows one order where it was right, or where nothing was answered', () => {
  const key = ['o2', 'o0', 'o1', 'o3']
  expect(show({ kind: 'order', key, choice: key, correct: true })).toContain('Your order, and right')
  expect(screen.getAllByRole('list')).toHaveLength(1)
  cleanup()
  expect(show({ kind: 'order', key, choice: null })).toContain('The right order')
  expect(screen.queryByText('Your order')).toBe(null)
})

it('tells a typed number, the right one, and what was near enough', () => {
  const text = show({ kind: 'number', key: ['29'], choice: ['35'], tolerance: 1, unit: '%' })
  expect(text).toContain('Your answer35')
  expect(text).toContain('The right answer29%The article says so.')
  expect(text).toContain('Anything from 28% to 30% counts as right.')
})

it('tells a typed text that was right in its own words, and the other accepted forms', () => {
  const text = show({ kind: 'short', key: ['Swahili', 'Kiswahili'], choice: ['kiswahili'], correct: true })
  expect(text).toContain('Your answer, and rightkiswahili')
  expect(text).toContain('As the article has itSwahili')
  expect(text).toContain('Also accepted: Kiswahili.')
})
