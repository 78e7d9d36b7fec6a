import { type Doubting, doubt } from '../doubt.ts'
import { definite } from '../entities/definite.ts'
import type { Mention } from '../entities/entity.ts'
import { likelyPerson } from '../entities/pronouns.ts'
import { onlyHolder, titled } from '../facts/titles.ts'
import { Refusal } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan, Word } from '../tokens.ts'
import { headOf, kids, subtree } from '../tree.ts'
import { isRoleWord, PERSON_NOUNS } from '../words.ts'
import { refusePair } from './pair.ts'
import { refusePointing } from './pointing.ts'
import { showDate } from './show-date.ts'
import { bracket, plain, type Showing, type Shown } from './showing.ts'

/** The sentence's kept words; what only the article explains is put in brackets or refuses the sentence. */
export function showSentence(
  story: Story,
  span: SentenceSpan,
  kept: ReadonlySet<number>,
  blank: ReadonlySet<number>,
  veil: boolean,
  { doubts }: Doubting = {},
): Shown {
  const out: Shown = { pieces: [], needsHeadline: false, repairs: 0, veiled: false, doubts }
  const state: Showing = { story, span, kept, blank, veil, seen: new Set(), skip: new Set(), out }
  for (let i = span.first; i < span.last; i++) {
    if (kept.has(i) && !state.skip.has(i)) showWord(state, story.reading.words[i]!)
  }
  return out
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
  refusePair(state, word)
  refusePointing(state, word)
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
    if (single && !inHeadline) doubt(state.out, 'unknown-person')
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
  const office = state.veil && subject ? onlyHolder(entity) : undefined
  if (office) {
    state.out.veiled = true
    bracket(state, office, mention.first, mention.last)
    return
  }
  bracket(state, subject ? titled(entity) : entity.name, mention.first, mention.last)
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
  const sure = story.pronouns.get(word.index)
  const person = sure ?? (state.out.doubts && likelyPerson(story, word))
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
  if (!sure) doubt(state.out, 'pronoun')
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
  if (!found) doubt(state.out, `definite:the ${head.lower}`)
  if (found?.kind !== 'replaced') {
    state.out.needsHeadline ||= found?.kind !== 'clear'
    return false
  }
  if (found.person) state.seen.add(found.person)
  const veiled = state.veil ? found.veiled : undefined
  if (veiled) state.out.veiled = true
  const own = subtree(story.reading, head).filter(
    (inner) =>
      inner === head || (inner.head === head.index && ['det', 'compound', 'amod'].includes(inner.dep)),
  )
  bracket(state, veiled ?? found.text, own[0]!.index, own.at(-1)!.index + 1)
  return true
}
