import { describe, expect, test } from 'vitest'
import { completeHeadline } from '#lib/generation/complete/headline.ts'
import { isInName } from '#lib/generation/complete/number-blanks.ts'
import { contextFor, contextLines } from '#lib/generation/context-line.ts'
import { asked, storyOf } from './short-story.ts'

const TEXT =
  'A ferry sank off the coast of Norway on Sunday, and 41 passengers were rescued by the Norwegian coast guard. ' +
  'The ferry belonged to a company in Bergen. The engineer Kari Lund was the last who was rescued from the ferry. ' +
  'Transport minister Anna Berg came to thank the rescuers.'

const completed = (headline: string, text = TEXT) =>
  completeHeadline(storyOf(text, headline)).map(
    ({ stem, answer, sentence }) => `${stem} | ${answer} | ${sentence}`,
  )

describe('complete the headline', () => {
  test.each([
    [
      'a number',
      'Ferry sinks off Norway, 41 passengers rescued',
      'Headline: “Ferry sinks off Norway, _____ passengers rescued” | 41 | 0',
    ],
    [
      'a country',
      'Ferry sinks off Norway, 41 passengers rescued',
      'Headline: “Ferry sinks off _____, 41 passengers rescued” | Norway | 0',
    ],
    [
      'a nationality',
      'Norwegian ferry sinks, all passengers are rescued',
      'Headline: “_____ ferry sinks, all passengers are rescued” | Norwegian | 0',
    ],
    [
      'a city',
      'Ferry of a Bergen company sinks off Norway, passengers rescued',
      'Headline: “Ferry of a _____ company sinks off Norway, passengers rescued” | Bergen | 1',
    ],
    [
      'a profession',
      'Engineer Kari Lund rescued last from sunken ferry',
      'Headline: “_____ Kari Lund rescued last from sunken ferry” | Engineer | 2',
    ],
    [
      'an office',
      'Transport minister Anna Berg thanks the rescuers of a ferry',
      'Headline: “_____ Anna Berg thanks the rescuers of a ferry” | Transport minister | 3',
    ],
  ])('leaves out %s that one of the first sentences says', (_what, headline, question) => {
    expect(completed(headline)).toContain(question)
  })

  test.each([
    ['the report does not say so', 'Ferry sinks off Norway, 52 passengers rescued', '52'],
    ['the city before it tells it', 'Ferry sinks near Bergen, Norway with 41 passengers', 'Norway'],
    ['it counts what is named', 'Ferry sinks off Norway after passengers called Flight 41', '41'],
    ['what is counted is another', 'Ferry sinks off Norway coast, drowning 41 sheep', '41'],
    [
      'the noun is no office that has siblings',
      'Captain Kari Lund rescued last from sunken ferry',
      'Captain',
    ],
    ['too little would be left', 'Ferry sinks off Norway', 'Norway'],
  ])('leaves nothing out where %s', (_why, headline, answer) => {
    expect(completed(headline).filter((question) => question.includes(`| ${answer} |`))).toEqual([])
  })

  test.each([
    ['Norwegian wins 400 m hurdles race in Doha', true],
    ['Earthquake of magnitude 6 hits Norway', true],
    ['Astronomers see a planet of 51 Pegasi from Norway', true],
    ['Norwegian swims 400 m from Bergen to the ferry', false],
    ['Ferry with 51 Norwegians sinks off Bergen', false],
  ])('the number is part of a name: %s', (headline, isSo) => {
    const { title } = storyOf(TEXT, headline)
    expect(isInName(title, title.words.find(({ text }) => /\d/u.test(text))!)).toBe(isSo)
  })

  test('no line above it shows the headline', () => {
    const story = storyOf(TEXT, 'Ferry sinks off Norway, 41 passengers rescued')
    const [candidate] = completeHeadline(story)
    expect(contextFor(story, contextLines(story), candidate!)?.strength).toBe('section')
  })
})

test('above a question whose answer the headline tells stands the headline without it', () => {
  const text = 'Norway closed its embassy in Libya on May 3 after a long week of protests in Tripoli.'
  const story = storyOf(text, 'Norway closes embassy after protests in Tripoli, Libya')
  const candidate = asked(story).find(({ answer }) => answer === 'Norway')!
  expect(contextFor(story, contextLines(story), candidate)).toEqual({
    text: 'June 4, 2024 · … closes embassy after protests in Tripoli, Libya',
    strength: 'masked',
  })
})
