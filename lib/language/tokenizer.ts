import { AffixSplitter } from './affixes.ts'
import { endsWithPair } from './characters.ts'
import type { Lexeme, Lexicon, Tokens } from './lexicon.ts'
import { ownCopy } from './lexicon.ts'
import type { TokenizerSpec } from './model.ts'
import { PhraseJoiner } from './phrases.ts'

/**
 * A run of characters without white space is taken apart in pieces of this many UTF-16 units. Splitting a piece may cost
 * time with the square of its length; real words and addresses are far shorter.
 */
const LONGEST_PIECE = 1000
/** Longer pieces are not remembered. */
const LONGEST_KEPT = 64

const SPACE = 32

/** Splits a text into tokens. The tokens and the spaces after them, joined, are the text, character for character. */
export class Tokenizer {
  readonly #lexicon: Lexicon
  readonly #splitter: AffixSplitter
  readonly #joiner: PhraseJoiner
  readonly #kept = new Map<string, Lexeme[]>()

  constructor(spec: TokenizerSpec, lexicon: Lexicon) {
    const specials = new Map(Object.entries(spec.specials))
    this.#lexicon = lexicon
    this.#splitter = new AffixSplitter(spec, specials, lexicon)
    this.#joiner = new PhraseJoiner(spec.phrases, specials, lexicon)
  }

  forget(): void {
    this.#kept.clear()
  }

  tokenize(text: string): Tokens {
    const tokens: Tokens = { lexemes: [], spaces: [] }
    const { characters } = this.#lexicon
    let start = 0
    let inSpace = text !== '' && characters.isSpaceCode(text.charCodeAt(0))
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (characters.isSpaceCode(code) === inSpace) continue
      this.#addRun(text, start, i, tokens)
      start = i
      // One space after a token belongs to it; a longer run of white space is a token from its second character on.
      if (code === SPACE) {
        tokens.spaces[tokens.spaces.length - 1] = 1
        start++
      }
      inSpace = !inSpace
    }
    this.#addRun(text, start, text.length, tokens)
    return this.#joiner.join(tokens)
  }

  #addRun(text: string, start: number, end: number, tokens: Tokens): void {
    for (let from = start; from < end; ) {
      let to = Math.min(end, from + LONGEST_PIECE)
      if (to < end && endsWithPair(text, to + 1)) to--
      for (const lexeme of this.#split(text.slice(from, to))) {
        tokens.lexemes.push(lexeme)
        tokens.spaces.push(0)
      }
      from = to
    }
  }

  #split(piece: string): Lexeme[] {
    const known = this.#kept.get(piece)
    if (known) return known
    const lexemes = this.#splitter.split(piece)
    if (piece.length <= LONGEST_KEPT) this.#kept.set(ownCopy(piece), lexemes)
    return lexemes
  }
}
