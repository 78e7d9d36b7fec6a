import { describe, expect, test } from 'vitest'
import type { Candidate } from '#lib/generation/ask/candidate.ts'
import type { ContextLine } from '#lib/generation/context-line.ts'
import type { Entity } from '#lib/generation/entities/entity.ts'
import type { Story } from '#lib/generation/story.ts'
import { judge } from '#lib/generation/verify/judged.ts'
import { refusedStem, STEM_RULES } from '#lib/generation/verify/stem-rules.ts'
import { asked, SHORT, SHORT_HEADLINE, storyOf } from './short-story.ts'

type Case = {
  code: string
  change: Partial<Candidate>
  /** Another text than the short one; its first "when" question is the base. */
  text?: string
  headline?: string
  context?: ContextLine
}

const section: ContextLine = { text: 'June 4, 2024 · World', strength: 'section' }
const number = { kind: 'number', amount: 41 } as const
const flags = (...names: string[]) => new Set(names)

const CASES: Case[] = [
  {
    code: 'long',
    change: { stem: `When did Kari Lund open ${'a bridge and '.repeat(12)} a road in Bergen?` },
  },
  { code: 'short', change: { stem: 'When did Lund flee?' } },
  { code: 'pronoun', change: { stem: 'When did he open a bridge in Bergen?' } },
  { code: 'relative-time', change: { stem: 'Who opened a bridge in Bergen on Tuesday?' } },
  { code: 'deictic', change: { stem: 'When did Kari Lund open the above bridge in Bergen?' } },
  { code: 'signs', change: { stem: 'When did Kari Lund (Labour) open a bridge in Bergen?' } },
  { code: 'unquoted', change: { stem: 'When did Kari Lund say The bridge is open to all in Bergen?' } },
  { code: 'doubled', change: { stem: 'When did Kari Lund open open a bridge in Bergen?' } },
  { code: 'prepositions', change: { stem: 'When did Kari Lund open a bridge to in Bergen?' } },
  {
    code: 'leak',
    change: {
      stem: 'In which city did the Bergen bridge open for Kari Lund?',
      answer: 'Bergen',
      value: { kind: 'city', name: 'Bergen' },
    },
  },
  {
    code: 'leak-country',
    change: {
      stem: 'To which city did Kari Lund travel to strengthen ties with Russia?',
      answer: 'Moscow',
      value: { kind: 'city', name: 'Moscow' },
      hint: { country: 'Russia' },
    },
  },
  {
    code: 'leak-implied',
    text: 'Norwegian Transport Minister Kari Lund opened a bridge near Karaj on May 20, 2024.',
    change: {
      stem: 'In which country did Kari Lund open a bridge near Karaj?',
      answer: 'Iran',
      value: { kind: 'country', name: 'Iran' },
    },
  },
  {
    code: 'leak-state',
    change: {
      stem: 'In which city in Nevada did Kari Lund open a bridge?',
      answer: 'Las Vegas',
      value: { kind: 'city', name: 'Las Vegas' },
      hint: { country: 'United States' },
    },
  },
  {
    code: 'clue-city',
    change: {
      stem: 'Kari Lund opened a bridge near Las Vegas in _____.',
      answer: 'Nevada',
      value: { kind: 'city', name: 'Nevada' },
      hint: { country: 'United States' },
    },
  },
  {
    code: 'clue-thing',
    change: {
      stem: 'Kari Lund praised the engineers of Toyota in _____.',
      answer: 'Japan',
      value: { kind: 'country', name: 'Japan' },
    },
  },
  {
    code: 'clue-inside',
    change: {
      kind: 'complete',
      stem: 'Kari Lund opened a bridge in Grimsvik, _____, on May 20, 2024.',
      answer: 'Sweden',
      value: { kind: 'country', name: 'Sweden' },
    },
  },
  {
    code: 'clue-beside',
    change: {
      kind: 'complete',
      stem: 'Kari Lund opened a bridge at _____ Waterloo station on May 20, 2024.',
      answer: 'London',
      value: { kind: 'city', name: 'London' },
    },
  },
  {
    code: 'clue-rest',
    change: {
      kind: 'complete',
      stem: 'About _____% voted for the bridge of Kari Lund and 48% against it.',
      answer: '52',
      value: { kind: 'percent', amount: 52 },
    },
  },
  {
    code: 'leak-counted',
    text: 'Norwegian Transport Minister Kari Lund met Anna Berg in Bergen on May 20, 2024.',
    change: {
      kind: 'complete',
      stem: 'Norwegian Transport Minister Kari Lund and Anna Berg were the first _____ guests in Bergen.',
      answer: 'two',
      value: { kind: 'number', amount: 2 },
    },
  },
  {
    code: 'leak-counted',
    change: {
      kind: 'complete',
      stem: '_____ guests of Bergen, Tou Thao, Thomas Lane and J. Alexander Kueng, opened a bridge.',
      answer: 'three',
      value: { kind: 'number', amount: 3 },
    },
  },
  { code: 'misspelt', change: { stem: "When did Bergne open Kari Lund's bridge in Bergen?" } },
  {
    code: 'leak-pair',
    change: {
      stem: 'Which country received Kari Lund before South Korea did in Bergen?',
      answer: 'North Korea',
      value: { kind: 'country', name: 'North Korea' },
    },
  },
  {
    code: 'source-is-answer',
    change: {
      stem: 'Who opened a bridge in Bergen, according to Kari Lund?',
      answer: 'the minister',
      value: { kind: 'office', name: 'minister' },
      entity: { name: 'Kari Lund' } as Entity,
    },
  },
  { code: 'anchor-none', change: { stem: 'When did the grip on power begin in the north?' } },
  {
    code: 'anchor-weak',
    change: { stem: 'Who discussed issues with senior Norwegian officials?', rule: 'who' },
    context: section,
  },
  {
    code: 'anchor-undated',
    change: {
      stem: 'In which place did Kari Lund open a bridge?',
      rule: 'which-place',
      value: number,
      answer: '41',
    },
    context: section,
  },
  {
    code: 'one-of-many',
    text: 'Norwegian Transport Minister Kari Lund spoke with Anna Berg by phone in May 2024.',
    change: {
      stem: 'With whom did Kari Lund speak by phone in May 2024?',
      rule: 'whom',
      value: { kind: 'person', name: 'Anna Berg' },
      answer: 'Anna Berg',
    },
  },
  { code: 'thin', change: { stem: 'When did Kari Lund win it up?' } },
  {
    code: 'vague-verb',
    text: 'Norwegian Transport Minister Kari Lund discussed a bridge in Bergen on May 20, 2024.',
    change: {},
  },
  {
    code: 'light-when',
    text: 'Norwegian Transport Minister Kari Lund gave a concert on May 20, 2024.',
    change: {},
  },
  {
    code: 'begun-late',
    change: { kind: 'complete', stem: 'ranked 27th, Kari Lund opened a bridge in Bergen in _____.' },
  },
  { code: 'survived-by', change: { stem: 'Kari Lund is survived by _____ children.' } },
  { code: 'birth', change: { stem: 'In which year was Kari Lund born near a bridge in Bergen?' } },
  {
    code: 'cut-complement',
    text: 'Norwegian Transport Minister Kari Lund invited Anna Berg on May 20, 2024.',
    change: {},
  },
  {
    code: 'beside-the-story',
    text: `${SHORT} The council met in Oslo. Portugal closed a prison near Porto in May 2019.`,
    change: { stem: 'When did Portugal close a prison near Porto?', sentence: 4 },
  },
  {
    code: 'state-when',
    text: 'Norwegian Transport Minister Kari Lund was an opponent of Portugal on May 20, 2024.',
    change: {},
  },
  {
    code: 'with-how-many',
    change: {
      stem: 'With how many inches of rain did Kari Lund warn of floods in Bergen?',
      value: number,
      answer: '41',
    },
  },
  {
    code: 'progressive',
    text: 'Norwegian Transport Minister Kari Lund was opening a bridge in Bergen on May 20, 2024.',
    change: {},
  },
  { code: 'two-dates', change: { stem: 'When was a congress of Kari Lund in Bergen moved to 2013?' } },
  { code: 'this-year', change: { value: { kind: 'year', iso: '2024' }, answer: '2024' } },
  { code: 'news-day', change: { value: { kind: 'day', iso: '2024-06-03' }, answer: 'June 3, 2024' } },
  { code: 'news-month', change: { value: { kind: 'month', iso: '2024-06' }, answer: 'June 2024' } },
  {
    code: 'news-month',
    change: { value: { kind: 'month', iso: '2024-05', part: 'late' }, answer: 'Late May 2024' },
  },
  { code: 'pruned', change: { flags: flags('pruned-object') } },
  { code: 'relative-clause', change: { flags: flags('relative-time') } },
  {
    code: 'others',
    change: {
      stem: 'How many others did Kari Lund meet on a bridge in Bergen?',
      value: number,
      answer: '41',
    },
  },
  { code: 'market', change: { stem: 'When did the stock of the bridge of Kari Lund fall in Bergen?' } },
  { code: 'office', change: { stem: 'When did the minister open a bridge in the morning?' } },
  {
    code: 'person-unsure',
    change: { answer: 'Harbour Street', value: { kind: 'person', name: 'Harbour Street' } },
  },
  {
    code: 'person-victim',
    change: {
      answer: 'Jonas Keller',
      value: { kind: 'person', name: 'Jonas Keller' },
      entity: {
        name: 'Jonas Keller',
        sure: true,
        victim: true,
        mentions: [] as Entity['mentions'],
      } as Entity,
    },
  },
  {
    code: 'person-unknown-role',
    change: {
      answer: 'Jonas Keller',
      value: { kind: 'person', name: 'Jonas Keller' },
      entity: {
        name: 'Jonas Keller',
        sure: true,
        victim: false,
        mentions: [] as Entity['mentions'],
      } as Entity,
    },
  },
  { code: 'sensitive', change: {}, headline: 'Minister opens bridge after suicide' },
  {
    code: 'blank-first',
    change: { kind: 'complete', stem: '_____ people of Bergen met Kari Lund.', value: number, answer: '41' },
  },
  {
    code: 'patched',
    change: {
      kind: 'complete',
      stem: '[Kari Lund] and [Anna Berg] opened [the Bergen bridge] for _____ people in May.',
      value: number,
      answer: '41',
    },
  },
  {
    code: 'coordinated',
    change: {
      kind: 'complete',
      stem: 'Kari Lund opened bridges in Bergen, Oslo, _____, and Stavanger in the morning.',
      value: number,
      answer: '41',
    },
  },
  {
    code: 'incidental',
    text: `${SHORT} The council met in Oslo. Kari Lund sang. Kari Lund flew with Anna Berg to Portugal for a concert.`,
    change: {
      kind: 'complete',
      rule: 'complete-country',
      stem: 'Kari Lund flew with Anna Berg to _____ for a concert in the evening.',
      answer: 'Portugal',
      value: { kind: 'country', name: 'Portugal' },
      sentence: 5,
    },
    headline: 'News',
  },
]

function judgedOf({ text = SHORT, headline = SHORT_HEADLINE, change, context }: Case) {
  const story = storyOf(text, headline)
  const base = asked(story).find((candidate) => candidate.rule === 'when')
  if (!base) throw new Error(`no question in: ${text}`)
  return judge(story, { ...base, ...change }, context ?? headlineOf(story))
}

const headlineOf = (story: Story): ContextLine => ({
  text: `June 4, 2024 · ${story.headline}`,
  strength: 'headline',
})

describe('rules on stems', () => {
  test('a good question passes them all', () => {
    expect(refusedStem(judgedOf({ code: 'none', change: {} }))).toBeUndefined()
  })

  test.each(CASES)('$code stops its bad question', (bad) => {
    const rule = STEM_RULES.find(({ code }) => code === bad.code)
    const judged = judgedOf(bad)
    expect(rule?.refuses(judged)).toBe(true)
    expect(refusedStem(judged)).toBeDefined()
  })

  test.each(STEM_RULES.map(({ code }) => code))('%s lets the good question pass', (code) => {
    expect(STEM_RULES.find((rule) => rule.code === code)?.refuses(judgedOf({ code, change: {} }))).toBe(false)
  })

  test('every rule has a case here', () => {
    const missing = STEM_RULES.map(({ code }) => code).filter(
      (code) => !CASES.some((bad) => bad.code === code),
    )
    expect(missing).toEqual([])
  })
})
