import { existsSync, readdirSync, readFileSync } from 'node:fs'

const NEWS = new URL('../../../../shared/language-model/fixtures/news.json', import.meta.url)
const SAMPLES = new URL('../../../samples/', import.meta.url)

/** News articles to measure with, and where they come from. */
export function readTexts(): { texts: string[]; source: string } {
  if (existsSync(NEWS)) {
    const { documents }: { documents: { text: string }[] } = JSON.parse(readFileSync(NEWS, 'utf8'))
    return { texts: documents.map(({ text }) => text), source: `${documents.length} news articles` }
  }
  const texts = readdirSync(SAMPLES).map((file) => {
    const sample: { article: { text: string } } = JSON.parse(readFileSync(new URL(file, SAMPLES), 'utf8'))
    return sample.article.text
  })
  return { texts, source: `the ${texts.length} sample articles` }
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** The texts one after the other, again and again, up to a number of words. */
export function textOfWords(texts: string[], words: number): string {
  const source = texts.join('\n\n').split(/(?<=\s)(?=\S)/)
  return Array.from({ length: words }, (_, i) => source[i % source.length]).join('')
}
