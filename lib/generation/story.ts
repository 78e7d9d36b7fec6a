import { numberOf } from './ask/answer-values.ts'
import { type Block, cleanBlocks } from './clean.ts'
import { resolveDate } from './dated.ts'
import { resolveAnchors } from './entities/anchors.ts'
import type { Entity, Mention } from './entities/entity.ts'
import { linkMentions } from './entities/link.ts'
import { findMentions } from './entities/mentions.ts'
import { describePeople } from './entities/people.ts'
import { countryOfDemonym, placeNamed } from './entities/places.ts'
import { resolvePronouns } from './entities/pronouns.ts'
import { type Reading, read } from './tokens.ts'

/** All that the stages know of one article. */
export type Story = {
  reading: Reading
  headline: string
  title: Reading
  /** Lemmas and forms of the headline's content words. */
  headlineWords: Set<string>
  /** Usual names of countries that the headline names or implies by a demonym. */
  headlineCountries: Set<string>
  publishedOn: string
  mentions: Mention[]
  /** The mention that covers a word. */
  at: (Mention | undefined)[]
  entities: Entity[]
  people: Entity[]
  /** Whom a pronoun means, where that is sure. */
  pronouns: Map<number, Entity>
  /** Named events by their noun: "election" is "the 2016 Hong Kong legislative election". */
  anchors: Map<string, Anchor>
  /** Since when a person has been in office, by a clause of the article: ISO of any grain. */
  inOfficeFrom: Map<Entity, string>
  /** Countries named anywhere in the text. */
  countries: Set<string>
  isoDates: Set<string>
  numbers: Set<number>
}

export type Anchor = {
  text: string
  /** The same without where it leads: the goal of a visit may be what another question asks for. */
  veiled?: string
  /** -1 in the headline. */
  sentence: number
}

/** Long texts are read as far as news reports go; what stands behind is background. */
const MOST_WORDS = 6000

export function readStory(text: string, headline: string, publishedOn: string): Story {
  const reading = read(text, firstWords(text, cleanBlocks(text)))
  const title = read(headline, headline.trim() ? [{ start: 0, end: headline.length }] : [])
  const linked = linkMentions(reading, findMentions(reading))
  describePeople(reading, linked)
  const story: Story = {
    reading,
    headline,
    title,
    headlineWords: wordsOf(title),
    headlineCountries: countriesOf(title),
    publishedOn,
    ...linked,
    pronouns: new Map(),
    anchors: new Map(),
    inOfficeFrom: new Map(),
    countries: new Set(),
    isoDates: new Set(),
    numbers: new Set(),
  }
  for (const entity of linked.entities) {
    if (entity.place?.kind === 'country') story.countries.add(entity.place.name)
  }
  collectFigures(story)
  resolvePronouns(story)
  resolveAnchors(story)
  return story
}

function firstWords(text: string, blocks: Block[]): Block[] {
  const out: Block[] = []
  let left = MOST_WORDS
  for (const block of blocks) {
    const words = text.slice(block.start, block.end).split(/\s+/u).length
    if (words > left) break
    left -= words
    out.push(block)
  }
  return out
}

function wordsOf(title: Reading): Set<string> {
  const out = new Set<string>()
  for (const word of title.words) {
    if (word.text.length <= 2) continue
    out.add(word.lower)
    if (['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'].includes(word.pos)) out.add(word.lemma.toLowerCase())
  }
  return out
}

/** Countries of a text: by name, by demonym, by a known city. */
function countriesOf(reading: Reading): Set<string> {
  const out = new Set<string>()
  const { words } = reading
  for (let i = 0; i < words.length; i++) {
    for (const width of [3, 2, 1]) {
      const last = words[i + width - 1]
      if (!last || !/^\p{Lu}/u.test(words[i]!.text)) continue
      const name = reading.text.slice(words[i]!.start, last.end).replace(/['’]s$/u, '')
      const country = placeNamed(name)?.country ?? countryOfDemonym(name)
      if (country) {
        out.add(country)
        i += width - 1
        break
      }
    }
  }
  return out
}

function collectFigures(story: Story): void {
  for (const mention of story.mentions) {
    if (mention.kind !== 'date') continue
    for (const future of [false, true]) {
      const date = resolveDate(mention.text, story.publishedOn, future)
      if (date) story.isoDates.add(date.iso)
    }
  }
  for (const word of story.reading.words) {
    const value = numberOf(word.text)
    if (value !== undefined) story.numbers.add(value)
  }
}
