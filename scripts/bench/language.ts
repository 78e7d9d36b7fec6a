import { execFileSync } from 'node:child_process'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { analyse } from '../../lib/language/analyse.ts'
import type { BenchRow } from '../bench-row.ts'
import { loadReference } from './language/reference.ts'
import { countWords, readTexts, textOfWords } from './language/texts.ts'

export const name = 'language'

const PROCESSES = 5
const ROUNDS = 7

export async function run(): Promise<BenchRow[]> {
  const { texts, source } = readTexts()
  return [
    ...measureCold(),
    ...(await measureSpeed(texts, source)),
    ...measureLengths(texts),
    await measureKept(texts),
  ]
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Model and first article, each time in a new process. */
function measureCold(): BenchRow[] {
  const script = fileURLToPath(new URL('language/cold.ts', import.meta.url))
  const runs = Array.from({ length: PROCESSES }, () => {
    const output = execFileSync(process.execPath, [script], { encoding: 'utf8' })
    const figures: { load: number; first: number; tokens: number; megabytes: number } = JSON.parse(output)
    return figures
  })
  const note = `median of ${PROCESSES} new processes`
  return [
    { name: 'model load', value: median(runs.map(({ load }) => load)), unit: 'ms', note },
    {
      name: 'first article',
      value: median(runs.map(({ first }) => first)),
      unit: 'ms',
      note: `${runs[0]?.tokens} tokens, ${note}`,
    },
    {
      name: 'memory',
      value: median(runs.map(({ megabytes }) => megabytes)),
      unit: 'MB',
      note: 'resident, of model and first article',
    },
  ]
}

type Round = { own: number; reference: number; tokens: number }

/** Each article by the one and by the other, the first of the two in turn; round after round in the same process. */
async function measureSpeed(texts: string[], source: string): Promise<BenchRow[]> {
  const reference = await loadReference()
  const own = (text: string) => analyse(text).tokens.length
  own('')
  const rounds: Round[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const times: Round = { own: 0, reference: 0, tokens: 0 }
    for (const [i, text] of texts.entries()) {
      const takeOwn = () => {
        times.own += timed(() => (times.tokens += own(text)))
      }
      const takeReference = () => {
        if (reference) times.reference += timed(() => reference(text))
      }
      for (const take of (i + round) % 2 === 0 ? [takeOwn, takeReference] : [takeReference, takeOwn]) take()
    }
    rounds.push(times)
  }
  const [first, ...later] = rounds
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  const time = median(later.map((times) => times.own))
  const note = `${source}, median of ${ROUNDS} rounds`
  const ratio = (times: Round) => times.reference / times.own
  const ratios = later.map(ratio)
  return [
    { name: 'words', value: (1000 * words) / time, unit: 'words/s', note },
    { name: 'tokens', value: (1000 * later[0]!.tokens) / time, unit: 'tokens/s', note },
    {
      name: 'tokens, first round',
      value: (1000 * first!.tokens) / first!.own,
      unit: 'tokens/s',
      note: 'words not seen before',
    },
    ...(reference
      ? [
          {
            name: 'speed against the reference',
            value: median(ratios),
            unit: 'times',
            note: `paired: ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; first round ${ratio(first!).toFixed(2)}`,
          },
        ]
      : [
          {
            name: 'speed against the reference',
            value: Number.NaN,
            unit: 'times',
            note: 'the reference is absent here',
          },
        ]),
  ]
}

/** One long text each: the time a thousand words takes should not depend on the length. */
function measureLengths(texts: string[]): BenchRow[] {
  return [500, 5_000, 50_000].map((words) => {
    const text = textOfWords(texts, words)
    const time = median(Array.from({ length: 3 }, () => timed(() => analyse(text))))
    return {
      name: `a text of ${words.toLocaleString('en')} words`,
      value: time,
      unit: 'ms',
      note: `${((1000 * time) / words).toFixed(1)} ms for 1,000 words`,
    }
  })
}

/** What stays in memory after a long text, beyond what an article leaves. */
async function measureKept(texts: string[]): Promise<BenchRow> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const kept = async () => {
    analyse(texts[0] ?? '')
    // Buffers are freed by a task of their own.
    for (let i = 0; i < 3; i++) {
      collect()
      await setImmediate()
    }
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / 2 ** 20
  }
  const before = await kept()
  analyse(textOfWords(texts, 50_000))
  const note = 'heap and buffers, beyond what an article keeps'
  return { name: 'kept after 50,000 words', value: (await kept()) - before, unit: 'MB', note }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
