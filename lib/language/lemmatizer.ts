import type { Characters } from './characters.ts'
import type { Lexeme } from './lexicon.ts'
import type { LemmaRules, WordLists } from './model.ts'

/** Finds the dictionary form of a word by exceptions and by suffix rules that a word list confirms. */
export class Lemmatizer {
  readonly #rules: LemmaRules
  readonly #exceptions: Map<string, Map<string, string[]>>
  readonly #packedIndex: Record<string, string>
  readonly #index = new Map<string, Set<string>>()
  readonly #characters: Characters
  readonly #known = new Map<string, WeakMap<Lexeme, string>>()

  constructor(rules: LemmaRules, words: WordLists, characters: Characters) {
    this.#rules = rules
    this.#packedIndex = words.lemmaIndex
    this.#characters = characters
    this.#exceptions = new Map(
      Object.entries(words.lemmaExceptions).map(([pos, forms]) => [pos, new Map(Object.entries(forms))]),
    )
  }

  /** @param pos such as VERB; @param morph as `Name=Value|Name=Value` */
  lemma(lexeme: Lexeme, pos: string, morph: string): string {
    const key = pos.toLowerCase()
    if (key === '' || key === 'space' || isBaseForm(key, morph)) return lexeme.lower
    if (!this.#rules[key]?.length && !this.#exceptions.has(key))
      return key === 'propn' ? lexeme.text : lexeme.lower
    const known = kept(this.#known, key, () => new WeakMap())
    return kept(known, lexeme, () => this.#byRules(lexeme, key))
  }

  #byRules({ text, lower }: Lexeme, pos: string): string {
    const confirmed: string[] = []
    const unknown: string[] = []
    for (const [old, replacement] of this.#rules[pos] ?? []) {
      if (!lower.endsWith(old)) continue
      const form = lower.slice(0, lower.length - old.length) + replacement
      if (form === '') continue
      if (!this.#isListed(form, pos) && this.#characters.isLetters(form)) unknown.push(form)
      else if (!confirmed.includes(form)) confirmed.push(form)
    }
    // Exceptions go in front, the last of them first, unless a rule gave the same form.
    for (const form of this.#exceptions.get(pos)?.get(lower) ?? [])
      if (!confirmed.includes(form)) confirmed.unshift(form)
    return confirmed[0] ?? unknown[0] ?? text
  }

  #isListed(form: string, pos: string): boolean {
    return kept(this.#index, pos, () => unpackWords(this.#packedIndex[pos] ?? '')).has(form)
  }
}

/** The value stored for a key; made and stored at the first time. */
function kept<K, V>(
  store: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = store.get(key)
  if (known !== undefined) return known
  const value = make()
  store.set(key, value)
  return value
}

/** Whether the morphology says that the word is its own dictionary form. */
function isBaseForm(pos: string, morph: string): boolean {
  const features = morph.split('|')
  const has = (feature: string) => features.includes(feature)
  if (pos === 'noun' && has('Number=Sing')) return true
  if (pos === 'verb' && has('VerbForm=Fin') && has('Tense=Pres') && !morph.includes('Number=')) return true
  return has('VerbForm=Inf') || has('VerbForm=None') || has('Degree=Pos')
}

/** Sorted words, one a line; the first character, less 48, is the number of characters shared with the word before. */
function unpackWords(packed: string): Set<string> {
  const words = new Set<string>()
  let word = ''
  for (const line of packed === '' ? [] : packed.split('\n')) {
    word = word.slice(0, line.charCodeAt(0) - 48) + line.slice(1)
    words.add(word)
  }
  return words
}
