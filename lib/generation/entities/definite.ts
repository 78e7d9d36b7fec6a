import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { kids, subtree, surface, wordsOfLemma } from '../tree.ts'
import { DISASTER_WORDS, DISASTERS, STATE_WORDS, UNIQUE_THINGS } from '../words.ts'
import type { Entity } from './entity.ts'
import { countryOfDemonym } from './places.ts'

/** What "the N" comes to in a sentence that stands alone. */
export type Definite =
  | { kind: 'clear' }
  /** Clear under a context line that shows the headline. */
  | { kind: 'headline' }
  | { kind: 'replaced'; text: string; veiled?: string; person?: Entity }

const NEVER = new Set(
  'game match goal half minute round set day season team group man woman suspect victim statement report incident move decision step measure plan latter former'.split(
    ' ',
  ),
)
const MODIFIERS = ['compound', 'amod', 'nmod', 'poss']
const clear: Definite = { kind: 'clear' }

/**
 * Whether "the N" is understood without the text around it; `kept` holds the words that will be shown with it.
 * Undefined where a reader would have to ask "which?".
 */
export function definite(story: Story, head: Word, kept: ReadonlySet<number>): Definite | undefined {
  const { reading, at } = story
  const mention = at[head.index]
  if (head.pos === 'PROPN') return clear
  if (mention?.entity && mention.kind !== 'person') return clear
  const noun = head.lemma.toLowerCase()
  const below = subtree(reading, head).filter((word) => kept.has(word.index) && word !== head)
  const own = below.filter((word) => !['det', 'punct', 'case'].includes(word.dep))
  const named = own.some((word) => isNamed(story, word))
  const left = own.filter((word) => word.head === head.index && MODIFIERS.includes(word.dep))
  if (named) return isVaguePlural(story, head, own) ? undefined : clear
  if (UNIQUE_THINGS.has(noun)) return clear
  const replaced = own.length === 0 || onlyFormer(own) ? resolve(story, head, own) : undefined
  if (replaced) return replaced
  if (own.some((word) => word.dep === 'nummod' && word.head === head.index)) return undefined
  if (isSuperlative(own) && own.length >= 3) return clear
  if (NEVER.has(noun)) return undefined
  if (explained(story, head, kept)) return clear
  if (story.headlineWords.has(noun) || story.headlineWords.has(head.lower)) return { kind: 'headline' }
  if (DISASTER_WORDS.has(noun) && [...story.headlineWords].some((word) => DISASTERS.has(word)))
    return { kind: 'headline' }
  if (noun === 'government' && ownsNamed(story, head)) return clear
  if (STATE_WORDS.has(noun) && left.length === 0) return stateWord(story, head)
  return undefined
}

function isNamed(story: Story, word: Word): boolean {
  const entity = story.at[word.index]?.entity
  return entity !== undefined || word.pos === 'PROPN' || countryOfDemonym(word.text) !== undefined
}

/** "the government's press office in Damascus": the place tells which. */
function ownsNamed(story: Story, head: Word): boolean {
  if (head.dep !== 'poss') return false
  const owned = story.reading.words[head.head]!
  return subtree(story.reading, owned).some((word) => story.at[word.index]?.kind === 'place')
}

/** "the relatives in Miami", "the lawyers at Guantanamo": named, yet which? */
function isVaguePlural(story: Story, head: Word, own: Word[]): boolean {
  if (head.tag !== 'NNS') return false
  const modified = own.some((word) => word.head === head.index && MODIFIERS.includes(word.dep))
  const preps = kids(story.reading, head, 'prep').map((prep) => prep.lower)
  return (
    !modified &&
    preps.length > 0 &&
    !preps.some((prep) => prep === 'of' || prep === 'for' || prep === 'between')
  )
}

function onlyFormer(own: Word[]): boolean {
  return own.length === 1 && own[0]!.lower === 'former'
}

function isSuperlative(own: Word[]): boolean {
  return own.some((word) => word.tag === 'JJS' || word.lower === 'first' || word.lower === 'only')
}

/** Explained by what follows it: "the lifting of sanctions", "the bill that bans smoking". */
function explained(story: Story, head: Word, kept: ReadonlySet<number>): boolean {
  const right = kids(story.reading, head).filter((word) => word.index > head.index && kept.has(word.index))
  if (right.some((word) => word.dep === 'relcl' || word.dep === 'acl')) return true
  return right.some(
    (word) =>
      word.dep === 'prep' &&
      ['of', 'for', 'between', 'against'].includes(word.lower) &&
      subtree(story.reading, word).some(
        (inner) => kept.has(inner.index) && ['NOUN', 'PROPN'].includes(inner.pos),
      ),
  )
}

function resolve(story: Story, head: Word, own: Word[]): Definite | undefined {
  const noun = head.lemma.toLowerCase()
  if (onlyFormer(own)) {
    const person = story.pronouns.get(head.index)
    return person ? { kind: 'replaced', text: person.name, person } : undefined
  }
  const anchor = story.anchors.get(noun) ?? story.anchors.get(disasterOfHeadline(story, noun) ?? '')
  if (anchor && anchor.sentence <= head.sentence && !hasRival(story, head)) {
    const text = anchor.text.replace(/^(?:the|a|an) /iu, '')
    const shown = /^\p{Lu}[^ ]*(?: [^ ]+)*'s /u.test(text) ? text : `the ${text}`
    return { kind: 'replaced', text: shown, ...(anchor.veiled ? { veiled: anchor.veiled } : {}) }
  }
  if (noun === 'country' || noun === 'nation') return onlyCountry(story, head)
  return namedBefore(story, head)
}

function disasterOfHeadline(story: Story, noun: string): string | undefined {
  if (!DISASTER_WORDS.has(noun)) return undefined
  const events = [...DISASTERS].filter((event) => story.anchors.get(event)?.sentence === -1)
  return events.length === 1 ? events[0] : undefined
}

/** Another event of that noun was mentioned: "the previous election", "another crash". */
function hasRival(story: Story, head: Word): boolean {
  const end = story.reading.sentences[head.sentence]!.last
  return wordsOfLemma(story.reading, head.lemma.toLowerCase()).some(
    (word) =>
      word.index < end &&
      word.index !== head.index &&
      !isPredicate(story, word) &&
      kids(story.reading, word).some((child) =>
        /^(?:another|every|each|any|previous|last|earlier|other|first|second|third)$/u.test(child.lower),
      ),
  )
}

/** "The trip marks the first visit": told of the event itself, no other one. */
function isPredicate(story: Story, word: Word): boolean {
  const { lemma } = story.reading.words[word.head]!
  return (word.dep === 'attr' && lemma === 'be') || (word.dep === 'dobj' && lemma === 'mark')
}

/** "The country": the only one of article and headline, or, of two, the one that is not this sentence's subject. */
function onlyCountry(story: Story, head: Word): Definite | undefined {
  const countries = [...new Set([...story.countries, ...story.headlineCountries])]
  if (countries.length === 1) return { kind: 'replaced', text: countries[0]! }
  if (countries.length !== 2) return undefined
  const span = story.reading.sentences[head.sentence]!
  const subject = story.reading.words
    .slice(span.first, head.index)
    .find((word) => word.dep === 'nsubj' && story.at[word.index]?.entity?.place?.kind === 'country')
  const asker = subject ? story.at[subject.index]!.entity!.place!.name : undefined
  const other = countries.find((country) => country !== asker)
  const predicate = subject && story.reading.words[subject.head]!.lemma === 'be'
  return asker && other && predicate ? { kind: 'replaced', text: other } : undefined
}

/** Exactly one earlier phrase with this noun is named, and no other phrase could be meant. */
function namedBefore(story: Story, head: Word): Definite | undefined {
  const noun = head.lemma.toLowerCase()
  if (head.tag !== 'NN' || NEVER.has(noun) || kids(story.reading, head, 'prep').length > 0) return undefined
  const found = new Map<string, string>()
  const behind = story.reading.sentences[head.sentence]!.last
  for (const word of wordsOfLemma(story.reading, noun)) {
    if (word.index >= behind) break
    if (word.index === head.index) continue
    if (word.tag === 'NNS' || word.tag === 'NNPS') return undefined
    if (word.index > head.index || word.tag !== 'NN' || word.dep === 'compound') continue
    const phrase = namedPhrase(story, word)
    if (phrase === 'rival') return undefined
    if (phrase) found.set(phrase.toLowerCase(), phrase)
  }
  if (found.size !== 1) return undefined
  const [phrase] = found.values()
  return { kind: 'replaced', text: `the ${phrase!.replace(/^(?:the|a|an) /iu, '')}` }
}

function namedPhrase(story: Story, word: Word): string | 'rival' | undefined {
  const { reading } = story
  const determiner = kids(reading, word, 'det')[0]?.lower
  if (determiner && ['another', 'each', 'every', 'no'].includes(determiner)) return 'rival'
  if (determiner === 'this' || determiner === 'that') return undefined
  const modifiers = kids(reading, word, ...MODIFIERS, 'nummod').filter((part) => part.index < word.index)
  if (
    modifiers.some((part) =>
      /^(?:first|second|third|opening|last|next|final|previous|latest|new)$/u.test(part.lower),
    )
  )
    return 'rival'
  const parts = modifiers.flatMap((part) => subtree(reading, part))
  if (parts.some((part) => part.tag === 'PRP$' || /[(),;:"]/u.test(part.text))) return 'rival'
  if (parts.some((part) => isNamed(story, part))) {
    return surface([...parts, word].sort((a, b) => a.index - b.index))
  }
  return modifiers.length > 0 || determiner === 'a' || determiner === 'an' ? 'rival' : undefined
}

/** "The government", "the president" where one country is the story's. */
function stateWord(story: Story, head: Word): Definite | undefined {
  const span = story.reading.sentences[head.sentence]!
  const local = new Set<string>()
  for (const mention of story.mentions) {
    if (
      mention.first >= span.first &&
      mention.first < span.last &&
      mention.entity?.place?.kind === 'country'
    ) {
      local.add(mention.entity.place.name)
    }
  }
  const all = new Set([...story.headlineCountries, ...local])
  return all.size === 1 && story.headlineCountries.size === 1 ? { kind: 'headline' } : undefined
}
