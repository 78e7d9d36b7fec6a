import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTime, momentOf } from '#lib/quizzes/local-time.ts'
import { type QuizSettings, settingsForm, settingsSchema } from '#lib/quizzes/quiz-settings.ts'
import { attemptTerms, mayPractise, type Terms } from '#lib/quizzes/terms.ts'

const now = new Date('2026-05-01T12:00:00Z')
const later = new Date('2026-05-02T12:00:00Z')
const terms: Terms = { feedback: 'submitted', dueAt: null, timeLimit: 600, practice: true }

describe('practising', () => {
  it.each([
    ['is allowed where its owner says so', terms, true],
    ['is not where they do not', { ...terms, practice: false }, false],
    ['is not where keys are never shown', { ...terms, feedback: 'never' }, false],
    ['is not while keys wait for a day', { ...terms, feedback: 'due', dueAt: later }, false],
    ['is from that day on', { ...terms, feedback: 'due', dueAt: now }, true],
  ] as const)('%s', (_, of, expected) => {
    expect(mayPractise(of, false, now)).toBe(expected)
    expect(mayPractise(of, true, now)).toBe(true)
  })

  it('has no limit and explains each answer', () => {
    expect(attemptTerms(terms, true)).toEqual({ feedback: 'each', dueAt: null, timeLimit: null })
    expect(attemptTerms(terms, false)).toEqual({ feedback: 'submitted', dueAt: null, timeLimit: 600 })
  })
})

describe('a time on the clocks of a zone', () => {
  it.each([
    ['UTC', '2026-05-01T12:00', '2026-05-01T12:00:00.000Z'],
    ['Europe/Paris', '2026-05-01T12:00', '2026-05-01T10:00:00.000Z'],
    ['America/New_York', '2026-01-01T00:00', '2026-01-01T05:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01T00:00', '2025-12-31T10:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01T00:00', '2025-12-31T18:15:00.000Z'],
    // Skipped in spring: the hour after. Twice in autumn: the first.
    ['Europe/Paris', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['Europe/Paris', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['Nowhere/At_All', '2026-05-01T12:00', '2026-05-01T12:00:00.000Z'],
  ])('in %s, %s is %s', (zone, local, moment) => {
    expect(momentOf(zone, local)?.toISOString()).toBe(moment)
  })

  it.each(['', 'tomorrow', '2026-02-30T12:00', '2026-05-01', '2026-05-01T25:00', '2026-05-01T12:00:00Z'])(
    '%j is no time',
    (text) => expect(momentOf('UTC', text)).toBeNull(),
  )

  it('is the same there and back, in every zone', () => {
    const minute = fc
      .integer({ min: 0, max: 5_000_000 })
      .map((minutes) => new Date(Date.UTC(2024, 0, 1) + minutes * 60_000))
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Paris',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    )
    fc.assert(
      fc.property(zone, minute, (timeZone, moment) => {
        const local = localTime(timeZone, moment)
        expect(localTime(timeZone, momentOf(timeZone, local)!)).toBe(local)
      }),
    )
  })
})

describe('the settings of a quiz', () => {
  const settings: QuizSettings = { ...terms, title: 'A title', description: 'Words', visibility: 'private' }
  const form = settingsForm(settings, 'Europe/Paris')
  const parse = (change: Partial<typeof form>) =>
    settingsSchema('Europe/Paris').safeParse({ ...form, ...change })
  const mistakes = (change: Partial<typeof form>) => {
    const { success, error } = parse(change)
    return success ? [] : error!.issues.map((issue) => [issue.path[0], issue.message])
  }

  it('come back from their form as they were', () => {
    const all: QuizSettings[] = [
      settings,
      { ...settings, timeLimit: null, practice: false, visibility: 'public' },
      { ...settings, timeLimit: 90 },
      { ...settings, feedback: 'due', dueAt: later },
    ]
    for (const each of all) {
      expect(settingsSchema('Asia/Tokyo').parse(settingsForm(each, 'Asia/Tokyo'))).toEqual(each)
    }
  })

  it('a day is kept only where answers wait for it, and must be there then', () => {
    expect(parse({ dueAt: '2026-05-01T12:00' }).data).toMatchObject({ dueAt: null })
    expect(parse({ feedback: 'due', dueAt: '2026-05-01T12:00' }).data).toMatchObject({
      dueAt: new Date('2026-05-01T10:00:00Z'),
    })
    expect(mistakes({ feedback: 'due', dueAt: '' })).toEqual([['dueAt', expect.stringMatching(/^Choose/)]])
    expect(mistakes({ feedback: 'due', dueAt: 'soon' })).toHaveLength(1)
  })

  it.each(['0', '-5', '0.4', '10081', 'ten', '1e9', 'NaN', '∞'])(
    'a limit of %j minutes is refused',
    (timeLimit) => {
      expect(mistakes({ timeLimit })).toEqual([['timeLimit', expect.stringMatching(/^Type minutes/)]])
    },
  )

  it.each([
    ['', null],
    [' 10 ', 600],
    ['0.5', 30],
    ['1,5', 90],
    ['10080', 604_800],
  ])('a limit of %j minutes is %s seconds', (timeLimit, seconds) => {
    expect(parse({ timeLimit }).data).toMatchObject({ timeLimit: seconds })
  })

  it('ask for a title and known choices', () => {
    expect(mistakes({ title: ' \n ' })).toEqual([['title', 'Give the quiz a title.']])
    expect(mistakes({ feedback: 'sometimes', visibility: 'friends' }).map(([field]) => field)).toEqual([
      'feedback',
      'visibility',
    ])
  })
})
