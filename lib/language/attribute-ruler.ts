import type { Lexeme } from './lexicon.ts'
import type { AttributeRule, Condition, TokenPattern } from './model.ts'

/** What the rules look at; `tags` and `deps` are changed by them. */
export type Tagged = { lexemes: Lexeme[]; tags: string[]; deps: string[] }
/** What the rules give: a lemma only where a rule sets one. */
export type Attributes = { pos: string[]; morph: string[]; lemmas: (string | undefined)[] }

type Test = (doc: Tagged, token: number) => boolean
type Entry = { rule: number; tests: Test[]; index: number }

/**
 * Gives tokens their parts of speech and morphology, and corrects tags and labels, by rules. All rules are matched before
 * any is applied; they are applied in their order, so that a later rule wins.
 */
export class AttributeRuler {
  readonly #sets: AttributeRule['set'][]
  /** Patterns that ask for one tag or one lower-case text first are looked up by it; the others are tried everywhere. */
  readonly #byTag = new Map<string, Entry[]>()
  readonly #byLower = new Map<string, Entry[]>()
  readonly #others: Entry[] = []

  constructor(rules: AttributeRule[]) {
    this.#sets = rules.map((rule) => rule.set)
    for (const [rule, { patterns, index }] of rules.entries())
      for (const pattern of patterns) this.#add(pattern[0]!, { rule, tests: pattern.map(compile), index })
  }

  #add({ TAG, LOWER }: TokenPattern, entry: Entry): void {
    const place = (map: Map<string, Entry[]>, key: string) => map.set(key, [...(map.get(key) ?? []), entry])
    if (typeof TAG === 'string') place(this.#byTag, TAG)
    else if (typeof LOWER === 'string') place(this.#byLower, LOWER)
    else this.#others.push(entry)
  }

  apply(doc: Tagged): Attributes {
    const size = doc.lexemes.length
    const hits = this.#match(doc)
    const pos: string[] = new Array(size).fill('')
    const morph: string[] = new Array(size).fill('')
    const lemmas: (string | undefined)[] = new Array(size).fill(undefined)
    for (let token = 0; token < size; token++) {
      for (const rule of hits[token]!.sort((a, b) => a - b)) {
        const { TAG, POS, MORPH, LEMMA, DEP } = this.#sets[rule]!
        if (TAG !== undefined) doc.tags[token] = TAG
        if (POS !== undefined) pos[token] = POS
        if (MORPH !== undefined) morph[token] = MORPH === '_' ? '' : MORPH
        if (LEMMA !== undefined) lemmas[token] = LEMMA
        if (DEP !== undefined) doc.deps[token] = DEP
      }
    }
    return { pos, morph, lemmas }
  }

  /** For each token the rules that change it. */
  #match(doc: Tagged): number[][] {
    const size = doc.lexemes.length
    const hits: number[][] = Array.from({ length: size }, () => [])
    for (let token = 0; token < size; token++)
      for (const entries of [
        this.#byTag.get(doc.tags[token]!),
        this.#byLower.get(doc.lexemes[token]!.lower),
        this.#others,
      ])
        for (const { rule, tests, index } of entries ?? []) {
          const end = token + tests.length
          if (end <= size && tests.every((test, i) => test(doc, token + i)))
            hits[index < 0 ? end + index : token + index]!.push(rule)
        }
    return hits
  }
}

const READ: Record<keyof TokenPattern, (doc: Tagged, token: number) => string | boolean> = {
  TAG: (doc, token) => doc.tags[token]!,
  DEP: (doc, token) => doc.deps[token]!,
  LOWER: (doc, token) => doc.lexemes[token]!.lower,
  IS_SPACE: (doc, token) => doc.lexemes[token]!.isSpace,
}

/** One test for all conditions on a token. @throws on an attribute or operator that is not known */
function compile(pattern: TokenPattern): Test {
  const tests = Object.entries(pattern).map(([name, condition]) => {
    const read = READ[name as keyof TokenPattern]
    if (!read) throw new Error(`A rule of the model asks for the attribute ${name}, which is not known.`)
    const holds = compileCondition(condition)
    return (doc: Tagged, token: number) => holds(read(doc, token))
  })
  return (doc, token) => tests.every((test) => test(doc, token))
}

function compileCondition(condition: Condition): (value: string | boolean) => boolean {
  if (typeof condition !== 'object') return (value) => value === condition
  if ('IN' in condition) return (value) => condition.IN.includes(String(value))
  if ('NOT_IN' in condition) return (value) => !condition.NOT_IN.includes(String(value))
  if ('REGEX' in condition) {
    const expression = new RegExp(condition.REGEX, 'u')
    return (value) => expression.test(String(value))
  }
  throw new Error(`A rule of the model has a condition that is not known: ${JSON.stringify(condition)}`)
}
