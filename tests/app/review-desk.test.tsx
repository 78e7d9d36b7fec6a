// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DeskView } from '#lib/desk/desk-view.ts'
import { ReviewDesk } from '../../app/articles/[id]/questions/review-desk.tsx'

// The server's actions are stubs: what the desk draws before and after their answers is the matter here.
const judge = vi.hoisted(() => vi.fn<(id: string, verdict: string) => Promise<string | null>>())
const push = vi.hoisted(() => vi.fn())
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))
vi.mock('../../app/articles/[id]/questions/actions.ts', () => ({ judge, judgeByForm: vi.fn() }))

const SENTENCES = ['One went to Moscow.', 'Two met Putin.', 'Three flew home.']

const question = (number: number): DeskView['questions'][number] => {
  const quote = SENTENCES[number] ?? ''
  const start = SENTENCES.slice(0, number).join('\n').length + (number > 0 ? 1 : 0)
  return {
    id: `q${number}`,
    versionId: `v${number}`,
    factId: null,
    state: 'draft',
    kind: 'wh',
    contextLine: 'October 14, 2025 · A visit',
    stem: `Stem ${number}?`,
    options: ['w', 'x'].map((id) => ({
      id,
      text: `Option ${id}`,
      why: id === 'w' ? '' : 'The article says w.',
    })),
    key: ['w'],
    explanation: `Because of ${number}.`,
    evidence: [{ start, end: start + quote.length, quote, hash: '0'.repeat(64) }],
    topic: 'Politics',
    asOf: null,
    quality: 0.9,
    rule: 'rule',
    duplicates: [],
    spare: false,
    dates: [],
    warnings: [],
    byModel: false,
  }
}

const desk: DeskView = {
  article: {
    id: 'article',
    title: 'A visit',
    publishedOn: '2025-10-14',
    sourceName: null,
    sourceUrl: null,
    text: SENTENCES.join('\n'),
  },
  generation: null,
  questions: [question(0), question(1), question(2)],
  unasked: [],
  unaskedCount: 0,
  quiz: null,
}

const open = () => render(<ReviewDesk desk={desk} makeQuiz={async () => 'Keep a question first.'} />)
const press = (key: string, more: object = {}) =>
  act(async () => {
    fireEvent.keyDown(document.body, { key, ...more })
  })
const current = () => document.querySelector('li[aria-current]')?.getAttribute('data-question')
const card = (id: string) => within(document.querySelector(`[data-question="${id}"]`) as HTMLElement)

beforeEach(() => {
  judge.mockResolvedValue(null)
  // jsdom lays nothing out and scrolls nothing.
  Element.prototype.scrollIntoView = vi.fn()
  Element.prototype.scrollBy = vi.fn()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.clearAllMocks()
})

describe('the review desk by keyboard', () => {
  it('goes on with J, back with K, and stops at both ends', async () => {
    open()
    expect(current()).toBe('q0')
    await press('k')
    expect(current()).toBe('q0')
    await press('j')
    await press('J')
    await press('j')
    expect(current()).toBe('q2')
    await press('k')
    expect(current()).toBe('q1')
  })

  it('keeps with A, drops with X, takes back with U, and counts', async () => {
    open()
    await press('a')
    await press('j')
    await press('x')
    expect(judge.mock.calls).toEqual([
      ['q0', 'keep'],
      ['q1', 'drop'],
    ])
    expect(screen.getByText('1 question kept')).toBeDefined()
    expect(screen.getByText(/1 to decide/)).toBeDefined()
    await press('u')
    expect(judge).toHaveBeenLastCalledWith('q1', 'undo')
    expect(screen.getByText(/2 to decide/)).toBeDefined()
  })

  it('opens the question in view with E', async () => {
    open()
    await press('j')
    await press('e')
    expect(push.mock.calls).toEqual([['/questions/q1']])
  })

  it('leaves the browser its own keys', async () => {
    open()
    await press('a', { ctrlKey: true })
    expect(judge).not.toHaveBeenCalled()
  })
})

describe('the review desk', () => {
  it('marks the sentence of the question in view, and brings it into view', async () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, this.matches('[data-evidence="q1"]') ? 700 : 20)
    })
    open()
    await press('j')
    const sentence = document.querySelector<HTMLElement>('mark[data-evidence="q1"]')
    expect(sentence?.textContent).toBe(SENTENCES[1])
    expect(sentence?.className).toContain('bg-mark-strong')
    expect(Element.prototype.scrollBy).toHaveBeenLastCalledWith({ top: 680 })
    expect(vi.mocked(Element.prototype.scrollIntoView).mock.contexts).toEqual([
      document.querySelector('[data-question="q1"]'),
    ])
  })

  it('unmarks the sentence of a question that was dropped', async () => {
    open()
    fireEvent.click(card('q2').getByRole('button', { name: 'Retire question 3' }))
    expect(document.querySelector('mark[data-evidence="q2"]')).toBeNull()
    await act(async () => {})
  })

  it('draws a verdict at once, and puts it back with a sentence when the server refuses', async () => {
    let refuse: (sentence: string) => void = () => {}
    judge.mockReturnValue(new Promise((resolve) => (refuse = resolve)))
    open()
    fireEvent.click(card('q0').getByRole('button', { name: 'Keep question 1' }))
    expect(card('q0').getByText('Kept')).toBeDefined()
    await act(async () => refuse('Somebody changed it meanwhile.'))
    expect(card('q0').queryByText('Kept')).toBeNull()
    expect(screen.getByRole('alert').textContent).toContain('Somebody changed it meanwhile.')
  })

  it('leads to other questions that are asked in the same way, and to a new one about the sentence', async () => {
    open()
    expect(card('q0').getByText('More like this (2)')).toBeDefined()
    await act(async () => fireEvent.click(card('q0').getByRole('link', { name: 'Stem 2?' })))
    expect(current()).toBe('q2')
    const another = card('q1').getByRole('link', { name: 'Another question about this sentence' })
    expect(another.getAttribute('href')).toBe('/questions/new?article=article&span=20-34')
  })

  it('says why no quiz can be made', async () => {
    open()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Make the quiz' })))
    expect(screen.getByRole('alert').textContent).toContain('Keep a question first.')
  })
})

describe('less certain questions', () => {
  const less = (number: number): DeskView['questions'][number] => ({
    ...question(number),
    id: `less${number}`,
    stem: `Less ${number}?`,
    spare: true,
    quality: 0.41,
  })
  const withLess = { ...desk, questions: [question(0), question(1), less(2), less(1)] }
  const openLess = (view: DeskView = withLess) => render(<ReviewDesk desk={view} makeQuiz={async () => ''} />)
  const section = () => screen.getByText('More questions, less certain (2)').closest('details')
  const unfold = (open: boolean) =>
    act(async () => {
      const details = section()
      if (details) details.open = open
      fireEvent(details as Element, new Event('toggle'))
    })

  it('stand behind the others in a closed section, marked, and are not counted as open', () => {
    openLess()
    expect(section()?.open).toBe(false)
    expect(section()?.textContent).toContain('Read closely before you keep one.')
    expect(card('less2').getByText('Less certain')).toBeDefined()
    expect(card('q0').queryByText('Less certain')).toBeNull()
    expect(card('less2').getByRole('button', { name: 'Keep question 3', hidden: true })).toBeDefined()
    expect(screen.getByText(/2 to decide/)).toBeDefined()
  })

  it('are reached by keys while their section is open, and not while it is closed', async () => {
    openLess()
    await press('j')
    await press('j')
    expect(current()).toBe('q1')
    await unfold(true)
    await press('j')
    expect(current()).toBe('less2')
    await press('a')
    expect(judge.mock.calls).toEqual([['less2', 'keep']])
    expect(screen.getByText('1 question kept')).toBeDefined()
    expect(screen.getByText(/2 to decide/)).toBeDefined()
  })

  it('are judged by no key once they are folded away; J begins at the front again', async () => {
    openLess()
    await unfold(true)
    for (const key of ['j', 'j', 'j']) await press(key)
    expect(current()).toBe('less1')
    await unfold(false)
    await press('a')
    expect(judge).not.toHaveBeenCalled()
    await press('j')
    expect(current()).toBe('q0')
  })

  it('mark their sentence only while they are in view, or once they are kept', async () => {
    openLess()
    const marked = (id = 'less2') => document.querySelector(`mark[data-evidence~="${id}"]`)
    expect(marked()).toBeNull()
    expect(marked('q1'), 'of an offered one, always').not.toBeNull()
    await unfold(true)
    await press('j')
    await press('j')
    expect(marked()).not.toBeNull()
    await press('a')
    await press('k')
    expect(marked()).not.toBeNull()
  })

  it('are open from the start where nothing else was found', () => {
    openLess({ ...desk, questions: [less(2), less(1)] })
    expect(section()?.open).toBe(true)
    expect(current()).toBe('less2')
    expect(screen.queryByText(/to decide|all decided/)).toBeNull()
  })
})

describe('what helps to decide', () => {
  it('is shown with each question: confidence, dates, advice', () => {
    const told = {
      ...question(0),
      quality: 0.82,
      dates: ['“Monday” is read as October 13, 2025.'],
      warnings: ['The stem tells the answer.'],
    }
    render(
      <ReviewDesk
        desk={{ ...desk, questions: [told, { ...question(1), quality: null }] }}
        makeQuiz={async () => ''}
      />,
    )
    expect(card('q0').getByText('Confidence: high · 82 %')).toBeDefined()
    expect(card('q0').getByText('“Monday” is read as October 13, 2025.')).toBeDefined()
    expect(
      within(card('q0').getByRole('list', { name: 'Advice' })).getByText('The stem tells the answer.'),
    ).toBeDefined()
    expect(card('q1').queryByText(/Confidence/)).toBeNull()
    expect(card('q1').queryByRole('list', { name: 'Advice' })).toBeNull()
  })
})

describe('sentences without a question', () => {
  const quote = SENTENCES[2] ?? ''
  const start = desk.article.text.indexOf(quote)
  const unasked = [
    { start, end: start + quote.length, quote, because: ['It says what did not happen.'], spares: ['less'] },
  ]
  const spare = { ...question(2), id: 'less', spare: true }

  it('say why, and lead to a question by hand and to the less certain one', async () => {
    render(
      <ReviewDesk
        desk={{ ...desk, questions: [question(0), spare], unasked, unaskedCount: 3 }}
        makeQuiz={async () => ''}
      />,
    )
    const list = screen.getByText('Why was nothing asked about 3 sentences?').closest('details')
    expect(list?.open).toBe(false)
    expect(list?.textContent).toContain('It says what did not happen.')
    expect(list?.textContent).toContain('These are the first 1 of them.')
    const byHand = screen.getByRole('link', { name: /^Ask about it yourself: Three flew home/, hidden: true })
    expect(byHand.getAttribute('href')).toBe(`/questions/new?article=article&span=${start}-${start + 16}`)
    await act(async () =>
      fireEvent.click(screen.getByRole('link', { name: 'See the less certain question', hidden: true })),
    )
    expect(current()).toBe('less')
    expect(screen.getByText('More questions, less certain (1)').closest('details')?.open).toBe(true)
  })
})
