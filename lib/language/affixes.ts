import type { Lexeme, Lexicon } from './lexicon.ts'
import type { SpecialToken, TokenizerSpec } from './model.ts'

const ASCII_LETTERS = /^[A-Za-z]+$/

export type Specials = Map<string, SpecialToken[]>

/** Takes a run of characters without white space apart: signs before and after the word, then signs within it. */
export class AffixSplitter {
  readonly #lexicon: Lexicon
  readonly #specials: Specials
  readonly #prefix: RegExp
  readonly #suffix: RegExp
  readonly #infix: RegExp
  readonly #url: RegExp

  constructor(spec: TokenizerSpec, specials: Specials, lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#specials = specials
    this.#prefix = new RegExp(spec.prefix, 'u')
    this.#suffix = new RegExp(spec.suffix, 'u')
    this.#infix = new RegExp(spec.infix, 'gu')
    this.#url = new RegExp(spec.url, 'u')
  }

  split(piece: string): Lexeme[] {
    const special = this.#special(piece)
    if (special) return special
    if (ASCII_LETTERS.test(piece)) return [this.#lexicon.get(piece)]
    const prefixes: Lexeme[] = []
    const suffixes: Lexeme[] = []
    const middle = this.#cutAffixes(piece, prefixes, suffixes)
    return [...prefixes, ...this.#splitMiddle(middle), ...suffixes.reverse()]
  }

  #special(text: string): Lexeme[] | undefined {
    return this.#specials.get(text)?.map(([part, norm]) => this.#lexicon.get(part, norm))
  }

  /** Cuts off prefixes and suffixes until nothing changes or a special is left; returns what is left. */
  #cutAffixes(piece: string, prefixes: Lexeme[], suffixes: Lexeme[]): string {
    let start = 0
    let end = piece.length
    let last = -1
    while (start < end && end - start !== last) {
      const text = piece.slice(start, end)
      if (this.#specials.has(text)) break
      last = text.length
      const prefix = this.#prefix.exec(text)?.[0].length ?? 0
      const afterPrefix = text.slice(prefix)
      const isSpecialAfter = prefix > 0 && this.#specials.has(afterPrefix)
      const suffix = isSpecialAfter ? 0 : (this.#suffix.exec(afterPrefix)?.[0].length ?? 0)
      const isSpecialBefore = suffix > 0 && this.#specials.has(text.slice(0, -suffix))
      const cutsPrefix = prefix > 0 && !isSpecialBefore
      const cutsSuffix = suffix > 0 && (isSpecialBefore || prefix === 0 || prefix + suffix <= text.length)
      if (cutsPrefix) prefixes.push(this.#lexicon.get(text.slice(0, prefix)))
      if (cutsSuffix) suffixes.push(this.#lexicon.get(text.slice(-suffix)))
      if (cutsPrefix) start += prefix
      if (cutsSuffix) end -= suffix
    }
    return piece.slice(start, end)
  }

  #splitMiddle(text: string): Lexeme[] {
    if (text === '') return []
    const special = this.#special(text)
    if (special) return special
    if (this.#url.test(text)) return [this.#lexicon.get(text)]
    const parts: Lexeme[] = []
    let start = 0
    for (const match of text.matchAll(this.#infix)) {
      // A sign at the very start is not cut off: affix splitting would have taken it.
      if (match.index === 0 || match[0] === '') continue
      if (match.index > start) parts.push(this.#lexicon.get(text.slice(start, match.index)))
      parts.push(this.#lexicon.get(match[0]))
      start = match.index + match[0].length
    }
    if (start < text.length) parts.push(this.#lexicon.get(text.slice(start)))
    return parts
  }
}
