import { Characters, firstCharacter, lastThreeCharacters } from './characters.ts'
import { hashText } from './hash.ts'
import type { ModelSpec } from './model.ts'

/** What is known of a word regardless of where it stands. */
export type Lexeme = {
  readonly text: string
  readonly lower: string
  readonly norm: string
  /** The first character, the last three, and the kinds of characters. */
  readonly prefix: string
  readonly suffix: string
  readonly shape: string
  readonly isSpace: boolean
}

/** The tokens of a text: lexemes and, for each, 1 if a space follows that belongs to no token. */
export type Tokens = { lexemes: Lexeme[]; spaces: number[] }

/** Longer texts are made anew each time they occur, so that a store of lexemes has a bounded size. */
const LONGEST_KEPT = 64
const MOST_KEPT = 30_000

/** Makes and keeps lexemes: one object for a text, so that others can cache by it. */
export class Lexicon {
  readonly characters: Characters
  readonly #normByText: Map<string, string>
  readonly #normByHash: Map<string, string>
  readonly #lexemes = new Map<string, Lexeme>()
  readonly #specials = new Map<string, Lexeme>()

  constructor(spec: Pick<ModelSpec, 'characters' | 'norms'>, normByHash: Record<string, string>) {
    this.characters = new Characters(spec.characters)
    this.#normByText = new Map(Object.entries(spec.norms))
    this.#normByHash = new Map(Object.entries(normByHash))
  }

  /** Whether more words are kept than one text of common length brings: time to forget them. */
  get isFull(): boolean {
    return this.#lexemes.size > MOST_KEPT
  }

  forget(): void {
    this.#lexemes.clear()
  }

  /** The lexeme of a text. A norm given by a special of the tokenizer makes a lexeme of its own. */
  get(text: string, norm?: string): Lexeme {
    if (norm !== undefined) return this.#special(text, norm)
    if (text.length > LONGEST_KEPT) return this.#make(text)
    const known = this.#lexemes.get(text)
    if (known) return known
    const own = ownCopy(text)
    const lexeme = this.#make(own)
    this.#lexemes.set(own, lexeme)
    return lexeme
  }

  #special(text: string, norm: string): Lexeme {
    const key = `${text} ${norm}`
    const lexeme = this.#specials.get(key) ?? this.#make(text, norm)
    this.#specials.set(key, lexeme)
    return lexeme
  }

  #make(text: string, norm = this.#normOf(text)): Lexeme {
    return {
      text,
      lower: text.toLowerCase(),
      norm,
      prefix: firstCharacter(text),
      suffix: lastThreeCharacters(text),
      shape: this.characters.shape(text),
      isSpace: this.characters.isSpace(text),
    }
  }

  #normOf(text: string): string {
    const { high, low } = hashText(text)
    const key = hexadecimal(high) + hexadecimal(low)
    return this.#normByHash.get(key) ?? this.#normByText.get(text) ?? text.toLowerCase()
  }
}

function hexadecimal(word: number): string {
  return word.toString(16).padStart(8, '0')
}

/** A copy that does not keep the text alive that it was cut from, as a slice does in V8. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1)
}
