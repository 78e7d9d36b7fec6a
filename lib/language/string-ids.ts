import { hashText, type Id } from './hash.ts'

/** The 64-bit numbers that stand for strings in the embedding tables. */
export class StringIds {
  readonly #symbols: Map<string, number>

  /** @param symbols strings that are names of attributes and labels, with their small numbers */
  constructor(symbols: Record<string, number>) {
    this.#symbols = new Map(Object.entries(symbols))
  }

  /** The number of a symbol, 0 for the empty string, else the hash. */
  of(text: string): Id {
    const symbol = text === '' ? 0 : this.#symbols.get(text)
    return symbol === undefined ? hashText(text) : { high: 0, low: symbol }
  }
}
