import { resolveDate } from '../dated.ts'
import { doubt } from '../doubt.ts'
import { definite } from '../entities/definite.ts'
import type { Mention } from '../entities/entity.ts'
import { placeNamed } from '../entities/places.ts'
import { likelyPerson } from '../entities/pronouns.ts'
import { Refusal } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { headOf, subtree } from '../tree.ts'
import { indexes } from './phrases.ts'
import { refusePointing } from './pointing.ts'
import { titled } from './titles.ts'
import type { Voice } from './voice.ts'

type Render = {
  story: Story
  voice: Voice
  kept: Set<number>
  skip: Set<number>
  out: string
  previous: number
}

/** The words as a sentence that stands alone: names in full, dates resolved. Refuses what a reader could not resolve. */
export function render(story: Story, words: Word[], voice: Voice): string {
  const kept = indexes(words)
  const state: Render = { story, voice, kept, skip: new Set(), out: '', previous: -1 }
  for (const word of [...words].sort((a, b) => a.index - b.index)) {
    if (!state.skip.has(word.index)) renderWord(state, word)
    state.previous = word.index
  }
  return state.out
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.;:?!)])/gu, '$1')
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
}

function push(state: Render, text: string, index: number): void {
  if (text === '') return
  const before = state.story.reading.words[state.previous]
  const glued = state.previous === index - 1 && before && !before.space && state.out !== ''
  if (state.out !== '' && !glued && !/^(?:[,.;:%!?)]|'s\b|'$)/u.test(text)) state.out += ' '
  state.out += text
}

function renderWord(state: Render, word: Word): void {
  const mention = state.story.at[word.index]
  if (mention && mention.first === word.index) {
    if (mention.kind === 'person' && renderPerson(state, mention)) return
    if (mention.kind === 'date' && renderDate(state, mention)) return
  }
  if (/^(?:today|yesterday|tomorrow|tonight|ago|nowadays)$/u.test(word.lower))
    throw new Refusal(`relative-date:${word.lower}`)
  if (word.tag === 'PRP' || word.tag === 'PRP$') {
    renderPronoun(state, word)
    return
  }
  refusePointing(state, word)
  if (word.dep === 'det' && word.lower === 'the' && renderDefinite(state, word)) return
  push(state, caseOf(state.story, word), word.index)
}

const complete = (state: Render, mention: Mention) =>
  Array.from({ length: mention.last - mention.first }, (_, i) => mention.first + i).every((i) =>
    state.kept.has(i),
  )

function skipMention(state: Render, mention: Mention): void {
  for (let i = mention.first; i < mention.last; i++) state.skip.add(i)
}

function renderPerson(state: Render, mention: Mention): boolean {
  const { entity } = mention
  if (!entity) {
    doubt(state.voice, `unknown-person:${mention.text}`)
    return false
  }
  if (!complete(state, mention)) return false
  const { voice } = state
  const before = state.story.reading.words[mention.first - 1]
  const prefixed = before && state.kept.has(before.index) && ['compound', 'amod', 'nmod'].includes(before.dep)
  const last = state.story.reading.words[mention.last - 1]!
  const modifies = last.dep === 'compound' || last.dep === 'nmod'
  const plain = prefixed || modifies || !voice.roles || voice.seen.has(entity) || state.out === ''
  // "the Vanderbilt family" is not the Gloria Vanderbilt family.
  push(state, modifies ? mention.text : plain ? entity.name : titled(entity), mention.first)
  voice.seen.add(entity)
  skipMention(state, mention)
  return true
}

const RELATIVE =
  /\b(?:yesterday|today|tomorrow|tonight|last|this|next|ago|earlier|later|recent|previous|same|following|days?|weeks?|months?)\b/iu

const SPAN_OF_TIME =
  /^(?:nearly|about|almost|over|more than|at least|some|around|only|just)?\s*[\w.,-]+[\s-](?:year|month|week|day|hour|decade|centur)/iu

function renderDate(state: Render, mention: Mention): boolean {
  if (!complete(state, mention)) return false
  const { story, voice } = state
  const date = resolveDate(mention.text, story.publishedOn, voice.future)
  if (!date) {
    if (RELATIVE.test(mention.text) && !SPAN_OF_TIME.test(mention.text))
      throw new Refusal(`relative-date:${mention.text}`)
    return false
  }
  const before = story.reading.words[mention.first - 1]
  const last = story.reading.words[mention.last - 1]!
  const bare =
    before?.tag === 'IN' || before?.pos === 'ADP' || ['compound', 'nummod', 'amod', 'poss'].includes(last.dep)
  push(state, bare ? date.text : `${date.preposition} ${date.text}`, mention.first)
  voice.dates.push(date)
  skipMention(state, mention)
  return true
}

const people = (voice: Voice) => [...voice.seen].filter((entity) => entity.kind === 'person')

function renderPronoun(state: Render, word: Word): void {
  const { story, voice } = state
  const person = story.pronouns.get(word.index) ?? (voice.doubts && likelyPerson(story, word))
  if (person && !story.pronouns.has(word.index)) doubt(voice, 'pronoun')
  const possessive = word.tag === 'PRP$' || /sel(?:f|ves)$/u.test(word.lower)
  if (possessive) {
    const bound = isBound(state, word) || (person !== undefined && person === voice.subject)
    const alone = person && voice.seen.has(person) && people(voice).length === 1
    if (bound || alone) {
      push(state, word.lower, word.index)
      return
    }
    if (!person || word.tag !== 'PRP$') throw new Refusal(`pronoun:${word.lower}`)
    push(state, `${person.name}'s`, word.index)
    voice.seen.add(person)
    return
  }
  if (!person) throw new Refusal(`pronoun:${word.lower}`)
  if (voice.seen.has(person) && people(voice).length === 1) {
    push(state, word.lower, word.index)
    return
  }
  push(state, voice.roles ? titled(person) : person.name, word.index)
  voice.seen.add(person)
}

/** "its" is the subject's where the subject is a named body or place and the thing owned the verb's object. */
function isBound({ story, voice }: Render, word: Word): boolean {
  const owned = headOf(story.reading, word)
  return (
    voice.bound.has(word.lower) &&
    voice.subject !== undefined &&
    ['dobj', 'nsubj', 'nsubjpass'].includes(owned.dep)
  )
}

function renderDefinite(state: Render, word: Word): boolean {
  const { story, voice } = state
  const head = headOf(story.reading, word)
  const found = definite(story, head, state.kept)
  if (!found) doubt(voice, `definite:the ${head.lower}`)
  if (found?.kind !== 'replaced') {
    voice.needsHeadline ||= found?.kind !== 'clear'
    return false
  }
  push(state, found.text, word.index)
  if (found.person) voice.seen.add(found.person)
  for (const inner of subtree(story.reading, head)) {
    const own =
      inner === head || (inner.head === head.index && ['det', 'compound', 'amod'].includes(inner.dep))
    if (own && state.kept.has(inner.index)) state.skip.add(inner.index)
  }
  state.previous = head.index
  return true
}

/** Lower case for a sentence's first word, unless it is a name. */
function caseOf(story: Story, word: Word): string {
  const first = story.reading.sentences[word.sentence]!.first === word.index
  const mention = story.at[word.index]
  const name =
    word.pos === 'PROPN' ||
    placeNamed(word.text) !== undefined ||
    (mention && !['number', 'ordinal'].includes(mention.kind))
  if (!first || name || word.text === 'I' || /^\p{Lu}{2,}/u.test(word.text)) return word.text
  return word.text.charAt(0).toLowerCase() + word.text.slice(1)
}
