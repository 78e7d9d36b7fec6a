import { expect, test } from 'vitest'
import { isToldTwice } from '#lib/generation/told-twice.ts'
import { asked, storyOf } from './short-story.ts'

const FLIGHT = 'Jonas Keller fled to Chile in May 2023.'

function toldTwiceBeside(sentence: string): boolean {
  const story = storyOf(`${FLIGHT} ${sentence}`)
  const candidate = asked(story).find(({ rule, answer }) => rule === 'when' && answer === 'May 2023')
  if (!candidate) throw new Error('the flight is not asked for')
  return isToldTwice({ story, candidate })
}

test.each([
  ['Keller fled to Chile with a friend.', true],
  ['Norway sold a bridge to Chile.', false],
  ['Keller fled to Norway with a friend.', false],
  ['Kari Lund fled to Chile with a friend.', false],
])('told twice is the same deed of the same person: %s', (sentence, isSo) => {
  expect(toldTwiceBeside(sentence)).toBe(isSo)
})
