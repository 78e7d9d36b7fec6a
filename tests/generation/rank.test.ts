import { expect, test } from 'vitest'
import { contextLines } from '#lib/generation/context-line.ts'
import { scoreOf } from '#lib/generation/rank.ts'
import { judge } from '#lib/generation/verify/judged.ts'
import { asked, storyOf } from './short-story.ts'

const FLIGHT = 'Jonas Keller fled to Chile in May 2023.'

function scoreBeside(sentence: string): number {
  const story = storyOf(`${FLIGHT} ${sentence}`)
  const candidate = asked(story).find(({ rule, answer }) => rule === 'when' && answer === 'May 2023')
  if (!candidate) throw new Error('the flight is not asked for')
  return scoreOf(judge(story, candidate, contextLines(story)[0]!))
}

test('what the article tells twice is worth more, not what only the verb or the person returns in', () => {
  const once = scoreBeside('Norway sold a bridge to Chile.')
  expect(scoreBeside('Keller fled to Chile with a friend.')).toBeGreaterThan(once)
  expect(scoreBeside('Keller fled to Norway with a friend.')).toBe(once)
  expect(scoreBeside('Kari Lund fled to Chile with a friend.')).toBe(once)
})
