const LETTER = /^\p{L}$/u
const LETTERS = /^\p{L}+$/u
const UPPERCASE = /^\p{Uppercase}$/u
const DECIMAL_DIGIT = /^\p{Nd}$/u

const SHAPE_RUN = 4
const LONG_TEXT = 100

/** The properties of characters and words that the model was trained with; they are those of Python's strings. */
export class Characters {
  readonly #spaces: Set<number>
  readonly #extraDigits: Set<number>

  constructor(spec: { space: number[]; extraDigits: number[] }) {
    this.#spaces = new Set(spec.space)
    this.#extraDigits = new Set(spec.extraDigits)
  }

  /** Whether a UTF-16 unit is white space (no white space lies beyond the 16 bits). */
  isSpaceCode(code: number): boolean {
    if (code > 32 && code < 127) return false
    return this.#spaces.has(code)
  }

  /** Not empty and nothing but white space. */
  isSpace(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (!this.isSpaceCode(text.charCodeAt(i))) return false
    return text !== ''
  }

  isLetters(text: string): boolean {
    return LETTERS.test(text)
  }

  /**
   * X for a capital, x for another letter, d for a digit, anything else as it stands; of a run of equal results only the
   * first four. LONG from 100 characters on.
   */
  shape(text: string): string {
    let shape = ''
    let last = ''
    let run = 0
    let count = 0
    for (const character of text) {
      if (++count >= LONG_TEXT) return 'LONG'
      const kind = this.#kind(character)
      run = kind === last ? run + 1 : 1
      last = kind
      if (run <= SHAPE_RUN) shape += kind
    }
    return shape
  }

  #kind(character: string): string {
    const code = character.codePointAt(0)!
    if (code < 128) {
      if (code >= 97 && code <= 122) return 'x'
      if (code >= 65 && code <= 90) return 'X'
      return code >= 48 && code <= 57 ? 'd' : character
    }
    if (LETTER.test(character)) return UPPERCASE.test(character) ? 'X' : 'x'
    return DECIMAL_DIGIT.test(character) || this.#extraDigits.has(code) ? 'd' : character
  }
}

export function firstCharacter(text: string): string {
  return text.slice(0, text.codePointAt(0)! > 0xffff ? 2 : 1)
}

export function lastThreeCharacters(text: string): string {
  let start = text.length
  for (let count = 0; count < 3 && start > 0; count++) start -= endsWithPair(text, start) ? 2 : 1
  return text.slice(start)
}

/** Whether the two units before `end` are one character. */
export function endsWithPair(text: string, end: number): boolean {
  return end >= 2 && text.codePointAt(end - 2)! > 0xffff
}
