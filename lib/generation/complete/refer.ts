import { resolveDate } from '../dated.ts'
import { definite } from '../entities/definite.ts'
import type { Entity, Mention } from '../entities/entity.ts'
import { titled } from '../facts/titles.ts'
import { Refusal } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan, Word } from '../tokens.ts'
import { headOf, kids, subtree } from '../tree.ts'
import { isRoleWord, PERSON_NOUNS } from '../words.ts'
import { refusePointing } from './pointing.ts'

/** A word of the shown sentence, or what stands for it in brackets. */
export type Piece = { text: string; space: boolean; index: number }
export type Shown = { pieces: Piece[]; needsHeadline: boolean; repairs: number }

type Showing = {
  story: Story
  span: SentenceSpan
  kept: ReadonlySet<number>
  blank: ReadonlySet<number>
  seen: Set<Entity>
  skip: Set<number>
  out: Shown
}

/** The sentence's kept words; what only the article explains is put in brackets or refuses the sentence. */
export function showSentence(
  story: Story,
  span: SentenceSpan,
  kept: ReadonlySet<number>,
  blank: ReadonlySet<number>,
): Shown {
  const out: Shown = { pieces: [], needsHeadline: false, repairs: 0 }
  const state: Showing = { story, span, kept, blank, seen: new Set(), skip: new Set(), out }
  for (let i = span.first; i < span.last; i++) {
    if (kept.has(i) && !state.skip.has(i)) showWord(state, story.reading.words[i]!)
  }
  return out
}

function plain(state: Showing, word: Word): void {
  const text = state.story.reading.text.slice(word.start, word.end)
  state.out.pieces.push({ text, space: word.space, index: word.index })
}

function bracket(state: Showing, text: string, first: number, last: number): void {
  const { space } = state.story.reading.words[last - 1]!
  state.out.pieces.push({ text: `[${text}]`, space, index: first })
  state.out.repairs++
  for (let i = first; i < last; i++) state.skip.add(i)
}

function showWord(state: Showing, word: Word): void {
  const mention = state.story.at[word.index]
  if (state.blank.has(word.index) || word.quoted) {
    plain(state, word)
    return
  }
  if (mention?.first === word.index) {
    if (mention.kind === 'person') {
      showPerson(state, mention, word)
      return
    }
    if (mention.kind === 'date' && showDate(state, mention)) return
  }
  if (/^(?:today|yesterday|tomorrow|tonight|ago|nowadays)$/u.test(word.lower))
    throw new Refusal('relative-time')
  if (word.tag === 'PRP' || word.tag === 'PRP$') {
    showPronoun(state, word)
    return
  }
  refusePointing(state.story, word)
  if (word.dep === 'det' && word.lower === 'the' && showDefinite(state, word)) return
  plain(state, word)
}

/** A lone surname is given in full, with the office where it is the subject. */
function showPerson(state: Showing, mention: Mention, word: Word): void {
  const { entity } = mention
  const { story } = state
  const single = mention.text.split(' ').length === 1
  if (!entity) {
    const inHeadline = story.headline.toLowerCase().includes(mention.text.toLowerCase())
    if (single && !inHeadline) throw new Refusal('unknown-person')
    plain(state, word)
    return
  }
  const before = story.reading.words[mention.first - 1]
  const title = /^(?:Mr|Mrs|Ms|Dr|King|Queen|Pope|Prince|Princess)\.?$/u.test(before?.text ?? '')
  const known = state.seen.has(entity) || entity.name === mention.text || !single
  state.seen.add(entity)
  const head = story.reading.words[mention.head]!
  const modifies = ['compound', 'nmod', 'amod'].includes(head.dep)
  if (known || title || mention.role || modifies) {
    plain(state, word)
    return
  }
  const subject = head.dep === 'nsubj' || head.dep === 'nsubjpass'
  bracket(state, subject ? titled(entity) : entity.name, mention.first, mention.last)
}

const RELATIVE =
  /day\b|\b(?:last|this|next|past|coming|yesterday|today|tomorrow|recent|same|previous|following|earlier|later|ago)\b/iu
const SPAN_OF_TIME =
  /^(?:nearly|about|almost|over|more than|at least|some|around|only|just|the (?:last|past))?\s*(?:\d+|[a-z]+)\s(?:years?|months?|weeks?|days?)$/iu

/** Explicit dates stay; others are resolved in brackets. */
function showDate(state: Showing, mention: Mention): boolean {
  const { story, span } = state
  const { text } = mention
  if (!RELATIVE.test(text) || /\d{4}/u.test(text) || /^(?:every|each)\b/iu.test(text)) return false
  if (SPAN_OF_TIME.test(text) && !/^(?:last|this|next|same)/iu.test(text)) return false
  const future = /\b(?:will|scheduled|expected|due|plans?|set)\b/u.test(
    story.reading.text.slice(span.start, span.end),
  )
  const date = resolveDate(text, story.publishedOn, future)
  if (!date) throw new Refusal('relative-time')
  const before = story.reading.words[mention.first - 1]
  const bare = before?.pos === 'ADP' || before?.tag === 'IN'
  bracket(state, bare ? date.text : `${date.preposition} ${date.text}`, mention.first, mention.last)
  return true
}

function keptBefore(state: Showing, word: Word): Word[] {
  return state.story.reading.words
    .slice(state.span.first, word.index)
    .filter((other) => state.kept.has(other.index))
}

/** it, they and their possessives only with one subject before them that they can mean. */
function showPronoun(state: Showing, word: Word): void {
  if (/^(?:he|she|him|his|her|hers|himself|herself)$/u.test(word.lower)) {
    showPersonal(state, word)
    return
  }
  const { reading } = state.story
  const impersonal = word.lower === 'it' && kids(reading, headOf(reading, word), 'ccomp').length > 0
  if (word.dep === 'expl' || impersonal) {
    plain(state, word)
    return
  }
  const plural = /^(?:they|them|their|themselves|theirs)$/u.test(word.lower)
  const subjects = keptBefore(state, word).filter(
    (other) =>
      /^nsubj/u.test(other.dep) &&
      ['NOUN', 'PROPN'].includes(other.pos) &&
      (plural || !/^NNP?S$/u.test(other.tag)) &&
      state.story.at[other.index]?.kind !== 'date',
  )
  const bound = word.tag === 'PRP$' || /sel(?:f|ves)$/u.test(word.lower) || subjects[0]?.head !== word.head
  if (subjects.length !== 1 || !bound) throw new Refusal('pronoun')
  plain(state, word)
}

const ARGUMENTS = /^(?:nsubj|nsubjpass|dobj|pobj)$/u

function showPersonal(state: Showing, word: Word): void {
  const { story } = state
  const person = story.pronouns.get(word.index)
  const before = keptBefore(state, word)
  const named = before.some((other) => story.at[other.index]?.kind === 'person')
  const noun = before.some(
    (other) =>
      other.tag === 'NN' &&
      ARGUMENTS.test(other.dep) &&
      (isRoleWord(other.lower) || PERSON_NOUNS.has(other.lower)),
  )
  const inside = person ? state.seen.has(person) : named || noun
  if (inside) {
    plain(state, word)
    return
  }
  if (!person || !/^(?:he|she|his|her)$/u.test(word.lower)) throw new Refusal('pronoun')
  state.seen.add(person)
  bracket(state, word.tag === 'PRP$' ? `${person.name}'s` : person.name, word.index, word.index + 1)
}

function showDefinite(state: Showing, word: Word): boolean {
  const { story } = state
  const head = headOf(story.reading, word)
  if (!state.kept.has(head.index)) throw new Refusal('definite')
  if (keptBefore(state, word).some((other) => other.lemma === head.lemma && other.pos === head.pos))
    return false
  const found = definite(story, head, state.kept)
  if (!found) throw new Refusal(`definite:the ${head.lower}`)
  if (found.kind === 'headline') state.out.needsHeadline = true
  if (found.kind !== 'replaced') return false
  if (found.person) state.seen.add(found.person)
  const own = subtree(story.reading, head).filter(
    (inner) =>
      inner === head || (inner.head === head.index && ['det', 'compound', 'amod'].includes(inner.dep)),
  )
  bracket(state, found.text, own[0]!.index, own.at(-1)!.index + 1)
  return true
}
