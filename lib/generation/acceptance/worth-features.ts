import { cityByName } from '#lib/knowledge/cities.ts'
import { countryByName } from '#lib/knowledge/countries.ts'
import { numberOf } from '../ask/answer-values.ts'
import type { Ready } from '../choose.ts'
import { countryOfDemonym } from '../entities/places.ts'
import { isToldTwice } from '../told-twice.ts'
import { headOf } from '../tree.ts'

type Pairs = (readonly [string, number])[]

/** What is counted or done, by lemma: a class that readers take for the news, or for a detail. */
const MATTERS: Record<string, RegExp> = {
  casualties:
    /^(?:kill|die|dead|death|injure|wound|hurt|injury|fatality|casualty|victim|missing|survivor|survive|rescue|toll|hospitalize|infect|case|sicken)$/u,
  law: /^(?:arrest|charge|sentence|convict|jail|imprison|suspect|accuse|indict|fine|plead|murder|shoot|prison|parole)$/u,
  votes: /^(?:vote|elect|seat|win|lose|candidate|lawmaker|senator|delegate|majority|poll|state|member)$/u,
  size: /^(?:square|kilometer|kilometre|km|mile|metre|meter|foot|ton|tonne|acre|hectare|degree|mph|magnitude|inch)$/u,
  money: /^(?:pay|cost|worth|price|million|billion|spend|raise|fund|invest|revenue|profit|tax)$/u,
  people:
    /^(?:people|person|man|woman|child|student|worker|protester|passenger|resident|employee|crew|home)$/u,
  records: /^(?:first|last|record|most|largest|oldest|only|highest)$/u,
}

/** Signs of whether the fact is what the report is for, and of how well its key is known. */
export function worthFeatures({ candidate, story, stem }: Omit<Ready, 'score'>): Pairs {
  const { value, answerWords } = candidate
  const inHeadline = isInHeadline(candidate, story)
  const isFirst = candidate.sentence === 0
  return [
    ['value-in-headline', Number(inHeadline)],
    ['main-fact', Number(isFirst && inHeadline)],
    [`lead:${value.kind}`, Number(candidate.sentence <= 2)],
    [`headline:${value.kind}`, Number(inHeadline)],
    ['told-twice', Number(isToldTwice({ story, candidate }))],
    ['told-times', Math.min(4, timesTold(candidate, story))],
    ...fame(candidate),
    ...mattersOf(candidate, story).map((matter) => [`matter:${matter}`, 1] as const),
    ['blank-first', Number(/^(?:Headline: “)?_____/u.test(stem))],
    ['blank-last', Number(/_____[.”]*$/u.test(stem))],
    ['strange-names', Math.min(5, strangeNames(stem, story.headline))],
    ['answer-depth', Math.min(1, answerWords.first / 300)],
  ]
}

type Of = Ready['candidate']
type In = Ready['story']

function isInHeadline({ value, answer }: Of, story: In): boolean {
  if ('amount' in value) return story.title.words.some((word) => numberOf(word.text) === value.amount)
  if (value.kind === 'country') {
    return (
      story.headlineCountries.has(value.name) ||
      story.title.words.some((word) => countryOfDemonym(word.text) === value.name)
    )
  }
  return story.headline.toLowerCase().includes(answer.toLowerCase().replace(/^the /u, ''))
}

function timesTold({ value, answer }: Of, story: In): number {
  if ('amount' in value)
    return story.reading.words.filter((word) => numberOf(word.text) === value.amount).length
  return story.reading.text.split(answer).length - 1
}

/** A key that everybody would think of first. */
function fame({ value, hint }: Of): Pairs {
  if (value.kind === 'country') {
    const country = countryByName(value.name)
    return [
      ['population', Math.log10(1 + (country?.population ?? 0))],
      ['usual-key', Number(/^(?:United States|United Kingdom|China|Russia)$/u.test(value.name))],
    ]
  }
  if (value.kind !== 'city') return []
  const city = cityByName(value.name, hint.country) ?? cityByName(value.name)
  return [
    ['capital', Number(city?.capital ?? false)],
    ['world-city', Number(city?.rank === 1)],
    ['small-city', Number(city?.rank === 3)],
  ]
}

/** Classes of the word that the answer hangs on, and of that word's own head. */
function mattersOf({ answerWords, statement, kind }: Of, { reading }: In): string[] {
  const word = reading.words[answerWords.last - 1]!
  const near = [headOf(reading, word), headOf(reading, headOf(reading, word))].map(({ lemma }) =>
    lemma.toLowerCase(),
  )
  const after = reading.words[answerWords.last]?.lemma.toLowerCase() ?? ''
  const found = Object.entries(MATTERS).filter(([, words]) => [...near, after].some((one) => words.test(one)))
  const told =
    kind === 'complete' && /\b(?:first|only|record|largest)\b/u.test(statement) ? ['record-told'] : []
  return [...found.map(([name]) => name), ...told]
}

/** Words with a capital inside the stem that the headline does not have. */
function strangeNames(stem: string, headline: string): number {
  const names = stem.match(/(?<=[\p{L},] )\p{Lu}[\p{L}'’-]+/gu) ?? []
  return new Set(names.filter((name) => !headline.includes(name))).size
}
