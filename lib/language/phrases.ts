import type { Specials } from './affixes.ts'
import type { Lexicon, Tokens } from './lexicon.ts'

type Node = { next: Map<string, Node>; isEnd: boolean }
type Match = { start: number; end: number }

/** Puts those specials together again that affix splitting took apart. */
export class PhraseJoiner {
  readonly #root: Node = { next: new Map(), isEnd: false }
  readonly #specials: Specials
  readonly #lexicon: Lexicon

  /** @param phrases the tokens that affix splitting makes of a special, by special */
  constructor(phrases: Record<string, string[]>, specials: Specials, lexicon: Lexicon) {
    this.#specials = specials
    this.#lexicon = lexicon
    for (const words of Object.values(phrases)) {
      let node = this.#root
      for (const word of words) {
        let next = node.next.get(word)
        if (!next) {
          next = { next: new Map(), isEnd: false }
          node.next.set(word, next)
        }
        node = next
      }
      node.isEnd = true
    }
  }

  join(tokens: Tokens): Tokens {
    const chosen = choose(this.#matches(tokens), tokens.lexemes.length)
    if (chosen.length === 0) return tokens
    const joined: Tokens = { lexemes: [], spaces: [] }
    let copied = 0
    const copyUpTo = (end: number) => {
      for (; copied < end; copied++) {
        joined.lexemes.push(tokens.lexemes[copied]!)
        joined.spaces.push(tokens.spaces[copied]!)
      }
    }
    for (const { start, end } of chosen) {
      const special = this.#specials.get(textOf(tokens, start, end))
      if (!special) continue // a space lies between the tokens
      copyUpTo(start)
      for (const [text, norm] of special) {
        joined.lexemes.push(this.#lexicon.get(text, norm))
        joined.spaces.push(0)
      }
      joined.spaces[joined.spaces.length - 1] = tokens.spaces[end - 1]!
      copied = end
    }
    copyUpTo(tokens.lexemes.length)
    return joined
  }

  /** All places where a phrase stands, also overlapping ones. */
  #matches({ lexemes }: Tokens): Match[] {
    const matches: Match[] = []
    for (let start = 0; start < lexemes.length; start++) {
      let node = this.#root.next.get(lexemes[start]!.text)
      for (let end = start + 1; node; end++) {
        if (node.isEnd) matches.push({ start, end })
        node = end < lexemes.length ? node.next.get(lexemes[end]!.text) : undefined
      }
    }
    return matches
  }
}

/** Longest first, then leftmost; a match that was looked at covers its tokens whether it is chosen or not. Result by place. */
function choose(matches: Match[], tokens: number): Match[] {
  if (matches.length === 0) return []
  const covered = new Uint8Array(tokens)
  const byLength = matches.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const chosen = byLength.filter(({ start, end }) => {
    const isFree = covered[start] === 0 && covered[end - 1] === 0
    covered.fill(1, start, end)
    return isFree
  })
  return chosen.sort((a, b) => a.start - b.start)
}

function textOf({ lexemes, spaces }: Tokens, start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i++) text += lexemes[i]!.text + (spaces[i] === 1 && i < end - 1 ? ' ' : '')
  return text
}
