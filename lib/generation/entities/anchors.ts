import type { Anchor, Story } from '../story.ts'
import type { Reading, Word } from '../tokens.ts'
import { kids, subtree, surface } from '../tree.ts'
import { EVENTS } from '../words.ts'
import { countryOfDemonym } from './places.ts'

/** Events that come back every few years: the year of publication tells which. */
const RECURRENT = new Set(
  'election festival competition contest conference summit tournament referendum championship'.split(' '),
)
const MOTION = new Set(['travel', 'go', 'visit', 'arrive', 'fly', 'head'])
const MODIFIERS = ['compound', 'amod', 'nmod', 'poss']

/** Finds which named event a bare "the election", "the visit" can mean; nothing where two could be meant. */
export function resolveAnchors(story: Story): void {
  const found = new Map<string, Anchor[]>()
  const add = (noun: string, anchor: Anchor) => found.set(noun, [...(found.get(noun) ?? []), anchor])
  fromHeadline(story.title, add)
  for (const sentence of story.reading.sentences.slice(0, 6)) {
    if (sentence.last - sentence.first > 90) continue
    for (const word of story.reading.words.slice(sentence.first, sentence.last)) {
      if (word.quoted) continue
      if (word.tag === 'NN' && EVENTS.has(word.lemma)) fromNoun(story, word, sentence.index, add)
      if (sentence.index < 2 && MOTION.has(word.lemma) && word.pos === 'VERB')
        fromMotion(story, word, sentence.index, add)
    }
  }
  for (const [noun, anchors] of found) {
    const titled = anchors.filter((anchor) => anchor.sentence === -1)
    const candidates = titled.length > 0 ? titled : anchors
    const names = new Set(candidates.map((anchor) => anchor.text.toLowerCase()))
    if (names.size === 1) story.anchors.set(noun, withYear(story, noun, candidates[0]!))
  }
}

type Add = (noun: string, anchor: Anchor) => void

function withYear(story: Story, noun: string, anchor: Anchor): Anchor {
  if (!RECURRENT.has(noun) || /\d{4}/u.test(anchor.text) || /'s /u.test(anchor.text)) return anchor
  return {
    ...anchor,
    text: `${story.publishedOn.slice(0, 4)} ${anchor.text.replace(/^(?:the|a|an) /iu, '')}`,
  }
}

function fromHeadline(title: Reading, add: Add): void {
  for (const word of title.words) {
    if (!['NN', 'NNP'].includes(word.tag) || !EVENTS.has(word.lemma.toLowerCase())) continue
    const left: Word[] = []
    for (let i = word.index - 1; i >= 0; i--) {
      const before = title.words[i]!
      if (
        !['PROPN', 'ADJ', 'NOUN'].includes(before.pos) ||
        !['compound', 'amod', 'nmod'].includes(before.dep)
      )
        break
      left.unshift(before)
    }
    if (!left.some((part) => part.pos === 'PROPN' || countryOfDemonym(part.text))) continue
    const text = surface([...left, word]).replace(/(^| )(\p{Lu})(\p{Ll}+)(?= \p{Ll}|$)/gu, '$1$2$3')
    add(word.lemma.toLowerCase(), { text, sentence: -1 })
  }
}

function fromNoun(story: Story, word: Word, sentence: number, add: Add): void {
  const { reading } = story
  const parts = kids(reading, word, ...MODIFIERS)
    .filter((part) => part.index < word.index)
    .flatMap((part) => subtree(reading, part))
  const named =
    parts.some((part) => story.at[part.index]?.entity) && !parts.some((part) => /[(),;:"]/u.test(part.text))
  const vague = parts.some(
    (part) =>
      part.tag === 'PRP$' || part.tag === 'JJS' || /^(?:first|last|previous|next|final)$/u.test(part.lower),
  )
  if (!named || vague) return
  add(word.lemma, { text: surface([...parts, word].sort((a, b) => a.index - b.index)), sentence })
}

/** "X will travel to Y" in the lead makes "the visit" X's visit to Y. */
function fromMotion(story: Story, verb: Word, sentence: number, add: Add): void {
  const { reading, at } = story
  const subject = kids(reading, verb, 'nsubj')[0]
  const traveller = subject ? at[subject.index] : undefined
  if (traveller?.kind !== 'person' || !traveller.entity) return
  const targets = kids(reading, verb, 'prep')
    .filter((prep) => prep.lower === 'to' || prep.lower === 'in')
    .flatMap((prep) => kids(reading, prep, 'pobj'))
    .concat(kids(reading, verb, 'dobj'))
  const place = targets.map((word) => at[word.index]).find((mention) => mention?.kind === 'place')
  if (!place) return
  const name = `${traveller.entity.name}'s`
  for (const noun of ['visit', 'trip'])
    add(noun, { text: `${name} ${noun} to ${place.text}`, veiled: `${name} ${noun}`, sentence })
}
