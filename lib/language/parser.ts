import type { Machine } from './dense.ts'
import type { Lexeme } from './lexicon.ts'
import type { Model } from './model.ts'
import { ParserState } from './parser-state.ts'
import { type MoveGroup, movesOf, StateScorer } from './transitions.ts'
import { finishTree, type Tree } from './tree.ts'

/** Arc-eager dependency parser; it decides where sentences start, too. */
export class Parser {
  readonly #scorer: StateScorer
  readonly #labels: string[]
  readonly #shift: number
  readonly #reduce: number
  readonly #left: MoveGroup
  readonly #right: MoveGroup
  readonly #break: number
  readonly #slots = new Int32Array(8)

  constructor(machine: Machine, model: Model) {
    const spec = model.spec.parser
    this.#scorer = new StateScorer(machine, model, 'parser', spec)
    this.#labels = spec.moves.map((move) => move[1])
    this.#shift = movesOf(spec.moves, 'S').first
    this.#reduce = movesOf(spec.moves, 'D').first
    this.#left = movesOf(spec.moves, 'L')
    this.#right = movesOf(spec.moves, 'R')
    this.#break = movesOf(spec.moves, 'B').first
    // `#best` tries the actions in this order, and the first of equals has to win.
    const order = [this.#shift, this.#reduce, this.#left.first, this.#right.first, this.#break]
    if (order.some((first, i) => first < (order[i - 1] ?? 0)))
      throw new Error('The moves of the parser are out of order.')
  }

  /** @param vectors one row for each token */
  parse(lexemes: Lexeme[], vectors: Float32Array): Tree {
    const state = new ParserState(lexemes.length)
    this.#scorer.start(vectors)
    while (!state.isDone) {
      state.writeSlots(this.#slots)
      this.#apply(this.#best(this.#scorer.score(this.#slots), state), state)
    }
    this.#scorer.finish()
    const heads = state.heads.map((head, token) => (head < 0 ? token : head))
    const deps = Array.from(state.heads, (head, token) =>
      head < 0 ? 'ROOT' : this.#labels[state.moves[token]!]!,
    )
    return finishTree(lexemes, heads, deps)
  }

  /** The best valid move, the first of equals. */
  #best(scores: Float32Array, state: ParserState): number {
    let best = -1
    let score = Number.NEGATIVE_INFINITY
    const consider = (first: number, end: number) => {
      for (let move = first; move < end; move++)
        if (scores[move]! > score) {
          score = scores[move]!
          best = move
        }
    }
    if (state.canShift) consider(this.#shift, this.#shift + 1)
    if (state.canReduce) consider(this.#reduce, this.#reduce + 1)
    if (state.canAttach) {
      consider(this.#left.first, this.#left.end)
      consider(this.#right.first, this.#right.end)
    }
    if (state.canBreak) consider(this.#break, this.#break + 1)
    return best
  }

  #apply(move: number, state: ParserState): void {
    if (move === this.#shift) state.shift()
    else if (move === this.#reduce) state.reduce()
    else if (move === this.#break) state.break()
    else if (move < this.#left.end) state.attachLeft(move)
    else state.attachRight(move)
  }
}
