import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '../shared/articles')

/** A dated article of the collection beside the project. */
export type Article = { id: string; title: string; published: string; text: string }

/** What an article is for: no round's articles are read before that round, the last one's by nobody before the end. */
export const PARTS = [
  'fit',
  'calibrate',
  'round-1',
  'round-2',
  'round-3',
  'round-4',
  'round-5',
  'last',
] as const
export type Part = (typeof PARTS)[number]

/** quality/split.tsv: one row an article, part and id. */
function split(): Map<string, Part> {
  const rows = readFileSync(join(root, 'quality/split.tsv'), 'utf8').trim().split('\n').slice(1)
  return new Map(rows.map((row) => row.split('\t')).map(([part, id]) => [id ?? '', part as Part]))
}

/** What lies beside the project, and articles of our own in the manner of agencies and of pages on the web. */
const FILES = [
  join(folder, 'wikinews-2019.jsonl'),
  join(folder, 'wikinews-2020.jsonl'),
  join(root, 'quality/own-articles.jsonl'),
]

/** The articles of a part in the order of the collections; an error in words where the collection is not there. */
export function articlesOf(part: Part): Article[] {
  if (!existsSync(folder)) throw new Error(`The collection of articles is not there: ${folder}`)
  const parts = split()
  return FILES.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Article)
    .filter(({ id }) => parts.get(id) === part)
}
