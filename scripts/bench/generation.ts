import { generate } from '../../lib/generation/generate.ts'
import { analyse } from '../../lib/language/analyse.ts'
import type { BenchRow } from '../bench-row.ts'
import { countWords, readTexts } from './language/texts.ts'

export const name = 'generation'

const ROUNDS = 5

/** Analyse and generate together, beside the plain parse of the same texts, warm, per 500 words. */
export async function run(): Promise<BenchRow[]> {
  const { texts, source } = readTexts()
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  const per500 = (milliseconds: number) => (milliseconds / words) * 500
  const parse: number[] = []
  const whole: number[] = []
  let questions = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const parsed = time(() => texts.forEach((text) => void analyse(text)))
    const made = time(() => {
      questions = 0
      for (const text of texts) {
        const title = text.slice(0, 80).split('\n')[0] ?? ''
        questions += generate({ title, text, publishedOn: '2025-10-14' }).questions.length
      }
    })
    // The first round warms up.
    if (round > 0) {
      parse.push(parsed)
      whole.push(made)
    }
  }
  const note = `median of ${ROUNDS} rounds, ${texts.length} texts of ${source}`
  return [
    { name: 'analyse + generate, 500 words', value: per500(median(whole)), unit: 'ms', note },
    { name: 'plain parse, 500 words', value: per500(median(parse)), unit: 'ms', note },
    {
      name: 'questions',
      value: questions,
      unit: '',
      note: 'of all texts, titles made from their beginnings',
    },
  ]
}

function time(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
