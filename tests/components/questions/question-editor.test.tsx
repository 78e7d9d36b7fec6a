// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type EditorState, freshState } from '#components/questions/editor-state.ts'
import { QuestionEditor } from '#components/questions/question-editor.tsx'
import { sentencesOf } from '#lib/articles/sentences.ts'
import { emptyForm, readForm } from '#lib/questions/question-form.ts'

const text = 'The bridge of Bergen opened on Monday. Kari Lund cut the ribbon.'
const article = {
  ...{ id: 'a', title: 'A new bridge', publishedOn: '2024-06-04', sourceName: null, sourceUrl: null },
  text,
  sentences: sentencesOf(text),
}
const start = {
  ...emptyForm,
  stem: 'Who cut the ribbon in 2024?',
  explanation: 'Lund did.',
  topic: 'Roads',
  spans: ['39-64'],
  options: ['Kari Lund', 'Per Dahl', 'Ida Moe', 'Jon Vik'].map((name, index) => {
    return { id: name, text: name, why: '', right: index === 0, place: '' }
  }),
}

const save = vi.fn(async (previous: EditorState, sent: FormData): Promise<EditorState> => {
  const errors = { stem: ['Write the question.'] }
  return {
    ...freshState(readForm(sent, previous.form)),
    message: 'Some of this cannot be saved yet.',
    errors,
  }
})
const open = () =>
  render(
    <QuestionEditor
      path="/questions/q"
      start={start}
      base={3}
      article={article}
      countries={[{ names: ['Norway'], words: ['Norwegian', 'Oslo'] }]}
      topics={[]}
      save={save}
      saveLabel="Save"
    />,
  )
const type = (label: string, value: string) =>
  act(async () => {
    fireEvent.input(screen.getByLabelText(label), { target: { value } })
  })
const chooseKind = (value: string) =>
  act(async () => {
    fireEvent.change(screen.getByLabelText('Kind'), { target: { value } })
    fireEvent.input(screen.getByLabelText('Kind'))
  })
const advice = () => screen.getByRole('region', { name: 'Advice' }).textContent

afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

describe('the form of a question', () => {
  it('advises while it is typed, and says nothing of a good question', async () => {
    open()
    expect(advice()).toBe('')
    await type('Question', 'Who cut the ribbon')
    expect(advice()).toContain('question mark')
    await type('Question', 'Who cut the ribbon in 2024?')
    expect(advice()).toBe('')
  })

  it('keeps what was typed when the kind changes and changes back', async () => {
    open()
    await type('Option 2', 'Per Dahl of Oslo')
    await chooseKind('short')
    await type('Accepted answers', 'Kari Lund')
    expect(screen.queryByLabelText('Option 2')).toBeNull()
    await chooseKind('several')
    expect((screen.getByLabelText('Option 2') as HTMLInputElement).value).toBe('Per Dahl of Oslo')
    expect((screen.getByLabelText('Option 1 is right') as HTMLInputElement).type).toBe('checkbox')
    expect((screen.getByLabelText('Option 1 is right') as HTMLInputElement).checked).toBe(true)
    await chooseKind('short')
    expect((screen.getByLabelText('Accepted answers') as HTMLTextAreaElement).value).toBe('Kari Lund')
  })

  it('advises where a word of the question tells the country that is right', async () => {
    open()
    await type('Option 1', 'Norway')
    await type('Question', 'Which country’s team did the Norwegian minister lead in 2024?')
    expect(advice()).toContain('“Norwegian”')
    await type('Option 1', 'Denmark')
    expect(advice()).not.toContain('“Norwegian”')
  })

  it('has an empty row for one more option', async () => {
    open()
    expect(screen.queryByLabelText('Option 6')).toBeNull()
    await type('Option 5', 'Liv Berg')
    expect(screen.getByLabelText('Option 6')).toBeDefined()
  })

  it('marks chosen sentences in the article, and cuts them by the word', async () => {
    open()
    const marked = () =>
      [...screen.getByRole('region', { name: 'The article' }).querySelectorAll('mark')].map(
        (mark) => mark.textContent,
      )
    expect(marked()).toEqual(['Kari Lund cut the ribbon.'])
    const evidence = within(screen.getByRole('group', { name: 'Evidence' }))
    await act(async () => fireEvent.click(evidence.getByText('Use a part of it only')))
    await act(async () => fireEvent.click(evidence.getByRole('button', { name: 'Begin a word later' })))
    await act(async () => fireEvent.click(evidence.getByRole('button', { name: 'Begin a word later' })))
    await act(async () => fireEvent.click(evidence.getByRole('button', { name: 'End a word earlier' })))
    expect(marked()).toEqual(['cut the'])
  })

  it('sends everything with the version that it began with, and keeps it beside the mistakes', async () => {
    open()
    await type('Question', 'Who?')
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save' })))
    const [, sent] = save.mock.calls[0] as [EditorState, FormData]
    expect(sent.get('base')).toBe('3')
    expect(readForm(sent)).toEqual({ ...start, stem: 'Who?', options: [...start.options, expect.anything()] })
    expect(screen.getByText('Write the question.')).toBeDefined()
    expect((screen.getByLabelText('Question') as HTMLTextAreaElement).value).toBe('Who?')
    expect(document.activeElement).toBe(screen.getByLabelText('Question'))
  })
})
