import { describe, expect, test } from 'vitest'
import type { Candidate } from '#lib/generation/ask/candidate.ts'
import { chooseQuestions, type Ready } from '#lib/generation/choose.ts'
import { contextLines } from '#lib/generation/context-line.ts'
import { judge } from '#lib/generation/verify/judged.ts'
import { asked, storyOf } from './short-story.ts'

const TEXT =
  'Norwegian Transport Minister Kari Lund opened a bridge in Bergen on May 20, 2024. ' +
  'German Foreign Minister Jonas Keller visited Lisbon on May 3, 2024. ' +
  'Jonas Keller led the party of Porto in 2019. Portugal closed an embassy in Libya in March 2023.'

const story = storyOf(TEXT, 'Ministers travel')
const lines = contextLines(story)
const all = asked(story)

function ready(rule: string, answer: string, score: number): Ready {
  const candidate = all.find((one: Candidate) => one.rule === rule && one.answer === answer)
  if (!candidate) throw new Error(`no ${rule} for ${answer}`)
  return { ...judge(story, candidate, lines[0]!), score, distractors: [] }
}

const answers = (questions: Ready[], wanted = 20) =>
  chooseQuestions(questions, lines, wanted, new Map()).map(({ candidate }) => candidate.answer)

describe('choosing a quiz', () => {
  test('questions stand in the order of the article', () => {
    expect(answers([ready('when', 'March 2023', 0.9), ready('when', 'May 20, 2024', 0.7)])).toEqual([
      'May 20, 2024',
      'March 2023',
    ])
  })

  test('one question a clause: the better one', () => {
    expect(answers([ready('when', 'May 3, 2024', 0.7), ready('which-place', 'Lisbon', 0.8)])).toEqual([
      'Lisbon',
    ])
  })

  test('a stem that names another question’s key leaves one of them out', () => {
    const officer = ready('which-officer', 'Jonas Keller', 0.9)
    const other = { ...ready('when', '2019', 0.7), score: 0.7 }
    const told = { ...other, named: new Set([...other.named, ...officer.named]) }
    expect(answers([officer, told]).length).toBeGreaterThan(0)
  })

  test.each([
    ['the key itself', 'In which month did ferries leave Lisbon?'],
    ['the key in a name', 'In which month did Lisbon Airways buy ferries?'],
  ])('another question that shows %s is left out, whatever it is about', (_what, stem) => {
    const place = ready('which-place', 'Lisbon', 0.9)
    const other = ready('when', 'March 2023', 0.7)
    const showing: Ready = { ...other, named: new Set(), words: stem.split(' ') }
    expect(answers([place, showing])).toEqual(['Lisbon', 'March 2023'])
    expect(answers([place, { ...showing, candidate: { ...other.candidate, stem } }])).toEqual(['Lisbon'])
  })

  test('a key that would take the line of a better question stays out', () => {
    const bridge = storyOf(TEXT, 'Norway opens bridge')
    const [above] = contextLines(bridge)
    const opened = ready('when', 'May 20, 2024', 0.9)
    const stem = 'When did Bergen open a bridge?'
    const candidate = { ...opened.candidate, stem }
    const when = { ...opened, candidate, words: stem.split(' '), story: bridge, context: above! }
    const country = { ...ready('which-place', 'Lisbon', 0.7), story: bridge }
    const value = { kind: 'country' as const, name: 'Norway' }
    const asksNorway = { ...country, candidate: { ...country.candidate, answer: 'Norway', value } }
    const chosen = chooseQuestions([asksNorway, when], contextLines(bridge), 20, new Map())
    expect(chosen.map(({ context }) => context)).toEqual([above])
  })

  test('a question that is left without its line hides nothing from the others', () => {
    const bridge = storyOf(TEXT, 'Norway opens Bergen Oslo bridge today')
    const base = ready('which-place', 'Lisbon', 0.9)
    const asking = (name: string, sentence: number, score: number, needsHeadline = false): Ready => {
      const value = { kind: 'nounPhrase' as const, name }
      const stem = `Stem ${'abc'[sentence]}`
      const { clause: _, ...rest } = base.candidate
      const changed = { value, stem, sentence, answer: name, rule: `rule-${sentence}`, needsHeadline }
      return { ...base, story: bridge, score, words: [stem], candidate: { ...rest, ...changed } }
    }
    const all = [asking('Bergen', 0, 0.9), asking('Oslo', 1, 0.8), asking('Norway', 2, 0.6, true)]
    const chosen = chooseQuestions(all, contextLines(bridge), 20, new Map())
    expect(chosen.map(({ candidate, context }) => [candidate.answer, context.text])).toEqual([
      ['Bergen', 'June 4, 2024 · Norway opens … bridge today'],
      ['Oslo', 'June 4, 2024 · Norway opens … bridge today'],
    ])
  })

  test('where the country of the headline is asked for, a question that names no place of its own is left out', () => {
    const norway = storyOf(TEXT, 'Norway opens long bridge after years of work')
    const [above] = contextLines(norway)
    const opened = ready('when', 'May 20, 2024', 0.8)
    const stem = 'When was a bridge opened?'
    const candidate = { ...opened.candidate, stem }
    const when = { ...opened, candidate, stem, words: stem.split(' '), story: norway, context: above! }
    const country = { ...ready('which-place', 'Lisbon', 0.9), story: norway }
    const asksNorway = {
      ...country,
      candidate: {
        ...country.candidate,
        answer: 'Norway',
        value: { kind: 'country' as const, name: 'Norway' },
      },
    }
    const chosen = (named: Ready['named']) =>
      chooseQuestions([asksNorway, { ...when, named }], contextLines(norway), 20, new Map()).map(
        ({ candidate }) => candidate.answer,
      )
    const bergen = norway.entities.filter(({ name }) => name === 'Bergen')
    expect(bergen).toHaveLength(1)
    expect(chosen(new Set(bergen))).toEqual(['May 20, 2024', 'Norway'])
    expect(chosen(new Set())).toEqual(['Norway'])
  })

  test('two questions with one answer are one too many', () => {
    const first = ready('when', 'May 20, 2024', 0.9)
    const second = ready('when', 'May 3, 2024', 0.8)
    const twin = { ...second, candidate: { ...second.candidate, answer: 'May 20, 2024' } }
    expect(answers([first, twin])).toEqual(['May 20, 2024'])
  })

  test('two good questions are worth more than the one better that excludes both', () => {
    const first = ready('when', 'May 20, 2024', 0.7)
    const second = ready('when', 'March 2023', 0.7)
    const greedy = ready('which-place', 'Lisbon', 0.8)
    const blocking: Ready = {
      ...greedy,
      candidate: { ...greedy.candidate, stem: 'Where, after May 20, 2024 and March 2023, was the minister?' },
    }
    expect(answers([first, second, blocking])).toEqual(['May 20, 2024', 'March 2023'])
  })

  test('no more than wanted, and no more than four of one rule', () => {
    const first = ready('when', 'May 20, 2024', 0.9)
    expect(answers([first, ready('when', 'March 2023', 0.8)], 1)).toEqual(['May 20, 2024'])
    const many = Array.from({ length: 6 }, (_, i): Ready => {
      const candidate = {
        ...first.candidate,
        answer: `${i + 1}`,
        sentence: i,
        stem: `Stem ${'abcdef'[i]}`,
        value: { kind: 'number', amount: i } as const,
      }
      const { clause: _clause, ...rest } = candidate
      return { ...first, words: [], named: new Set(), candidate: rest }
    })
    expect(answers(many)).toHaveLength(4)
  })

  test('who was met is not asked beside a report that names the same two people', () => {
    const base = ready('which-officer', 'Jonas Keller', 0.9)
    const other = { ...ready('when', 'May 20, 2024', 0.8) }
    const [keller, lund] = ['Jonas Keller', 'Kari Lund'].map(
      (name) => story.people.find((one) => one.name === name)!,
    )
    const who: Ready = { ...base, named: new Set([...base.named, lund!]) }
    const stem = 'When did Kari Lund speak with Jonas Keller in Bergen?'
    const both: Ready = {
      ...other,
      named: new Set([keller!, lund!]),
      candidate: { ...other.candidate, stem },
    }
    expect(answers([who, both])).toEqual(['Jonas Keller'])
  })

  test('of two questions that imply each other the better one is asked', () => {
    const power = storyOf(
      'Norwegian President Kari Lund assumed office in March 2024. Former Norwegian President Jonas Keller fled to Chile in February 2024.',
    )
    const made = asked(power)
      .filter(({ rule }) => rule === 'when')
      .map(
        (candidate, i): Ready => ({
          ...judge(power, candidate, lines[0]!),
          score: 0.7 + i / 10,
          distractors: [],
        }),
      )
    expect(made).toHaveLength(2)
    expect(answers(made)).toEqual(['February 2024'])
  })

  test('at most a third are dates where others are there', () => {
    const first = ready('when', 'May 20, 2024', 0.9)
    const made = (rule: string, index: number, value: Candidate['value']): Ready => {
      const { clause: _clause, ...rest } = first.candidate
      const candidate = {
        ...rest,
        rule,
        value,
        answer: `${rule} ${index}`,
        sentence: index,
        stem: `Stem ${'abcdefghijklm'[index]}`,
      }
      return { ...first, words: [], named: new Set(), candidate, score: 0.9 - index / 100 }
    }
    const rules = ['a', 'b', 'c', 'd', 'e', 'f']
    const others = rules.map((rule, i) => made(rule, i, { kind: 'number', amount: i }))
    const dates = rules.map((rule, i) => made(`date-${rule}`, i + 6, { kind: 'year', iso: `${1990 + i}` }))
    const chosen = answers([...others, ...dates])
    expect(chosen.filter((answer) => answer.startsWith('date'))).toEqual(['date-a 6', 'date-b 7', 'date-c 8'])
    expect(answers(dates)).toHaveLength(3)
  })

  test.each([
    ['Lisbon', 'German minister Keller travels to Lisbon'],
    ['Portugal', 'German minister Keller travels to Portugal'],
  ])('no context line holds a key of the quiz, nor the country of its city: %s', (told, headline) => {
    const headed = storyOf(TEXT, headline)
    const headedLines = contextLines(headed)
    const made = asked(headed)
      .filter(
        ({ rule, answer }) => (rule === 'which-place' && answer === 'Lisbon') || answer === 'May 20, 2024',
      )
      .map(
        (candidate): Ready => ({ ...judge(headed, candidate, headedLines[0]!), score: 0.8, distractors: [] }),
      )
    const chosen = chooseQuestions(made, headedLines, 20, new Map())
    expect(chosen.length).toBe(2)
    for (const { context } of chosen) expect(context.text).not.toContain(told)
  })
})
