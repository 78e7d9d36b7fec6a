import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { kids, sentenceWords } from '../tree.ts'
import { isRoleWord, PERSON_NOUNS } from '../words.ts'
import type { Entity } from './entity.ts'
import { formerHolder } from './former.ts'

const SEX: Record<string, 'm' | 'f'> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
}

/**
 * Links he and she only where one person can be meant: the only one before it in its sentence, or the only one of the
 * sentence before, who is that sentence's subject. Nouns for persons ("the officer") are rivals. it and they: never.
 */
export function resolvePronouns(story: Story): void {
  for (const sentence of story.reading.sentences) {
    if (sentence.last - sentence.first > 90) continue
    for (const word of sentenceWords(story.reading, sentence.index)) {
      linkFormerHolder(story, word)
      const sex = SEX[word.lower]
      if (!sex || word.quoted || !word.tag.startsWith('PRP')) continue
      const person = sameSentence(story, word, sex) ?? previousSentence(story, word, sex)
      if (person && person !== 'rivals') story.pronouns.set(word.index, person)
    }
  }
}

/** "The former president" is a mention of the only person who is called former. */
function linkFormerHolder(story: Story, word: Word): void {
  if (word.tag !== 'NN' || word.quoted || kids(story.reading, word, 'amod')[0]?.lower !== 'former') return
  const resolved = formerHolder(story, word)
  if (resolved) story.pronouns.set(word.index, resolved)
}

const fits = (person: Entity, sex: 'm' | 'f') => !person.sex || person.sex === sex

function peopleIn(story: Story, first: number, last: number): { known: Set<Entity>; unknown: boolean } {
  const known = new Set<Entity>()
  let unknown = false
  for (let i = first; i < last; i++) {
    const mention = story.at[i]
    if (mention?.kind === 'person' && mention.first === i) {
      if (mention.entity) known.add(mention.entity)
      else unknown = true
    }
    const pronoun = story.pronouns.get(i)
    if (pronoun) known.add(pronoun)
  }
  return { known, unknown }
}

const ROLES = new Set(['nsubj', 'nsubjpass', 'dobj', 'pobj', 'oprd'])
function hasRival(story: Story, words: Word[], deps: Set<string>): boolean {
  return words.some(
    (word) =>
      word.tag === 'NN' &&
      (isRoleWord(word.lower) || PERSON_NOUNS.has(word.lower)) &&
      deps.has(word.dep) &&
      !story.at[word.index] &&
      !story.pronouns.has(word.index),
  )
}

function sameSentence(story: Story, word: Word, sex: 'm' | 'f'): Entity | 'rivals' | undefined {
  const span = story.reading.sentences[word.sentence]!
  const { known, unknown } = peopleIn(story, span.first, word.index)
  const candidates = [...known].filter((person) => fits(person, sex))
  if (unknown || hasRival(story, story.reading.words.slice(span.first, word.index), ROLES)) return 'rivals'
  if (candidates.length > 1) return 'rivals'
  return candidates[0]
}

function previousSentence(story: Story, word: Word, sex: 'm' | 'f'): Entity | undefined {
  const span = story.reading.sentences[word.sentence - 1]
  if (!span || span.last - span.first > 90) return undefined
  const { known, unknown } = peopleIn(story, span.first, span.last)
  const candidates = [...known].filter((person) => fits(person, sex))
  const person = candidates[0]
  if (!person || candidates.length > 1 || unknown) return undefined
  const words = story.reading.words.slice(span.first, span.last)
  if (words.some((other) => SEX[other.lower] && !other.quoted && !story.pronouns.has(other.index)))
    return undefined
  if (hasRival(story, words, new Set(['nsubj', 'nsubjpass']))) return undefined
  const isSubject = words.some(
    (other) =>
      (other.dep === 'nsubj' || other.dep === 'nsubjpass') &&
      /^(?:ROOT|conj|ccomp)$/u.test(story.reading.words[other.head]!.dep) &&
      (story.at[other.index]?.entity === person || story.pronouns.get(other.index) === person),
  )
  return isSubject ? person : undefined
}

/** How far back somebody may be named whom a pronoun still means. */
const SENTENCES_BACK = 2

/** Whom he or she most likely means: the subject named last, else the person named last, of the same sex. */
export function likelyPerson(story: Story, word: Word): Entity | undefined {
  const sex = SEX[word.lower]
  if (!sex) return undefined
  const from = story.reading.sentences[Math.max(0, word.sentence - SENTENCES_BACK)]!.first
  const before = story.reading.words.slice(from, word.index).reverse()
  const personAt = (other: Word) => {
    const mention = story.at[other.index]
    const person =
      story.pronouns.get(other.index) ?? (mention?.kind === 'person' ? mention.entity : undefined)
    return person && fits(person, sex) ? person : undefined
  }
  const subject = before.find((other) => /^nsubj/u.test(other.dep) && personAt(other))
  const named = subject ?? before.find(personAt)
  return named && personAt(named)
}
