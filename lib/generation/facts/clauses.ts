import { count, type Rejects } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { headOf, kid, kids, sentenceWords } from '../tree.ts'
import { CONDITIONS, NEGATIONS, STATING } from '../words.ts'
import type { Clause, Source } from './clause.ts'
import { settle } from './settings.ts'
import { readSlots } from './slots.ts'

const LONGEST = 70
const SUBJECTS = ['nsubj', 'nsubjpass']

/** The finite clauses of the article that state a fact and may be asked; every refusal is counted. */
export function findClauses(story: Story, rejects: Rejects): Clause[] {
  const out: Clause[] = []
  for (const sentence of story.reading.sentences) {
    const words = sentenceWords(story.reading, sentence.index)
    if (!isStatement(story, words)) {
      count(rejects, 'sentence/no-statement', sentence.index)
      continue
    }
    for (const verb of words) {
      if (!['VERB', 'AUX'].includes(verb.pos) || ['aux', 'auxpass'].includes(verb.dep)) continue
      const clause = verb.quoted ? 'quoted' : readClause(story, verb)
      if (typeof clause === 'string') count(rejects, `clause/${clause}`, sentence.index)
      else out.push(clause)
    }
  }
  settle(story, out)
  return out
}

/** A heading without a stop before the sentence: "Regina Ip In the constituency …". */
const GLUED = /[\p{Ll}\d] (?:In|On|At|As|But|According|After|This|With|For|Or|And|He|She|It|They|When) \p{L}/u

function isStatement(story: Story, words: Word[]): boolean {
  if (words.length < 5 || words.length > LONGEST) return false
  const text = story.reading.text.slice(words[0]!.start, words.at(-1)!.end)
  if (!/[.!]["'”’)]*$/u.test(text)) return false
  if (GLUED.test(text) || text.includes('__')) return false
  return words.some((word) => word.head === word.index && ['VERB', 'AUX'].includes(word.pos))
}

type Draft = Pick<Clause, 'verb' | 'carrier' | 'subject' | 'auxiliaries'>

/** The clause of a verb, or the code of why it is not asked. */
function readClause(story: Story, verb: Word): Clause | string {
  const { reading } = story
  const draft = subjectOf(story, verb)
  if (typeof draft === 'string') return draft
  // "Nigeria, champions three times, have lost five finals": read as champions who have a subject.
  if (kid(reading, draft.subject, 'nsubj') && draft.subject.pos !== 'VERB') return 'nested-subject'
  if (kids(reading, verb, 'expl').length > 0) return 'expletive'
  if (['VBG', 'VBN', 'VB'].includes(verb.tag) && draft.auxiliaries.length === 0 && verb.pos === 'VERB')
    return 'not-finite'
  if (isNegated(story, verb) || isNegated(story, draft.carrier)) return 'negated'
  if (
    kids(reading, draft.carrier, 'mark').some((mark) => CONDITIONS.has(mark.lower) || mark.lower === 'until')
  )
    return 'condition'
  const place = embeddingOf(story, draft.carrier, verb)
  if (typeof place === 'string') return place
  const relative = relativeOf(story, draft, place.embedding)
  if (typeof relative === 'string') return relative
  const clause: Clause = {
    ...draft,
    ...relative,
    sentence: verb.sentence,
    passive: draft.auxiliaries.some((aux) => aux.dep === 'auxpass'),
    future: isFuture(story, verb, draft.auxiliaries),
    embedding: draft.carrier === verb ? place.embedding : 'conjunct',
    slots: [],
    flags: new Set(),
  }
  const source = place.source ?? accordingTo(story, draft.carrier)
  if (source) clause.source = source
  if (clause.future && place.embedding === 'relative' && isSupposed(story, verb)) return 'supposed'
  const modal = draft.auxiliaries.find(
    (aux) => aux.tag === 'MD' && aux.lower !== 'will' && aux.lower !== "'ll",
  )
  if (modal) return 'modal'
  const refused = readSlots(story, clause)
  return refused ?? clause
}

function subjectOf(story: Story, verb: Word): Draft | string {
  const { reading } = story
  const auxiliaries = kids(reading, verb, 'aux', 'auxpass').filter((aux) => aux.index < verb.index)
  const own = kid(reading, verb, ...SUBJECTS)
  if (own) return { verb, carrier: verb, subject: own, auxiliaries }
  let carrier = headOf(reading, verb)
  if (verb.dep !== 'conj' || !['VERB', 'AUX'].includes(carrier.pos)) return 'no-subject'
  for (let i = 0; i < 5 && carrier.dep === 'conj' && !kid(reading, carrier, ...SUBJECTS); i++) {
    const up = headOf(reading, carrier)
    if (!['VERB', 'AUX'].includes(up.pos)) break
    carrier = up
  }
  const subject = kid(reading, carrier, ...SUBJECTS)
  if (!subject || ['xcomp', 'advcl', 'acl', 'pcomp'].includes(carrier.dep)) return 'no-subject'
  if (auxiliaries.length > 0 || ['VBD', 'VBZ', 'VBP'].includes(verb.tag))
    return { verb, carrier, subject, auxiliaries }
  const passive = kids(reading, carrier, 'auxpass').length > 0 && kids(reading, verb, 'dobj').length === 0
  if (verb.tag !== 'VBN' || !passive) return 'not-finite'
  return { verb, carrier, subject, auxiliaries: kids(reading, carrier, 'aux', 'auxpass') }
}

function isNegated(story: Story, verb: Word): boolean {
  return (
    kids(story.reading, verb, 'neg').length > 0 ||
    kids(story.reading, verb, 'advmod').some((adverb) => NEGATIONS.has(adverb.lower))
  )
}

/** "According to Syrian sources, …, which focused on …": the source holds for the relative clause too. */
function accordingTo(story: Story, carrier: Word): Source | undefined {
  const { reading } = story
  if (carrier.dep !== 'relcl') return undefined
  const top = sentenceWords(reading, carrier.sentence).find((word) => word.head === word.index)
  const according = top && kids(reading, top, 'prep').find((word) => word.lower === 'according')
  const to = according && kid(reading, according, 'prep')
  const head = to && kid(reading, to, 'pobj')
  return head ? { head } : undefined
}

/** "The visit could open a chapter, which will focus on trade": nobody says that it will, not even the source. */
function isSupposed(story: Story, verb: Word): boolean {
  const top = sentenceWords(story.reading, verb.sentence).find((word) => word.head === word.index)
  return (
    top !== undefined &&
    kids(story.reading, top, 'aux').some((aux) => /^(?:could|may|might|would)$/u.test(aux.lower))
  )
}

type Embedding = { embedding: Clause['embedding']; source?: Source }

/** Where the clause hangs; only places whose clause the article itself asserts, or a named speaker. */
function embeddingOf(story: Story, top: Word, verb: Word): Embedding | string {
  const { reading } = story
  switch (top.dep) {
    case 'ROOT':
      return { embedding: 'main' }
    case 'conj': {
      let first = headOf(reading, top)
      while (first.dep === 'conj') first = headOf(reading, first)
      return first.dep === 'ROOT' ? { embedding: 'conjunct' } : 'embedded-conjunct'
    }
    case 'ccomp':
      return reported(story, top)
    case 'relcl':
      return { embedding: 'relative' }
    case 'advcl':
      return adverbial(story, top, verb)
    case 'pcomp':
      return headOf(reading, top).lower === 'after' && verb.tag === 'VBD'
        ? { embedding: 'adverbial' }
        : 'embedded'
    default:
      return 'embedded'
  }
}

function reported(story: Story, top: Word): Embedding | string {
  const { reading } = story
  const verb = headOf(reading, top)
  if (!STATING.has(verb.lemma) || !['ROOT', 'conj'].includes(verb.dep) || isNegated(story, verb))
    return 'not-stated'
  const asks = kids(reading, top).some((word) =>
    /^(?:how|what|why|who|whether|if|where|when)$/u.test(word.lower),
  )
  if (asks) return 'indirect-question'
  const speaker = kid(reading, verb, 'nsubj')
  if (!speaker || kids(reading, verb, 'aux').some((aux) => aux.tag === 'MD')) return 'not-stated'
  return { embedding: 'reported', source: { head: speaker } }
}

const TIMES = new Set(['after', 'when', 'since', 'as', 'because', 'while'])
function adverbial(story: Story, top: Word, verb: Word): Embedding | string {
  const { reading } = story
  const marks = [
    ...kids(reading, top, 'mark'),
    ...kids(reading, top, 'advmod').filter((word) => word.tag === 'WRB'),
  ]
  const mark = marks[0]?.lower
  if (!mark || !TIMES.has(mark) || verb.tag !== 'VBD') return 'adverbial'
  return ['ROOT', 'conj'].includes(headOf(reading, top).dep) ? { embedding: 'adverbial' } : 'adverbial'
}

function relativeOf(
  story: Story,
  draft: Draft,
  embedding: Clause['embedding'],
): Pick<Clause, 'subjectHead' | 'relative' | 'restrictive'> | string {
  const { subject, carrier } = draft
  const pronoun = ['WP', 'WDT'].includes(subject.tag) || (subject.lower === 'that' && carrier.dep === 'relcl')
  if (!pronoun) {
    // "where he discussed …" is whole; "the clock he made" and "which he praised" lack their object.
    if (embedding === 'relative' && !hasPlaceGap(story, carrier)) return 'object-relative'
    if (!['NOUN', 'PROPN', 'PRON', 'NUM'].includes(subject.pos)) return 'subject'
    return { subjectHead: subject, relative: false, restrictive: false }
  }
  if (embedding !== 'relative') return 'relative'
  const antecedent = headOf(story.reading, carrier)
  if (!['NOUN', 'PROPN', 'NUM'].includes(antecedent.pos)) return 'relative'
  const before = story.reading.words[subject.index - 1]?.text ?? ''
  return { subjectHead: antecedent, relative: true, restrictive: !/^[,—–(-]$/u.test(before) }
}

/** "where …", "during which …": nothing is missing inside the clause. */
function hasPlaceGap(story: Story, verb: Word): boolean {
  const { reading } = story
  const where = kids(reading, verb, 'advmod').some((word) => word.lower === 'where' || word.lower === 'when')
  return (
    where ||
    kids(reading, verb, 'prep').some((prep) => kids(reading, prep, 'pobj').some((word) => word.tag === 'WDT'))
  )
}

const PLANS = new Set(['scheduled', 'expected', 'set', 'due', 'slated', 'planned'])
function isFuture(story: Story, verb: Word, auxiliaries: Word[]): boolean {
  if (auxiliaries.some((aux) => /^(?:will|'ll|shall)$/u.test(aux.lower))) return true
  if (verb.tag === 'VBG' && auxiliaries.some((aux) => aux.lower === 'is' || aux.lower === 'are')) return true
  if (PLANS.has(verb.lower)) return true
  const infinitive = kids(story.reading, verb, 'xcomp').some((word) =>
    kids(story.reading, word, 'aux').some((aux) => aux.tag === 'TO'),
  )
  return (
    infinitive && ['VBZ', 'VBP'].includes(verb.tag) && /^(?:be|plan|intend|expect|aim)$/u.test(verb.lemma)
  )
}
