import { cityByName } from '#lib/knowledge/cities.ts'
import { stateByName } from '#lib/knowledge/states.ts'
import { placeNamed, wordsThatTell } from '../entities/places.ts'
import { impliesCountry, tellingPhrases, toldBy } from '../telling.ts'
import { ruleIs, type StemRule } from './stem-rule.ts'

function monthsBefore(month: string, day: string): number {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
  return Math.abs(months(day) - months(month))
}

/** Given away: by the stem, by what belongs to the key, by the day above the question. */
export const LEAK_RULES: StemRule[] = [
  {
    code: 'leak',
    always: true,
    stops: '"Which country did the Syrian president rule?" Syria',
    refuses: ({ stem, candidate }) => toldBy(stem, tellingPhrases(candidate)) !== undefined,
  },
  {
    code: 'leak-country',
    always: true,
    stops: '"To which city …, strengthening ties with Russia?" Moscow among capitals',
    refuses: ({ stem, candidate }) => {
      const { value, hint, rule } = candidate
      const telling =
        (value.kind === 'city' && placeNamed(value.name)?.capital) ||
        (value.kind === 'person' && rule !== 'which-officer' && rule !== 'office-holder')
      return (
        Boolean(telling) &&
        hint.country !== undefined &&
        toldBy(stem, wordsThatTell(hint.country)) !== undefined
      )
    },
  },
  {
    code: 'leak-implied',
    always: true,
    stops: '"_____ flies fighters in support of Bashar al-Assad": a name that tells the country',
    refuses: ({ stem, story, candidate: { value, entity } }) =>
      value.kind === 'country' && impliesCountry(story, stem, value.name, entity),
  },
  {
    code: 'leak-state',
    always: true,
    stops: '"Near which city in Nevada did a plane crash?" Las Vegas among cities of other states',
    refuses: ({ stem, context, candidate: { value, hint } }) => {
      const state = value.kind === 'city' ? cityByName(value.name, hint.country)?.state : undefined
      return (
        Boolean(state) &&
        toldBy(`${stem} ${context.text}`, [state!, ...(stateByName(state!)?.aliases ?? [])]) !== undefined
      )
    },
  },
  {
    code: 'leak-counted',
    always: true,
    stops:
      '"NASA chose Doug Hurley and Bob Behnken as the first _____ astronauts", "_____ former officers, Thao, Lane and Kueng": count them',
    refuses: ({ stem, candidate: { value }, named }) =>
      value.kind === 'number' &&
      value.amount > 1 &&
      ([...named].filter((entity) => entity.kind === 'person' && entity.sure).length >= value.amount ||
        listsOf(stem).some((names) => names >= value.amount)),
  },
  {
    code: 'leak-pair',
    always: true,
    stops: 'one Korea blanked beside the other',
    refuses: ({ stem, candidate }) => /Korea/u.test(candidate.answer) && /Korea/u.test(stem),
  },
  {
    code: 'source-is-answer',
    always: true,
    stops: '"Who …, according to Putin?" Putin',
    kind: 'wh',
    refuses: ({ stem, candidate }) => {
      const source = stem.split(', according to ')[1]
      return (
        source !== undefined &&
        candidate.entity !== undefined &&
        source.includes(candidate.entity.name.split(' ').at(-1)!)
      )
    },
  },
  {
    code: 'two-dates',
    stops: '"When were the 2012 games moved to 2013?"',
    kind: 'wh',
    refuses: (judged) => ruleIs(judged, 'when') && judged.dated && !/\bthe (?:19|20)\d\d /u.test(judged.stem),
  },
  {
    code: 'this-year',
    stops: '"In which year …?" the year that the context line shows',
    refuses: ({ candidate: { value }, story }) =>
      value.kind === 'year' && !value.part && value.iso === story.publishedOn.slice(0, 4),
  },
  {
    code: 'news-day',
    stops: 'the day of the report itself: the context line all but tells it',
    refuses: ({ candidate: { value }, story }) =>
      value.kind === 'day' &&
      Math.abs(Date.parse(value.iso) - Date.parse(story.publishedOn)) <= 3 * 86_400_000,
  },
  {
    code: 'news-month',
    stops: '"In which month …?" the month of the context line',
    refuses: ({ candidate: { value }, story }) =>
      value.kind === 'month' && monthsBefore(value.iso, story.publishedOn) <= (value.part ? 1 : 0),
  },
]

const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*)*"
const LIST = new RegExp(`(?:${NAME}, )*${NAME},? and ${NAME}`, 'gu')

/** How many names each list of names has. */
const listsOf = (stem: string) =>
  [...stem.matchAll(LIST)].map(([list]) => list.split(/, and | and |, /u).length)
