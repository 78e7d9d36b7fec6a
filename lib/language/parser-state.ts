const NONE = -1

/**
 * What the parser has done so far. The stack holds words that still take part; the buffer is a pile of words that were put
 * back (the last one first), followed by the words not read yet. The first and second word of the buffer are called b0 and
 * b1, those of the stack s0, s1, s2.
 */
export class ParserState {
  /** The head of each word and the move that attached it; -1 where there is none. */
  readonly heads: Int32Array
  readonly moves: Int32Array
  readonly #size: number
  readonly #stack: Int32Array
  #depth = 0
  readonly #putBack: Int32Array
  #putBackCount = 0
  #next = 0
  readonly #startsSentence: Uint8Array
  readonly #unshiftable: Uint8Array
  /** The child attached last on each side, and for a child the one attached before it. */
  readonly #lastLeft: Int32Array
  readonly #lastRight: Int32Array
  readonly #attachedBefore: Int32Array

  constructor(size: number) {
    const none = () => new Int32Array(size).fill(NONE)
    this.#size = size
    this.heads = none()
    this.moves = none()
    this.#lastLeft = none()
    this.#lastRight = none()
    this.#attachedBefore = none()
    this.#stack = new Int32Array(size)
    this.#putBack = new Int32Array(size)
    this.#startsSentence = new Uint8Array(size)
    this.#unshiftable = new Uint8Array(size)
  }

  get isDone(): boolean {
    return this.#depth === 0 && this.#length === 0
  }

  get canShift(): boolean {
    if (this.#depth === 0) return true
    return this.#length >= 2 && !this.#isClosed && this.#unshiftable[this.#b0] === 0
  }

  get canReduce(): boolean {
    return this.#depth > 0
  }

  get canAttach(): boolean {
    return this.#depth > 0 && this.#length >= 1 && !this.#isClosed
  }

  get canBreak(): boolean {
    const b1 = this.#b1
    return this.#length >= 2 && b1 === this.#b0 + 1 && this.#startsSentence[b1] === 0
  }

  /** The tokens that the scores depend on. */
  writeSlots(slots: Int32Array): void {
    const b0 = this.#b0
    const s0 = this.#stackWord(0)
    slots[0] = b0
    slots[1] = this.#b1
    slots[2] = s0
    slots[3] = this.#stackWord(1)
    slots[4] = this.#stackWord(2)
    slots[5] = b0 < 0 ? NONE : this.#lastLeft[b0]!
    slots[6] = s0 < 0 ? NONE : this.#lastLeft[s0]!
    slots[7] = s0 < 0 ? NONE : this.#lastRight[s0]!
  }

  shift(): void {
    this.#stack[this.#depth++] = this.#b0
    if (this.#putBackCount > 0) this.#putBackCount--
    else this.#next++
  }

  /** A word without a head goes back to the buffer, unless it is the last one of the stack: then it is a root. */
  reduce(): void {
    const s0 = this.#stackWord(0)
    this.#depth--
    if (this.heads[s0]! >= 0 || this.#depth === 0) return
    this.#unshiftable[s0] = 1
    this.#putBack[this.#putBackCount++] = s0
  }

  /** s0 becomes a child of b0, whatever its head was, and leaves the stack. */
  attachLeft(move: number): void {
    const s0 = this.#stackWord(0)
    const b0 = this.#b0
    const oldHead = this.heads[s0]!
    if (oldHead >= 0 && this.#lastRight[oldHead] === s0) this.#lastRight[oldHead] = this.#attachedBefore[s0]!
    this.#attach(s0, b0, move, this.#lastLeft)
    this.#unshiftable[b0] = 0
    this.#depth--
  }

  /** b0 becomes a child of s0 and goes to the stack. */
  attachRight(move: number): void {
    this.#attach(this.#b0, this.#stackWord(0), move, this.#lastRight)
    this.shift()
  }

  /** A sentence starts at b1. */
  break(): void {
    this.#startsSentence[this.#b1] = 1
  }

  #attach(child: number, head: number, move: number, lastChild: Int32Array): void {
    this.heads[child] = head
    this.moves[child] = move
    this.#attachedBefore[child] = lastChild[head]!
    lastChild[head] = child
  }

  /** Words in the buffer. */
  get #length(): number {
    return this.#size - this.#next + this.#putBackCount
  }

  get #b0(): number {
    if (this.#putBackCount > 0) return this.#putBack[this.#putBackCount - 1]!
    return this.#next < this.#size ? this.#next : NONE
  }

  get #b1(): number {
    if (this.#putBackCount > 1) return this.#putBack[this.#putBackCount - 2]!
    const word = this.#next + 1 - this.#putBackCount
    return word < this.#size ? word : NONE
  }

  #stackWord(below: number): number {
    return this.#depth > below ? this.#stack[this.#depth - 1 - below]! : NONE
  }

  /** Whether b0 starts a sentence: the words on the stack cannot be joined to it any more. */
  get #isClosed(): boolean {
    const b0 = this.#b0
    return b0 >= 0 && this.#startsSentence[b0] === 1
  }
}
