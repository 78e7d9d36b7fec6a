import type { Machine } from './dense.ts'
import type { Entity } from './document.ts'
import type { Lexeme } from './lexicon.ts'
import type { Model } from './model.ts'
import { type MoveGroup, movesOf, StateScorer } from './transitions.ts'

/** Named entities by one move a token: begin, go on inside, end, a unit of one token, out. */
export class EntityRecognizer {
  readonly #scorer: StateScorer
  readonly #labels: string[]
  readonly #begin: MoveGroup
  readonly #inside: MoveGroup
  readonly #last: MoveGroup
  readonly #unit: MoveGroup
  readonly #out: number
  readonly #slots = new Int32Array(3)

  constructor(machine: Machine, model: Model) {
    const spec = model.spec.ner
    // A unit without a label is among the moves but never valid.
    const moves = spec.moves.filter(([action, label]) => action === 'O' || label !== '')
    this.#scorer = new StateScorer(machine, model, 'ner', spec)
    this.#begin = movesOf(spec.moves, 'B')
    this.#inside = movesOf(spec.moves, 'I')
    this.#last = movesOf(spec.moves, 'L')
    this.#unit = movesOf(spec.moves, 'U')
    this.#out = movesOf(spec.moves, 'O').first
    this.#labels = this.#begin.labels
    for (const action of ['I', 'L', 'U'])
      if (movesOf(moves, action).labels.join() !== this.#labels.join())
        throw new Error('The labels of the moves differ.')
  }

  /** @param vectors one row for each token; @param sentenceStarts 1 where a sentence starts: no entity crosses it */
  recognize(lexemes: Lexeme[], vectors: Float32Array, sentenceStarts: Uint8Array): Entity[] {
    const entities: Entity[] = []
    let start = -1
    let label = -1
    this.#scorer.start(vectors)
    for (let token = 0; token < lexemes.length; token++) {
      this.#slots[0] = token
      this.#slots[1] = start
      this.#slots[2] = start < 0 ? -1 : token - 1
      const scores = this.#scorer.score(this.#slots)
      const mustEnd = token === lexemes.length - 1 || sentenceStarts[token + 1] === 1
      if (start < 0) {
        if (lexemes[token]!.isSpace) continue
        const move = this.#bestOutside(scores, mustEnd)
        if (move === this.#out) continue
        start = token
        label = move < this.#begin.end ? move - this.#begin.first : move - this.#unit.first
        if (move < this.#begin.end) continue
      } else if (!mustEnd && scores[this.#inside.first + label]! >= scores[this.#last.first + label]!)
        continue
      entities.push({ start, end: token + 1, label: this.#labels[label]! })
      start = -1
    }
    this.#scorer.finish()
    return entities
  }

  /** The best move while no entity is open, the first of equals. An entity cannot begin at a token that it would have to end at. */
  #bestOutside(scores: Float32Array, mustEnd: boolean): number {
    let best = -1
    let score = Number.NEGATIVE_INFINITY
    const consider = (first: number, count: number) => {
      for (let move = first; move < first + count; move++)
        if (scores[move]! > score) {
          score = scores[move]!
          best = move
        }
    }
    if (!mustEnd) consider(this.#begin.first, this.#labels.length)
    consider(this.#unit.first, this.#labels.length)
    consider(this.#out, 1)
    return best
  }
}
