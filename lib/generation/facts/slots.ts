import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { kid, kids, subtree } from '../tree.ts'
import { CONDITIONS, CONNECTIVES, HEDGES, TIME_NOUNS } from '../words.ts'
import type { Clause, Slot, SlotKind } from './clause.ts'
import { phraseWords } from './phrases.ts'
import { commaBefore, type Reader, slot } from './slot.ts'
import { dateOf, readTimePhrase, readTimePrep } from './time-slots.ts'

const OPTIONAL_PREPS = new Set(
  'after before during amid following despite upon under through throughout without alongside because due since over'.split(
    ' ',
  ),
)

const KEPT_ADVERBS = new Set(
  'only nearly mainly primarily partly partially mostly largely entirely exclusively directly jointly'.split(
    ' ',
  ),
)

const SKIPPED = new Set([
  'aux',
  'auxpass',
  'neg',
  'punct',
  'cc',
  'mark',
  'expl',
  'conj',
  'relcl',
  'nsubj',
  'nsubjpass',
])

/** Fills `clause.slots` in order of the text; answers the code of a construction that is not understood. */
export function readSlots(story: Story, clause: Clause): string | undefined {
  const slots: Slot[] = []
  const refused = readBelow(story, clause, clause.verb, slots, 0)
  if (refused) return refused
  const below = subtree(story.reading, clause.verb)
  if (below.some((word) => CONDITIONS.has(word.lower))) return 'condition'
  if (
    slots.some(
      (slot) => slot.kind === 'pp' && slot.prep === 'from' && slot.words.some((word) => word.pos === 'NUM'),
    )
  )
    return 'from-to'
  if (slots.filter((slot) => slot.date).length > 1) return 'two-dates'
  if (slots.some((slot) => slot.kind === 'infinitive' && slot.words.some((word) => word.quoted)))
    return 'quoted'
  // "during which Putin …": the slot points out of the clause.
  clause.slots = slots.filter((slot) => !slot.words.some((word) => isRelative(word, clause)))
  return undefined
}

function isRelative(word: Word, clause: Clause): boolean {
  return (word.tag === 'WDT' || word.tag === 'WP$' || word.tag === 'WP') && word.index < clause.subject.index
}

function readBelow(
  story: Story,
  clause: Clause,
  verb: Word,
  slots: Slot[],
  depth: number,
): string | undefined {
  for (const word of kids(story.reading, verb)) {
    if (SKIPPED.has(word.dep)) {
      if (depth > 0 && word.dep.startsWith('nsubj')) return 'nested-subject'
      continue
    }
    const reader = READERS[word.dep]
    const refused = reader ? reader(story, clause, word, slots, depth) : `construction:${word.dep}`
    if (refused) return refused
  }
  return undefined
}

const readAdverbialClause: Reader = (story, clause, word, slots) => {
  const marks = [...kids(story.reading, word, 'mark'), ...kids(story.reading, word, 'advmod')]
  const mark = marks.find((other) => other.index < word.index)?.lower
  if (mark && ['if', 'unless', 'until', 'before', 'whether'].includes(mark)) return 'condition'
  slots.push(slot(clause, 'adverbial', subtree(story.reading, word), word, { optional: true }))
  return undefined
}

const readInfinitive: Reader = (story, clause, word, slots, depth) => {
  const { reading } = story
  if (!['VERB', 'AUX'].includes(word.pos) || kids(reading, word, 'nsubj', 'nsubjpass').length > 0)
    return readClauseSlot(story, clause, word, slots, depth)
  const literal = [...kids(reading, word, 'aux', 'auxpass'), word].sort((a, b) => a.index - b.index)
  if (kids(reading, word, 'neg').length > 0) return 'negated'
  if (literal.some((part) => part.index < clause.verb.index)) return 'order'
  slots.push(slot(clause, 'infinitive', literal, word))
  return readBelow(story, clause, word, slots, depth + 1)
}

const readClauseSlot: Reader = (story, clause, word, slots) => {
  const { reading } = story
  const cut = new Set<number>()
  const all = subtree(reading, word)
  for (const inner of all) {
    if (inner.dep === 'advcl' && inner.tag === 'VBG')
      for (const part of subtree(reading, inner)) cut.add(part.index)
  }
  const words = all.filter((inner) => !cut.has(inner.index) && inner.text !== ',')
  slots.push(slot(clause, 'clause', words, word))
  return undefined
}

const readAdverb: Reader = (story, clause, word, slots) => {
  if (HEDGES.has(word.lower)) return 'hedged'
  const { lower } = word
  if (CONNECTIVES.has(lower) && word.children.length === 0) {
    if (/^(?:previously|initially|currently|already|recently|now|first|once)$/u.test(lower))
      clause.flags.add('adverb')
    return undefined
  }
  if (/^(?:later|earlier|before|after|ago)$/u.test(lower)) {
    clause.flags.add('relative-time')
    return undefined
  }
  if (word.tag === 'WRB') {
    clause.flags.add(`w-${lower}`)
    return undefined
  }
  const optional = lower.endsWith('ly') && !KEPT_ADVERBS.has(lower)
  const fronted = word.index < clause.subject.index
  slots.push(slot(clause, 'adverb', subtree(story.reading, word), word, { optional, fronted }))
  return undefined
}

const readPrep: Reader = (story, clause, word, slots, depth) => {
  const { reading } = story
  const object = kid(reading, word, 'pobj')
  if (word.lower === 'according') {
    const to = kid(reading, word, 'prep')
    const source = to && kid(reading, to, 'pobj')
    if (source && !clause.source) clause.source = { head: source }
    return source ? undefined : 'according'
  }
  const behindComma = reading.words[word.index - 1]?.text === ','
  const fronted = word.index < clause.subject.index || (word.index < clause.verb.index && depth === 0)
  if (!object) {
    const participle = kid(reading, word, 'pcomp')
    const optional =
      !participle || OPTIONAL_PREPS.has(word.lower) || word.lower === 'by' || fronted || behindComma
    slots.push(
      slot(clause, 'adverbial', subtree(reading, word), word, { optional, fronted, prep: word.lower }),
    )
    return undefined
  }
  if (story.at[object.index]?.kind === 'date' && kids(reading, object, 'conj').length > 0) return 'two-dates'
  const extra = kids(reading, word).filter(
    (child) =>
      child.dep === 'advmod' ||
      (child.index < object.index && /^(?:quantmod|npadvmod|prep|pcomp)$/u.test(child.dep)),
  )
  const words = [word, ...extra, ...phraseWords(reading, object)].sort((a, b) => a.index - b.index)
  const made = slot(clause, word.dep === 'agent' ? 'agent' : 'pp', words, word, {
    object,
    prep: word.lower,
    fronted,
  })
  const kind = story.at[object.index]?.kind
  if (kind === 'date' || kind === 'time' || TIME_NOUNS.has(object.lemma))
    return readTimePrep(story, clause, made, slots)
  if (made.kind === 'pp') {
    made.optional = (OPTIONAL_PREPS.has(word.lower) && word.dep === 'prep') || fronted || behindComma
  }
  slots.push(made)
  return undefined
}

const readObject: Reader = (story, clause, word, slots) => {
  // A noun phrase behind a comma and another object is an apposition.
  const later = slots.length > 0 && word.index > clause.verb.index && commaBefore(story, word)
  if (later && slots.some((other) => /^(?:pp|object|attribute)$/u.test(other.kind))) return undefined
  const date =
    story.at[word.index]?.kind === 'date'
      ? dateOf(story, clause, phraseWords(story.reading, word), word)
      : undefined
  if (date && word.dep === 'dobj') return readTimePhrase(story, clause, word, slots, 0)
  if (word.dep === 'dative' && word.pos === 'ADP') {
    const object = kid(story.reading, word, 'pobj')
    if (!object) return 'dative'
    const words = [word, ...phraseWords(story.reading, object)]
    slots.push(slot(clause, 'pp', words, word, { object, prep: word.lower }))
    return undefined
  }
  const kind = KIND_OF_DEP[word.dep]!
  const words = word.dep === 'acomp' ? subtree(story.reading, word) : phraseWords(story.reading, word)
  slots.push(slot(clause, kind, words, word))
  return undefined
}

const KIND_OF_DEP: Record<string, SlotKind> = {
  dobj: 'object',
  attr: 'attribute',
  oprd: 'complement',
  acomp: 'complement',
  dative: 'dative',
}

const READERS: Record<string, Reader | undefined> = {
  advcl: readAdverbialClause,
  xcomp: readInfinitive,
  ccomp: readClauseSlot,
  prt: (_story, clause, word, slots) => {
    slots.push(slot(clause, 'particle', [word], word))
    return undefined
  },
  advmod: readAdverb,
  npadvmod: readTimePhrase,
  prep: readPrep,
  agent: readPrep,
  dobj: readObject,
  attr: readObject,
  oprd: readObject,
  acomp: readObject,
  dative: readObject,
}
