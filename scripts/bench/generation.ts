import { generate } from '../../lib/generation/generate.ts'
import { analyse } from '../../lib/language/analyse.ts'
import type { BenchRow } from '../bench-row.ts'
import { countWords, readTexts, textOfWords } from './language/texts.ts'

export const name = 'generation'

const ROUNDS = 7
const MOST_MILLISECONDS = 300
const LENGTHS = [1_000, 3_000, 6_000, 10_000]
/** A word of a long text may take so many times as long as one of the shortest of these. */
const MOST_PER_WORD = 1.5

/** Analyse and generate together, beside the plain parse of the same texts in the same round, warm, per 500 words. */
export function run(): Promise<BenchRow[]> {
  const { texts, source } = readTexts()
  const reports = measure(texts, ROUNDS)
  const note = `median of ${ROUNDS} rounds, ${texts.length} texts of ${source}`
  const ofParse = `${(reports.whole / reports.parse).toFixed(1)} times the plain parse`
  const lengths = LENGTHS.map((words) => ({ words, ...measure([textOfWords(texts, words)], 3) }))
  const longest = Math.max(...lengths.map(({ whole }) => whole / (lengths[0]?.whole ?? 0)))
  return Promise.resolve([
    {
      ...{ name: 'analyse + generate, 500 words', value: reports.whole, unit: 'ms' },
      ...{ note: `${note}; ${ofParse}`, most: MOST_MILLISECONDS },
    },
    { name: 'plain parse, 500 words', value: reports.parse, unit: 'ms', note },
    ...lengths.map(({ words, whole, parse }) => ({
      ...{ name: `a text of ${words.toLocaleString('en')} words`, value: (whole * words) / 500, unit: 'ms' },
      note: `${whole.toFixed(0)} ms for 500 words, plain parse ${parse.toFixed(0)} ms`,
    })),
    {
      ...{ name: 'a word of a long text', value: longest, unit: 'times', most: MOST_PER_WORD },
      note: 'the slowest of these, against a word of the shortest',
    },
    {
      ...{ name: 'questions', value: reports.questions, unit: '' },
      note: 'of all texts, titles made from their beginnings',
    },
  ])
}

type Measured = { parse: number; whole: number; questions: number }

/** Milliseconds for 500 words in the median of so many rounds, after one that warms up. */
function measure(texts: string[], rounds: number): Measured {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  const parse: number[] = []
  const whole: number[] = []
  let questions = 0
  for (let round = 0; round <= rounds; round++) {
    const parsed = time(() => texts.forEach((text) => void analyse(text)))
    const made = time(() => {
      questions = texts.reduce((sum, text) => sum + ask(text), 0)
    })
    if (round === 0) continue
    parse.push(parsed)
    whole.push(made)
  }
  const per500 = (milliseconds: number) => (milliseconds / words) * 500
  return { parse: per500(median(parse)), whole: per500(median(whole)), questions }
}

function ask(text: string): number {
  const title = text.slice(0, 80).split('\n')[0] ?? ''
  return generate({ title, text, publishedOn: '2025-10-14' }).questions.length
}

function time(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
