// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { AnnotatedText } from '../../app/articles/[id]/annotated-text.tsx'

afterEach(cleanup)

const text = 'He went to Moscow. He met Putin.\n\nNobody asks about this.'

it('underlines what is asked about and names each question once, beside its paragraph', () => {
  const evidence = [
    { id: 'a', stem: 'Where did he go?', start: 0, end: 18 },
    { id: 'a', stem: 'Where did he go?', start: 19, end: 32 },
    { id: 'b', stem: 'Whom did he meet?', start: 19, end: 32 },
  ]
  const { container } = render(<AnnotatedText text={text} evidence={evidence} />)
  expect(Array.from(container.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual([
    'He went to Moscow.',
    'He met Putin.',
  ])
  const lists = screen.getAllByRole('list')
  expect(lists).toHaveLength(1)
  const asked = within(lists[0]!).getAllByRole('listitem')
  expect(asked.map((item) => item.textContent)).toEqual(['Where did he go?', 'Whom did he meet?'])
})

it('is the bare text for everybody else', () => {
  const { container } = render(<AnnotatedText text={text} evidence={[]} />)
  expect(container.querySelector('mark')).toBeNull()
  expect(screen.queryByRole('list')).toBeNull()
})
