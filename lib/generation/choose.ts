import { clashOf } from './clash.ts'
import type { ContextLine } from './context-line.ts'
import { leavesRoom, surplusOf } from './kinds/mix.ts'
import { keysOf, lineBeside, takesLine } from './line-beside.ts'
import { count, type Rejects } from './refusal.ts'
import type { Judged } from './verify/judged.ts'

/** A verified question with its options and score, before the quiz is put together. */
export type Ready = Judged & {
  score: number
  distractors: { text: string; recipe?: string; why?: string }[]
  /** Of a true or false statement: the report with a blank that it was made of. */
  slot?: Ready
  /** Of several statements or events: each as a question of its own. */
  parts?: Ready[]
}

/** What a question adds to a quiz: its score above this. Two good ones beat one very good one. */
const FLOOR = 0.3
const MOST_CANDIDATES = 80
const MOST_ROUNDS = 10

/**
 * The questions of a quiz: none asks what another does, none gives another's answer away in stem or options, and no
 * context line holds a key of the quiz. The best set that greedy choice and exchanges find, in the article's order.
 */
export function chooseQuestions(
  ready: Ready[],
  lines: ContextLine[],
  wanted: number,
  rejects: Rejects,
  isMixed = true,
): Ready[] {
  const pool = new Pool(ready, lines, wanted, isMixed)
  let chosen = pool.fill([])
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const better = pool.exchange(chosen)
    if (!better) break
    chosen = better
  }
  for (const question of pool.sorted) {
    if (!chosen.includes(question))
      count(rejects, `choose/${pool.clashWith(question, chosen) ?? 'limit'}`, question.candidate.sentence)
  }
  const surplus = surplusOf(chosen, isMixed)
  for (const { candidate } of surplus) count(rejects, 'choose/surplus', candidate.sentence)
  return setContexts(
    chosen.filter((question) => !surplus.includes(question)),
    lines,
    rejects,
  ).sort(byPlace)
}

function byPlace(a: Ready, b: Ready): number {
  return (
    a.candidate.sentence - b.candidate.sentence ||
    a.candidate.answerWords.first - b.candidate.answerWords.first
  )
}

/** The candidates with what they clash in, looked up once. */
class Pool {
  readonly sorted: Ready[]
  readonly #wanted: number
  readonly #isMixed: boolean
  readonly #clashes = new Map<Ready, Map<Ready, string>>()

  constructor(ready: Ready[], lines: ContextLine[], wanted: number, isMixed: boolean) {
    this.sorted = [...ready].sort((a, b) => b.score - a.score || byPlace(a, b)).slice(0, MOST_CANDIDATES)
    this.#wanted = wanted
    this.#isMixed = isMixed
    for (const a of this.sorted) this.#clashes.set(a, new Map())
    for (const [i, a] of this.sorted.entries()) {
      for (const b of this.sorted.slice(i + 1)) {
        const taken = () => takesLine(a, b, lines) || takesLine(b, a, lines)
        const clash = clashOf(a, b) ?? (taken() ? 'context' : undefined)
        if (!clash) continue
        this.#clashes.get(a)!.set(b, clash)
        this.#clashes.get(b)!.set(a, clash)
      }
    }
  }

  clashWith(question: Ready, chosen: Ready[]): string | undefined {
    const clashes = this.#clashes.get(question)
    const other = chosen.find((chosenOne) => clashes?.has(chosenOne))
    return other && clashes?.get(other)
  }

  #fits(question: Ready, chosen: Ready[]): boolean {
    if (chosen.length >= this.#wanted || chosen.includes(question) || this.clashWith(question, chosen))
      return false
    return leavesRoom(question, chosen, this.#isMixed)
  }

  /** Adds what fits, the best first. */
  fill(start: Ready[]): Ready[] {
    const chosen = [...start]
    for (const question of this.sorted) if (this.#fits(question, chosen)) chosen.push(question)
    return chosen
  }

  /** The set with one question in, all that it clashes with out, and whatever fits then, if that is worth more. */
  exchange(chosen: Ready[]): Ready[] | undefined {
    let best: Ready[] | undefined
    for (const entering of this.sorted) {
      if (chosen.includes(entering)) continue
      const clashes = this.#clashes.get(entering)!
      const rest = chosen.filter((other) => !clashes.has(other))
      const limited = rest.filter((other) => other.candidate.rule === entering.candidate.rule)
      const weakest = leavesRoom(entering, rest, this.#isMixed) ? undefined : limited.at(-1)
      const set = this.fill([...rest.filter((other) => other !== weakest), entering].slice(-this.#wanted))
      if (this.#worth(set) > this.#worth(best ?? chosen) + 1e-9) best = set
    }
    return best
  }

  #worth(questions: Ready[]): number {
    const surplus = new Set(surplusOf(questions, this.#isMixed))
    return questions.reduce((sum, question) => sum + (surplus.has(question) ? 0 : question.score - FLOOR), 0)
  }
}

/**
 * No line above one question may hold the key of another, nor the country of a city that is asked for. While questions are
 * left without a line that tells what they are about, the weakest of these goes, and with it what its key hides elsewhere.
 */
function setContexts(chosen: Ready[], lines: ContextLine[], rejects: Rejects): Ready[] {
  const keys = keysOf(chosen)
  const beside = chosen.map((question) => ({ question, context: lineBeside(question, lines, keys) }))
  const lost = beside.filter(({ context }) => !context).map(({ question }) => question)
  if (lost.length === 0) return beside.map(({ question, context }) => ({ ...question, context: context! }))
  const weakest = lost.reduce((a, b) => (b.score < a.score ? b : a))
  count(rejects, 'choose/context', weakest.candidate.sentence)
  return setContexts(
    chosen.filter((question) => question !== weakest),
    lines,
    rejects,
  )
}
