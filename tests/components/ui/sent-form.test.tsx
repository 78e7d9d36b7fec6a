// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useSentForm } from '#components/ui/use-sent-form.ts'

afterEach(cleanup)

type State = { comment: string; message: string | null }
type Save = (previous: State, form: FormData) => Promise<State>

function Form({ save }: { save: Save }) {
  const { state, send, form, unsent } = useSentForm(save, { comment: 'before', message: null })
  return (
    <form ref={form} action={send}>
      <p role="status">{unsent ?? state.message}</p>
      <textarea name="comment" aria-label="Comment" defaultValue={state.comment} />
      <input type="checkbox" name="late" value="yes" aria-label="Late" />
      <button type="submit">Save</button>
    </form>
  )
}

const comment = () => screen.getByRole<HTMLTextAreaElement>('textbox').value
const said = () => screen.getByRole('status').textContent

test('what was typed stays when the action cannot be reached, and goes when it can', async () => {
  const replies: (() => Promise<State>)[] = [
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => Promise.resolve({ comment: 'stored', message: 'Saved.' }),
  ]
  render(<Form save={() => replies.shift()!()} />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'typed for long' } })
  fireEvent.click(screen.getByRole('checkbox'))
  for (let time = 0; time < 2; time += 1) {
    fireEvent.click(screen.getByRole('button'))
    await expect.poll(() => replies.length).toBe(2 - time)
    await expect.poll(said).toMatch(/could not be sent/)
    await expect.poll(comment).toBe('typed for long')
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true)
  }
  fireEvent.click(screen.getByRole('button'))
  await expect.poll(said).toBe('Saved.')
  expect(comment()).toBe('stored')
})
