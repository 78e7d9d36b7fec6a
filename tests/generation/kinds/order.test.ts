import { describe, expect, test } from 'vitest'
import { clashOf } from '#lib/generation/clash.ts'
import { datedEvents } from '#lib/generation/kinds/events.ts'
import { written } from '#lib/generation/kinds/write.ts'
import { storyOf } from '../short-story.ts'
import { allOf, ofRule, shown } from './made.ts'

const EVENTS = [
  'Kirsten Gillibrand ended her campaign on August 28.',
  'Kirsten Gillibrand was elected to the House in 2006.',
  'In 2009, Barack Obama was appointed to fill the Senate seat of Hillary Clinton.',
  'Portugal closed an embassy in Libya in March 2014.',
]
const all = allOf(EVENTS.join(' '), 'Report', '2019-08-30')
const [question] = ofRule(all, 'order')
const told = (text: string) =>
  datedEvents(storyOf(text, 'Report', '2019-08-30')).map(
    ({ date, candidate }) => `${date.iso} ${candidate.stem}`,
  )

describe('the order of events', () => {
  test('four events without their dates, the key in the order of the dates', () => {
    expect(shown(question!).sort()).toEqual([
      '1 Kirsten Gillibrand was elected to the House.',
      '2 Barack Obama was appointed to fill the Senate seat of Hillary Clinton.',
      '3 Portugal closed an embassy in Libya.',
      '4 Kirsten Gillibrand ended her campaign.',
    ])
  })

  test('the dates explain it', () => {
    expect(written(question!, []).explanation).toMatch(
      /^In order: 2006: .* 2009: .* March 2014: .* August 28, 2019: /u,
    )
  })

  test('no question for one of the dates stands beside it', () => {
    const dates = all.filter(({ candidate }) => candidate.kind !== 'order' && 'iso' in candidate.value)
    expect(dates.length).toBeGreaterThan(0)
    for (const other of dates) expect(clashOf(question!, other)).toBeDefined()
  })

  test.each([
    ['what was denied', 'Barack Obama did not visit Libya in 2012.'],
    ['what is planned', 'Barack Obama will visit Libya in 2020.'],
    ['what somebody only says', 'Barack Obama said in 2012 that Libya was safe.'],
    ['what tells when it was by another word', 'Barack Obama visited Libya again in 2012.'],
    ['what has two dates', 'Barack Obama moved the games of 2012 to Libya in 2013.'],
    ['what lies before something else', 'Barack Obama had visited Libya in 2012.'],
    ['who is not named', 'He visited Libya in 2012.'],
  ])('%s is no event', (_what, text) => {
    expect(told(text)).toEqual([])
  })

  test('an event keeps its place and people, and loses its date alone', () => {
    expect(told('On August 3, Barack Obama visited the city of Benghazi in Libya.')).toEqual([
      '2019-08-03 Barack Obama visited the city of Benghazi in Libya.',
    ])
  })

  test('two events that may be any way round are not asked together', () => {
    const text = [...EVENTS.slice(0, 2), 'Germany opened an embassy in Oslo in August 2019.'].join(' ')
    expect(ofRule(allOf(text, 'Report', '2019-08-30'), 'order')).toEqual([])
  })
})
