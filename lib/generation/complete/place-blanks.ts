import type { Mention } from '../entities/entity.ts'
import type { Place } from '../entities/places.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan, Word } from '../tokens.ts'
import { kids } from '../tree.ts'
import { type Finder, sentenceText, wordAt, wordBefore, wordsOf } from './blank.ts'

type Around = {
  story: Story
  span: SentenceSpan
  place: Place
  head: Word
  before: string
  earlier: string
  behind: string
}
type PlaceDoubt = { code: string; doubts: string; holds: (around: Around) => boolean }

const ROLES: Record<Place['kind'], RegExp> = {
  city: /^pobj$/u,
  state: /^pobj$/u,
  country: /^(?:pobj|dobj|nsubj|nsubjpass)$/u,
}

const PLACE_DOUBTS: PlaceDoubt[] = [
  {
    code: 'usual-country',
    doubts: 'the United States: most often the answer',
    holds: ({ place }) => place.name === 'United States',
  },
  { code: 'state', doubts: 'a state: guessed from its cities', holds: ({ place }) => place.kind === 'state' },
  {
    code: 'genitive',
    doubts: '"_____\'s capital": told by what it owns',
    holds: ({ behind }) => behind === "'s",
  },
  {
    code: 'joined',
    doubts: '"_____, a port city in Bangladesh", "_____ and Spain"',
    holds: ({ story, head }) =>
      kids(story.reading, head, 'conj', 'appos', 'prep').length > 0 || head.dep === 'conj',
  },
  {
    code: 'place-role',
    doubts: 'a city as the subject, a country as part of a name',
    holds: ({ place, head }) => !ROLES[place.kind].test(head.dep),
  },
  {
    code: 'place-of',
    doubts: '"the mayor of _____"',
    holds: ({ before }) => /^(?:of|like|including|as|than)$/u.test(before),
  },
  {
    code: 'part-of-place',
    doubts: '"mainland _____", "ten kilometres from _____"',
    holds: ({ before, earlier }) =>
      /^(?:mainland|northern|southern|eastern|western|central|near|nearby)$/u.test(before) ||
      /^(?:km|kilomet\w+|miles?|north|south|east|west)$/u.test(earlier),
  },
  {
    code: 'seat',
    doubts: 'embassies, suburbs, the Kremlin: told by what stands there',
    holds: ({ story, span }) =>
      /\b(?:embassy|consulate|no comment|suburb|Kremlin|White House)\b/iu.test(sentenceText(story, span)),
  },
]

export const placeBlank: Finder = (story, mention, span) => {
  const place = mention.entity?.place
  if (!place || isBehindCity(story, mention)) return undefined
  const around: Around = {
    story,
    span,
    place,
    head: story.reading.words[mention.head]!,
    before: wordBefore(story, mention.first)?.lower ?? '',
    earlier: wordBefore(story, mention.first - 1)?.lower ?? '',
    behind: wordAt(story, mention.last)?.text ?? '',
  }
  const { head } = around
  const next = wordAt(story, mention.last)
  if (next && ['PROPN', 'NOUN'].includes(next.pos) && head.dep === 'compound') return undefined
  if (around.behind === ',' && /^D\.?C\.?$/u.test(wordAt(story, mention.last + 1)?.text ?? ''))
    return undefined
  const pair = around.behind === ',' && story.at[mention.last + 1]?.kind === 'place'
  return {
    rule: `complete-${place.kind}`,
    words: wordsOf(story, mention),
    answer: mention.text,
    value: { kind: place.kind === 'country' ? 'country' : 'city', name: place.name },
    hint: place.kind === 'country' ? {} : { country: place.country },
    doubts: [
      ...PLACE_DOUBTS.filter((doubt) => doubt.holds(around)).map(({ code }) => code),
      ...(pair ? ['with-country'] : []),
    ],
  }
}

/** The country or state in "Toronto, Canada": the city tells it. */
function isBehindCity(story: Story, mention: Mention): boolean {
  return wordBefore(story, mention.first)?.text === ',' && story.at[mention.first - 2]?.kind === 'place'
}
