import type { Ready } from '#lib/generation/choose.ts'
import { considered, doubtfulCandidates, sureCandidates } from '#lib/generation/consider.ts'
import { contextLines } from '#lib/generation/context-line.ts'
import { FactList } from '#lib/generation/facts/fact-list.ts'
import { written } from '#lib/generation/kinds/write.ts'
import { readStory } from '#lib/generation/story.ts'

/** Everything that a text can be asked. */
export function allOf(text: string, headline: string, publishedOn: string): Ready[] {
  const story = readStory(text, headline, publishedOn)
  const facts = new FactList(story)
  const candidates = [...sureCandidates(story, facts, new Map()), ...doubtfulCandidates(story)]
  return considered(story, candidates, contextLines(story), new Map())
}

export const ofRule = (questions: Ready[], rule: string): Ready[] =>
  questions.filter(({ candidate }) => candidate.rule === rule)

/** The options as the player sees them, the right one marked; of events, each with its place. */
export function shown(question: Ready): string[] {
  const { options, key, order = [key] } = written(question, [])
  return options.map(({ text }, index) => `${order.indexOf(index) + 1} ${text}`)
}
