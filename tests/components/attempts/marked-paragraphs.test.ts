import { describe, expect, it } from 'vitest'
import { markedParagraphs } from '#components/attempts/marked-paragraphs.ts'

const paragraph = 'He left. She stayed. They met.'
const span = (start: number, end: number) => ({ quote: paragraph.slice(start, end), paragraph, start, end })
const shown = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('the paragraph of the evidence', () => {
  it('is marked where the evidence is', () => {
    expect(markedParagraphs([span(9, 20)]).map(shown)).toEqual(['He left. [She stayed.] They met.'])
    expect(markedParagraphs([span(0, 30)]).map(shown)).toEqual([`[${paragraph}]`])
  })

  it('stands there once for several pieces of evidence, in the order of the text', () => {
    expect(markedParagraphs([span(21, 30), span(0, 8)]).map(shown)).toEqual([
      '[He left.] She stayed. [They met.]',
    ])
  })

  it('loses and doubles nothing where pieces overlap', () => {
    expect(markedParagraphs([span(0, 20), span(9, 30), span(2, 4)]).map(shown)).toEqual([
      '[He left. She stayed.][ They met.]',
    ])
  })
})
