import { describe, expect, it } from 'vitest'
import { quizTitle } from '#lib/quizzes/quiz-title.ts'

const headline = 'Finnish president to visit Warsaw'
const day = 'March 4, 2025'

describe('the title of a quiz that nobody named', () => {
  it('is the headline when no question had to hide it', () => {
    expect(quizTitle(headline, [`${day} · ${headline}`, `${day} · ${headline}`])).toBe(headline)
    expect(quizTitle(headline, [])).toBe(headline)
  })

  it('says no more than the context line of a question whose key the headline holds', () => {
    const lines = [`${day} · ${headline}`, `${day} · Finnish president's official visit`]
    expect(quizTitle(headline, lines)).toBe("Finnish president's official visit")
  })

  it('prefers the line that says most among those that say less', () => {
    const lines = [`${day} · World`, `${day} · Finnish president's official visit`]
    expect(quizTitle(headline, lines)).toBe("Finnish president's official visit")
  })

  it('is a section with its day when nothing else is safe', () => {
    expect(quizTitle(headline, [`${day} · World`])).toBe('World, March 4, 2025')
  })
})
