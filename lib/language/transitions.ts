import { columnPanels, Dense, type Machine, padded } from './dense.ts'
import { SCORE_PANEL } from './kernels/kernels.ts'
import type { Model, Move, TransitionSpec } from './model.ts'

/** Tokens whose share of the hidden layer is computed together, and how many such pages are kept. */
const PAGE_TOKENS = 48
const PAGES = 16

/**
 * Scores the moves of a transition system in a state, that is, for the tokens in its slots. The hidden layer is linear in
 * those tokens, so the share of a token in every slot is computed once and a state only adds up rows. The shares take
 * kilobytes a token and are needed near the place of reading, so they are computed by pages of which the last used stay.
 */
export class StateScorer {
  readonly #machine: Machine
  readonly #slots: number
  readonly #width: number
  readonly #project: Dense
  readonly #hidden: Dense
  readonly #slotBytes: number
  readonly #missing: number
  readonly #bias: number
  readonly #scoreWeights: number
  readonly #scoreBias: number
  readonly #scorePanels: number
  readonly #input: number
  readonly #projected: number
  readonly #pages: number
  readonly #pageBytes: number
  readonly #addresses: number
  readonly #hiddenVector: number
  readonly #scores: number
  readonly #pageOfPlace = new Int32Array(PAGES)
  readonly #lastUse = new Float64Array(PAGES)
  #vectors: Float32Array = new Float32Array(0)
  #placeOfPage: Int32Array = new Int32Array(0)
  #scoresView: Float32Array = new Float32Array(0)
  #uses = 0

  /** @param name of the tensors in the model: `parser` or `ner` */
  constructor(machine: Machine, model: Model, name: string, spec: TransitionSpec) {
    const { memory } = machine
    const project = model.matrix(`${name}.project.W`)
    const score = model.matrix(`${name}.score.W`)
    this.#machine = machine
    this.#slots = spec.slots
    this.#width = project.rows
    this.#project = new Dense(machine, project, model.vector(`${name}.project.b`))
    this.#hidden = new Dense(machine, model.matrix(`${name}.hidden.W`))
    this.#slotBytes = spec.hidden * spec.pieces * 4
    this.#missing = memory.store(model.vector(`${name}.hidden.missing`))
    this.#bias = memory.store(model.vector(`${name}.hidden.b`))
    this.#scoreWeights = memory.store(columnPanels(score, SCORE_PANEL))
    this.#scoreBias = memory.store(padded(model.vector(`${name}.score.b`), SCORE_PANEL))
    this.#scorePanels = Math.ceil(score.columns / SCORE_PANEL)
    this.#input = memory.alloc(PAGE_TOKENS * project.rows * 4)
    this.#projected = this.#project.alloc(PAGE_TOKENS)
    this.#pageBytes = PAGE_TOKENS * this.#hidden.stride
    this.#pages = memory.alloc(PAGES * this.#pageBytes)
    this.#addresses = memory.alloc(spec.slots * 4)
    this.#hiddenVector = memory.alloc(spec.hidden * 4)
    this.#scores = memory.alloc(this.#scorePanels * SCORE_PANEL * 4)
  }

  /** Takes up a text: one vector for each token. */
  start(vectors: Float32Array): void {
    const tokens = vectors.length / this.#width
    this.#vectors = vectors
    this.#placeOfPage = new Int32Array(Math.ceil(tokens / PAGE_TOKENS)).fill(-1)
    this.#pageOfPlace.fill(-1)
    this.#lastUse.fill(0)
    this.#uses = 0
    this.#scoresView = this.#machine.memory.f32.subarray(this.#scores / 4)
  }

  /** Lets go of the text. */
  finish(): void {
    this.start(new Float32Array(0))
  }

  /** The scores of all moves for the state whose slots hold these tokens; -1 is no token. They last until the next call. */
  score(tokens: Int32Array): Float32Array {
    const { memory, kernels } = this.#machine
    for (let slot = 0; slot < this.#slots; slot++)
      memory.i32[this.#addresses / 4 + slot] = this.#share(tokens[slot]!) + slot * this.#slotBytes
    kernels.score(
      this.#addresses,
      this.#slots,
      this.#bias,
      this.#hiddenVector,
      this.#scoreWeights,
      this.#scoreBias,
      this.#scores,
      this.#scorePanels,
    )
    return this.#scoresView
  }

  /** Address of a token's shares, slot after slot. */
  #share(token: number): number {
    if (token < 0) return this.#missing
    const page = Math.floor(token / PAGE_TOKENS)
    let place = this.#placeOfPage[page]!
    if (place < 0) place = this.#fill(page)
    this.#lastUse[place] = ++this.#uses
    return this.#pages + place * this.#pageBytes + (token - page * PAGE_TOKENS) * this.#hidden.stride
  }

  /** Computes a page in the place that was not used for the longest time; a state has fewer slots than there are places. */
  #fill(page: number): number {
    let place = 0
    for (let other = 1; other < PAGES; other++)
      if (this.#lastUse[other]! < this.#lastUse[place]!) place = other
    if (this.#pageOfPlace[place]! >= 0) this.#placeOfPage[this.#pageOfPlace[place]!] = -1
    this.#pageOfPlace[place] = page
    this.#placeOfPage[page] = place
    const first = page * PAGE_TOKENS * this.#width
    const rows = this.#vectors.subarray(first, first + PAGE_TOKENS * this.#width)
    this.#machine.memory.f32.set(rows, this.#input / 4)
    const count = rows.length / this.#width
    this.#project.run(this.#input, this.#width * 4, count, this.#projected)
    this.#hidden.run(this.#projected, this.#project.stride, count, this.#pages + place * this.#pageBytes)
    return place
  }
}

/** Where the moves of one action lie among the scores. */
export type MoveGroup = { first: number; end: number; labels: string[] }

/** @throws if the moves of the action do not stand together */
export function movesOf(moves: Move[], action: string): MoveGroup {
  const first = moves.findIndex((move) => move[0] === action)
  const labels = moves.filter((move) => move[0] === action).map((move) => move[1])
  const end = first + labels.length
  if (moves.slice(first, end).some((move) => move[0] !== action))
    throw new Error(`The moves ${action} are not together.`)
  return { first, end, labels }
}
