// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EditorState, freshState } from '#components/questions/editor-state.ts'
import { QuestionEditor } from '#components/questions/question-editor.tsx'
import { sentencesOf } from '#lib/articles/sentences.ts'
import type { AlikeQuestion } from '#lib/desk/bank-view.ts'
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
const findAlike = vi.fn(async (sent: FormData): Promise<AlikeQuestion[]> => {
  const stem = String(sent.get('stem'))
  return stem.includes('ribbon') ? [{ ...other, stem: `Like: ${stem}` }] : []
})
const other = { id: 'o', state: 'ready' as const, isSame: false }
const open = (alike: AlikeQuestion[] = []) =>
  render(
    <QuestionEditor
      path="/questions/q"
      start={start}
      base={3}
      article={article}
      countries={[{ names: ['Norway'], words: ['Norwegian', 'Oslo'] }]}
      topics={[]}
      alike={alike}
      findAlike={findAlike}
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

describe('questions like the one that is written', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => vi.useRealTimers())

  const told = () => screen.getAllByRole('status')[0]?.textContent ?? ''
  const pause = () => act(() => vi.advanceTimersByTimeAsync(1000))

  it('are told from the start, and again after a pause', async () => {
    open([{ ...other, stem: 'Who cut it?' }])
    expect(told()).toContain('You have a question much like this:Who cut it?')
    await pause()
    expect(findAlike, 'nothing was typed').not.toHaveBeenCalled()
    await type('Question', 'Who held the ri')
    await type('Question', 'Who held the ribbon?')
    expect(findAlike).not.toHaveBeenCalled()
    await pause()
    expect(findAlike).toHaveBeenCalledTimes(1)
    expect(told()).toContain('Like: Who held the ribbon?')
    expect(screen.getByRole('link', { name: /Who held/ }).getAttribute('target')).toBe('_blank')
    await type('Question', 'Who came?')
    await pause()
    expect(told()).toBe('')
  })

  it('are looked for when the field is left, unless for a button', async () => {
    open()
    await type('Question', 'Who held the ribbon?')
    const leave = (to: HTMLElement) =>
      act(async () => fireEvent.blur(screen.getByLabelText('Question'), { relatedTarget: to }))
    await leave(screen.getByRole('button', { name: 'Save' }))
    expect(findAlike).not.toHaveBeenCalled()
    await leave(screen.getByLabelText('Option 1'))
    expect(told()).toContain('Like: Who held the ribbon?')
    await pause()
    expect(findAlike, 'once').toHaveBeenCalledTimes(1)
  })

  it('are those of the words as they stand, whichever answer comes first, and losing one does no harm', async () => {
    open()
    let answer = (_: AlikeQuestion[]) => {}
    findAlike.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    )
    await type('Question', 'Who had the ribbon?')
    await pause()
    await type('Question', 'Who came?')
    await pause()
    await act(async () => answer([{ ...other, stem: 'Too late' }]))
    expect(told()).toBe('')
    findAlike.mockRejectedValueOnce(new Error('away'))
    await type('Question', 'Who has the ribbon?')
    await pause()
    expect(told()).toBe('')
    await act(async () =>
      fireEvent.blur(screen.getByLabelText('Question'), {
        relatedTarget: screen.getByLabelText('Option 1'),
      }),
    )
    expect(told()).toContain('Like: Who has the ribbon?')
  })
})
