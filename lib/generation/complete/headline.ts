import { countryByDemonym } from '#lib/knowledge/countries.ts'
import { numberOf, quantity } from '../ask/answer-values.ts'
import type { Candidate } from '../ask/candidate.ts'
import { placeNamed } from '../entities/places.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { MONEY_OR_YEAR, sentenceThatSays } from './headline-proof.ts'
import { nounAt } from './noun-blanks.ts'
import { isInName } from './number-blanks.ts'
import { officeNamed } from './office-blanks.ts'

const BLANK = '_____'
const FEWEST_WORDS = 5
const LONGEST_NAME = 5

type Found = Pick<Candidate, 'value' | 'hint'> & {
  rule: string
  answer: string
  doubts: string[]
}
type HeadlineFinder = (story: Story, words: Word[]) => Found | undefined

const textOf = (story: Story, words: Word[]) => story.headline.slice(words[0]!.start, words.at(-1)!.end)

const numberFinder: HeadlineFinder = (story, words) => {
  const [word, ...others] = words
  const amount = word && others.length === 0 ? numberOf(word.text) : undefined
  if (!word || amount === undefined || amount < 2 || MONEY_OR_YEAR.test(word.text)) return undefined
  const next = story.title.words[word.index + 1]
  const named = story.title.words[word.index - 1]
  const before = named?.lower ?? ''
  // "Category 5", "Flight 610"
  if ((named?.pos === 'PROPN' && next?.pos !== 'NOUN') || isInName(story.title, word)) return undefined
  const isAge = /^(?:aged?|at)$/u.test(before) && /^(?:[.,]|)$/u.test(next?.text ?? '')
  return {
    rule: isAge ? 'headline-age' : 'headline-number',
    answer: word.text,
    value: quantity('number', amount, words, isAge ? 'years' : (next?.lower ?? '')),
    hint: isAge ? { class: 'age' } : before === 'least' ? { direction: 'up' } : {},
    doubts: [],
  }
}

const nationalityFinder: HeadlineFinder = (_story, words) => {
  const [word, ...others] = words
  const country = word && others.length === 0 ? countryByDemonym(word.text) : undefined
  if (!word || !country) return undefined
  return {
    rule: 'headline-nationality',
    answer: word.text,
    value: { kind: 'country', name: country.name },
    hint: {},
    doubts: ['nationality'],
  }
}

const placeFinder: HeadlineFinder = (story, words) => {
  const name = textOf(story, words)
  const place = /^\p{Lu}/u.test(name) ? placeNamed(name) : undefined
  const isPerson = story.people.some((person) => person.name.endsWith(` ${name}`))
  if (!place || isPerson || isBehindPlace(story, words)) return undefined
  return {
    rule: `headline-${place.kind}`,
    answer: name,
    value: { kind: place.kind === 'country' ? 'country' : 'city', name: place.name },
    hint: place.kind === 'country' ? {} : { country: place.country },
    doubts: place.name === 'United States' ? ['usual-country'] : [],
  }
}

/** "El Paso, Texas": the city tells the state. */
function isBehindPlace(story: Story, words: Word[]): boolean {
  const first = words[0]!.index
  if (story.title.words[first - 1]?.text !== ',') return false
  return [1, 2, 3].some((width) => {
    const run = story.title.words.slice(Math.max(0, first - 1 - width), first - 1)
    return run.length === width && placeNamed(textOf(story, run)) !== undefined
  })
}

const officeFinder: HeadlineFinder = (story, words) => {
  const name = textOf(story, words)
  const next = story.title.words[words.at(-1)!.index + 1]
  const office = next?.pos === 'PROPN' ? officeNamed(name) : undefined
  if (!office) return undefined
  return {
    rule: 'headline-office',
    answer: name,
    value: { kind: 'office', name: name.toLowerCase() },
    hint: office.country ? { country: office.country } : {},
    doubts: [],
  }
}

const nounFinder: HeadlineFinder = (story, words) => {
  const [word, ...others] = words
  const next = word && story.title.words[word.index + 1]
  const found = word && others.length === 0 ? nounAt(story.title, word, next?.pos === 'PROPN') : undefined
  if (!found || found.words.length > 1) return undefined
  return {
    rule: 'headline-noun',
    answer: found.answer,
    value: { kind: 'nounPhrase', name: found.answer.toLowerCase() },
    hint: {},
    doubts: found.doubts,
  }
}

const FINDERS = [officeFinder, placeFinder, nationalityFinder, numberFinder, nounFinder]

/**
 * "Complete the headline": what the report itself holds for its main fact. Only where one of its first sentences says the
 * same, which then proves it.
 */
export function completeHeadline(story: Story): Candidate[] {
  const out: Candidate[] = []
  const { words } = story.title
  if (story.headline.includes('__')) return out
  for (let first = 0; first < words.length; first++) {
    for (let width = LONGEST_NAME; width > 0; width--) {
      const run = words.slice(first, first + width)
      if (run.length < width) continue
      const found = FINDERS.map((find) => find(story, run)).find((one) => one !== undefined)
      if (!found) continue
      const made = complete(story, run, found)
      if (made) out.push(made)
      first += width - 1
      break
    }
  }
  return out
}

function complete(story: Story, run: Word[], found: Found): Candidate | undefined {
  const proof = sentenceThatSays(story, found.answer, found.value)
  const left = story.title.words.filter(({ pos }) => pos !== 'PUNCT').length - run.length
  if (!proof || left < FEWEST_WORDS) return undefined
  const { start, end } = story.reading.sentences[proof.sentence]!
  const sentence = story.reading.text.slice(start, end)
  const { doubts, ...asked } = found
  const next = story.title.words[run.at(-1)!.index + 1]
  const isOwner = next?.text === "'s" || next?.text === '’s'
  return {
    ...asked,
    kind: 'complete',
    stem: `Headline: “${story.headline.slice(0, run[0]!.start)}${BLANK}${story.headline.slice(run.at(-1)!.end)}”`,
    statement: sentence,
    report: sentence,
    sentence: proof.sentence,
    answerWords: proof.words,
    needsHeadline: false,
    asOf: false,
    doubts: new Set(['headline', ...doubts, ...(isOwner ? ['genitive'] : [])]),
    flags: new Set(),
  }
}
