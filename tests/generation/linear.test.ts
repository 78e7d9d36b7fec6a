import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chooseQuestions } from '#lib/generation/choose.ts'
import { considered, doubtfulCandidates, sureCandidates } from '#lib/generation/consider.ts'
import { contextLines } from '#lib/generation/context-line.ts'
import { FactList } from '#lib/generation/facts/fact-list.ts'
import { readStory, type Story } from '#lib/generation/story.ts'

const samples = new URL('../../samples/', import.meta.url)
const TEXTS = readdirSync(samples).map((file): string => {
  const { article } = JSON.parse(readFileSync(new URL(file, samples), 'utf8'))
  return article.text
})

/** The list, each look at one of its members counted. */
function counted<T>(list: T[], count: () => void): T[] {
  return new Proxy(list, {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d/u.test(name)) count()
      return Reflect.get(target, name, receiver)
    },
  })
}

/** How often words, mentions and sentences are looked at until the questions of a text stand. */
function looks(text: string): { words: number; looks: number } {
  let all = 0
  const count = () => {
    all++
  }
  const read = readStory(text, 'Two treatments for Ebola do so well that a trial ends early', '2019-08-15')
  const story: Story = {
    ...read,
    at: counted(read.at, count),
    mentions: counted(read.mentions, count),
    reading: {
      ...read.reading,
      words: counted(read.reading.words, count),
      sentences: counted(read.reading.sentences, count),
    },
  }
  const rejects = new Map()
  const lines = contextLines(story)
  const candidates = [...sureCandidates(story, new FactList(story), rejects), ...doubtfulCandidates(story)]
  const ready = considered(story, candidates, lines, rejects)
  chooseQuestions(ready, lines, 20, rejects)
  return { words: story.reading.words.length, looks: all }
}

test('a word of a text four times as long is looked at hardly more often', () => {
  const short = looks(TEXTS.join('\n\n'))
  const long = looks([...TEXTS, ...TEXTS, ...TEXTS, ...TEXTS].join('\n\n'))
  expect(long.words).toBeGreaterThan(3.5 * short.words)
  const [once, again] = [short, long].map(({ looks: all, words }) => all / words)
  expect(again! / once!).toBeLessThan(1.5)
})
