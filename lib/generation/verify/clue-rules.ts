import { allCities, cityByName } from '#lib/knowledge/cities.ts'
import { nameKey } from '#lib/knowledge/name-key.ts'
import { lazily } from '#lib/knowledge/read-table.ts'
import { stateByName } from '#lib/knowledge/states.ts'
import { thingByName } from '#lib/knowledge/things.ts'
import type { Judged } from './judged.ts'
import type { StemRule } from './stem-rule.ts'

const BLANK = '_____'
const WORD = "\\p{Lu}[\\p{L}'’-]+"
const NAME = /\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*/gu

/** Runs of capitalised words of what a reader sees, the date apart. */
function namesShown({ stem, context }: Judged): string[] {
  const shown = `${context.text.split(' · ').slice(1).join(' · ')} | ${stem.replace(/^Headline: /u, '')}`
  return (shown.match(NAME) ?? []).flatMap(runsOf)
}

/** "Las Vegas Strip" → all its runs of up to four words, without a possessive. */
function runsOf(name: string): string[] {
  const words = name.split(' ').map((word) => word.replace(/['’]s$/u, ''))
  return words.flatMap((_, first) => [1, 2, 3, 4].map((width) => words.slice(first, first + width).join(' ')))
}

const citiesOfState = lazily(() =>
  Map.groupBy(
    allCities().filter(({ state, second, word }) => state !== '' && !second && !word),
    ({ state }) => state,
  ),
)

/** The state that a candidate asks for, by its usual name. */
function stateAsked({ candidate: { value, hint } }: Judged): string | undefined {
  if (value.kind !== 'city' || cityByName(value.name, hint.country)) return undefined
  return stateByName(value.name, hint.country)?.name
}

/** What belongs to the key and stands in stem or context: whoever knows it needs no report. */
export const CLUE_RULES: StemRule[] = [
  {
    code: 'clue-city',
    always: true,
    stops: '"_____ prop plane crash near Las Vegas": which state?',
    refuses: (judged) => {
      const state = stateAsked(judged)
      const cities = state === undefined ? [] : (citiesOfState().get(state) ?? [])
      const shown = new Set(namesShown(judged).map(nameKey))
      return cities.some((city) => [city.name, ...city.aliases].some((name) => shown.has(nameKey(name))))
    },
  },
  {
    code: 'clue-thing',
    stops: '"Engineers of Toyota meet in _____": a carmaker of Japan',
    refuses: (judged) => {
      const { value } = judged.candidate
      return (
        value.kind === 'country' &&
        namesShown(judged).some((name) => thingByName(name)?.country === value.name)
      )
    },
  },
  {
    code: 'clue-inside',
    stops: '"Bus overturns in Babyninsky, _____": what lies there sounds like it',
    kind: 'complete',
    refuses: ({ stem, candidate }) => isPlace(candidate) && new RegExp(`${WORD}, ${BLANK}`, 'u').test(stem),
  },
  {
    code: 'clue-beside',
    always: true,
    stops:
      '"Engineer killed at _____ Waterloo station", "Fan Expo _____ 2019": told by the name that it is part of',
    kind: 'complete',
    refuses: ({ stem, candidate }) => isPlace(candidate) && (PART_OF_NAME.test(stem) || isNamed(stem)),
  },
  {
    code: 'clue-rest',
    always: true,
    stops: '"About _____% voted to leave and 48% to stay": what is left of a hundred',
    kind: 'complete',
    refuses: ({ stem, candidate: { value } }) =>
      value.kind === 'percent' &&
      [...stem.matchAll(/(\d+(?:\.\d+)?) ?(?:%|percent|per cent)/gu)].some(
        ([, other]) => Math.abs(Number(other) + value.amount - 100) <= 1,
      ),
  },
]

const isPlace = ({ value }: Judged['candidate']) => value.kind === 'country' || value.kind === 'city'

/** "_____ Waterloo station"; a ruler's name comes behind the office: "_____ Prime Minister". */
const PART_OF_NAME = new RegExp(
  `${BLANK}(?:['’]s)? (?!(?:President|Prime|Minister|Foreign|King|Queen|Governor|Senator|Supreme|Vice|Deputy)\\b)(?:${WORD}|\\d)`,
  'u',
)

/** "Fan Expo _____": a name before the blank, unless the sentence begins with it. */
const isNamed = (stem: string) => new RegExp(`[\\p{L}] ${WORD} ${BLANK}`, 'u').test(stem)
