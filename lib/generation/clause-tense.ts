import type { Document, Token } from '#lib/language/document.ts'

/** When the clause around a word happens; `unclear` where nothing safe can be said. */
export type ClauseTense = 'past' | 'present' | 'future' | 'unclear'

/** Words whose infinitive or object lies ahead: "scheduled to meet", "plans a visit". */
const AHEAD = new Set(
  (
    'agree aim arrange due expect expected hope intend likely order plan pledge prepare promise propose ready ' +
    'schedule scheduled set slate tell threaten urge vow want'
  ).split(' '),
)

/** Verbs after which a date that hangs on their object may lie on either side of them. */
const ANNOUNCING = new Set(
  'announce call cancel confirm delay demand postpone organise organize set move'.split(' '),
)

const WILL = new Set(['will', "'ll", '’ll', 'shall', 'wo'])
const DOUBTFUL = new Set(['would', 'could', 'may', 'might', 'should', 'must', 'can', "'d", '’d'])

/** The tense of the clause in which the token stands, read from its verb and the verb's auxiliaries. */
export function clauseTense(document: Document, index: number): ClauseTense {
  let position = index
  let throughNoun = false
  for (let step = 0; step < 30; step += 1) {
    const token = document.tokens[position]
    if (token === undefined) return 'unclear'
    if (position !== index && isVerb(token)) return tenseOfVerb(document, position, throughNoun)
    if (position !== index && (token.pos === 'NOUN' || token.pos === 'PROPN')) throughNoun = true
    if (token.head === position)
      return isVerb(token) ? tenseOfVerb(document, position, throughNoun) : 'unclear'
    position = token.head
  }
  return 'unclear'
}

function tenseOfVerb(document: Document, index: number, throughNoun: boolean, depth = 0): ClauseTense {
  const token = document.tokens[index]
  if (token === undefined || depth > 8) return 'unclear'
  const lemma = token.lemma.toLowerCase()
  const helpers = helpersOf(document, index)
  const words = helpers.map((helper) => helper.text.toLowerCase())
  if (words.some((word) => WILL.has(word))) return 'future'
  if (words.some((word) => DOUBTFUL.has(word))) return 'unclear'
  const tag = firstFiniteTag(helpers) ?? token.tag
  if (throughNoun && (AHEAD.has(lemma) || ANNOUNCING.has(lemma))) return tag === 'VBD' ? 'unclear' : 'future'
  if (tag === 'VBD') return AHEAD.has(lemma) && token.tag === 'VBN' ? 'unclear' : 'past'
  if (helpers.some((helper) => helper.lemma === 'have' || /^(has|have|had)$/iu.test(helper.text)))
    return 'past'
  if (tag === 'VBZ' || tag === 'VBP') {
    return token.tag === 'VBG' || AHEAD.has(lemma) || hasInfinitive(document, index) ? 'future' : 'present'
  }
  return tenseOfNonFinite(document, index, depth)
}

/** An infinitive or participle takes the time of the word that it hangs on. */
function tenseOfNonFinite(document: Document, index: number, depth: number): ClauseTense {
  const token = document.tokens[index]
  const head = token === undefined ? undefined : document.tokens[token.head]
  if (token === undefined || head === undefined || token.head === index) return 'unclear'
  const ahead = AHEAD.has(head.lemma.toLowerCase())
  const governing = isVerb(head)
    ? tenseOfVerb(document, token.head, false, depth + 1)
    : governor(document, token.head, depth)
  if (token.tag === 'VB' && (ahead || head.lemma === 'be')) return governing === 'past' ? 'unclear' : 'future'
  return governing
}

function governor(document: Document, index: number, depth: number): ClauseTense {
  let position = index
  for (let step = 0; step < 20; step += 1) {
    const token = document.tokens[position]
    if (token === undefined || token.head === position) return 'unclear'
    position = token.head
    const head = document.tokens[position]
    if (head !== undefined && isVerb(head)) return tenseOfVerb(document, position, true, depth + 1)
  }
  return 'unclear'
}

function helpersOf(document: Document, index: number): Token[] {
  return document.tokens.filter(
    (token, position) => token.head === index && position !== index && /^aux/u.test(token.dep),
  )
}

function firstFiniteTag(helpers: Token[]): string | undefined {
  return helpers.map((helper) => helper.tag).find((tag) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP')
}

/** "is to meet" */
function hasInfinitive(document: Document, index: number): boolean {
  return (
    document.tokens[index]?.lemma === 'be' &&
    document.tokens.some((token) => token.head === index && token.dep === 'xcomp' && token.tag === 'VB')
  )
}

function isVerb(token: Token): boolean {
  return token.pos === 'VERB' || token.pos === 'AUX'
}
