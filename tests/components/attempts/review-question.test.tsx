// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ReviewQuestion } from '#components/attempts/review-question.tsx'
import type { ReviewQuestion as Question } from '#lib/attempts/review-view.ts'

const paragraph = 'Assad fled in December. He went to Moscow.'
const option = (id: string, text: string, isChosen = false) => ({
  id,
  text,
  why: `${text} is not in the article.`,
  isKey: id === 'key',
  isChosen,
})

function question(chosen: string | null): Question {
  return {
    position: 0,
    kind: 'complete',
    contextLine: 'October 14, 2025 · A visit',
    stem: 'He went to _____.',
    points: 100,
    score: chosen === 'key' ? 100 : 0,
    correct: chosen === 'key',
    flagged: false,
    deck: null,
    report: null,
    explanation: 'The article says that he went to Moscow.',
    options: [option('a', 'Tehran'), option('b', 'Minsk'), option('key', 'Moscow'), option('d', 'Doha')].map(
      (entry) => ({ ...entry, isChosen: entry.id === chosen }),
    ),
    tolerance: null,
    unit: null,
    key: ['key'],
    accepted: [],
    dropped: false,
    choice: chosen === null ? null : [chosen],
    article,
    section: null,
    evidence: [{ quote: 'He went to Moscow.', paragraph, start: 24, end: 42 }],
  }
}

const article = {
  id: '01',
  title: 'A visit to Moscow',
  publishedOn: '2025-10-14',
  sourceName: 'The Paper',
  sourceUrl: 'https://example.org/visit',
}

const show = (chosen: string | null) => render(<ReviewQuestion question={question(chosen)} number={3} />)

afterEach(cleanup)

describe('an explained question', () => {
  it('says in words what was answered, what is right and why', () => {
    show('b')
    const { textContent } = screen.getByRole('article')
    expect(textContent).toContain('Wrong')
    expect(textContent).toContain('Your answerB. MinskMinsk is not in the article.')
    expect(textContent).toContain('The right answerC. MoscowThe article says that he went to Moscow.')
  })

  it('says so when the answer was right, or when there was none', () => {
    show('key')
    expect(screen.getByRole('article').textContent).toContain('Your answer, and rightC. Moscow')
    cleanup()
    show(null)
    expect(screen.getByText('Not answered')).toBeTruthy()
    expect(screen.queryByText('Your answer')).toBeNull()
  })

  it('tells why not the others, each by its letter', () => {
    show('b')
    const others = within(screen.getByRole('list')).getAllByRole('listitem')
    expect(others.map((other) => other.textContent)).toEqual([
      'ATehran: Tehran is not in the article.',
      'DDoha: Doha is not in the article.',
    ])
  })

  it('says nothing where it is not known why an option is wrong', () => {
    const known = question('b')
    const options = known.options.map((option) => ({ ...option, why: '' }))
    render(<ReviewQuestion question={{ ...known, options }} number={3} />)
    const others = within(screen.getByRole('list')).getAllByRole('listitem')
    expect(others.map((other) => other.textContent)).toEqual(['ATehran', 'DDoha'])
  })

  it('says with how many points an answer was partly right, and that it was flagged', () => {
    const partly = { ...question('b'), score: 50, flagged: true }
    render(<ReviewQuestion question={partly} number={3} />)
    expect(screen.getByRole('article').textContent).toContain('Partly right: 0.5 of 1Flagged')
  })

  it('marks the sentence in its paragraph and names the article and its source', () => {
    const { container } = show('b')
    const mark = container.querySelector('mark')
    expect(mark?.textContent).toBe('He went to Moscow.')
    expect(mark?.className).not.toContain('bg-transparent') // the highlighter, not the line under an article to be read
    expect(container.querySelector('blockquote')?.textContent).toBe(paragraph)
    expect(screen.getByRole('link', { name: article.title }).getAttribute('href')).toBe('/articles/01')
    expect(screen.getByRole('link', { name: /The Paper/ }).getAttribute('href')).toBe(article.sourceUrl)
  })

  it('says what counts besides since a correction, and that a question was left out', () => {
    const accepted = { ...question('b'), accepted: ['b'], correct: true, score: 100 }
    render(<ReviewQuestion question={accepted} number={3} />)
    expect(screen.getByText('Besides the right answer this counts, too: Minsk.')).toBeTruthy()
    cleanup()
    const dropped = { ...question('b'), dropped: true, points: 0 }
    render(<ReviewQuestion question={dropped} number={3} />)
    expect(screen.getByText('This question was left out')).toBeTruthy()
    expect(screen.queryByText('Wrong')).toBeNull()
  })

  it('reads the blank out in its heading', () => {
    show('b')
    expect(screen.getByRole('heading', { level: 2 }).textContent?.replace(/\s+/g, ' ')).toBe(
      'He went to blank .',
    )
  })
})
