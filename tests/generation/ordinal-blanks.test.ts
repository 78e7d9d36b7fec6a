import { describe, expect, test } from 'vitest'
import { ordinalBlanks } from '#lib/generation/complete/ordinal-blanks.ts'
import { doubted, storyOf } from './short-story.ts'

const reportsOf = (text: string, headline?: string) => doubted(text, headline).map(({ asked }) => asked)

function ordinals(text: string): string[] {
  const story = storyOf(text)
  return story.reading.sentences.flatMap((span) => ordinalBlanks(story, span).map(({ answer }) => answer))
}

describe('which of several it is', () => {
  test.each([
    ['The trip of Anna Berg marks the second official visit of a minister from Norway to Libya.', 'second'],
    ['Anna Berg opened her third ferry in Bergen in May after a long delay.', 'third'],
  ])('is left out: %s', (text, answer) => {
    expect(ordinals(text)).toEqual([answer])
  })

  test.each([
    'Anna Berg visited Libya for the first time in May after a long delay.',
    'Bergen is the second largest city of Norway and its second-busiest port.',
    'Norway scored twice in the second half of the match in Lisbon.',
    'The First Lady of Portugal visited a school in Bergen in May.',
    'The first ferries left the port of Bergen in May after a delay.',
  ])('is no count: %s', (text) => {
    expect(ordinals(text)).toEqual([])
  })

  test('is a report that strict readers may doubt', () => {
    const text = 'Anna Berg opened the third ferry of Norway in Bergen in May after a long delay.'
    expect(reportsOf(text)).toContainEqual(
      expect.stringMatching(/^Anna Berg opened the _____ ferry of Norway .*third/u),
    )
  })
})
