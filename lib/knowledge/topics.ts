import { cellList, lazily, readTable } from './read-table.ts'

/** Two matters that talks can be about, with beginnings of the words that would speak of them. */
export type TopicPair = { text: string; words: string[] }

const tables = lazily(() =>
  readTable('topics', 'pair words').map(
    ([text = '', words]): TopicPair => ({ text, words: cellList(words) }),
  ),
)

/** The pairs of matters none of which the text speaks of anywhere. */
export function topicsForeignTo(text: string): TopicPair[] {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])
  return tables().filter(
    (pair) => !pair.words.some((beginning) => [...words].some((word) => word.startsWith(beginning))),
  )
}
