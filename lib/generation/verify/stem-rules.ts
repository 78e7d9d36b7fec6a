import { cityByName } from '#lib/knowledge/cities.ts'
import { stateByName } from '#lib/knowledge/states.ts'
import { placeNamed, wordsThatTell } from '../entities/places.ts'
import { impliesCountry, tellingPhrases, toldBy } from '../telling.ts'
import { EVENTS } from '../words.ts'
import { holdsName, type Judged } from './judged.ts'

export type StemRule = {
  code: string
  /** A bad question that it stops. */
  stops: string
  kind?: 'wh' | 'complete'
  refuses: (judged: Judged) => boolean
}

const has = (pattern: RegExp) => (judged: Judged) => pattern.test(judged.stem)
const verbOf = (judged: Judged) => judged.candidate.clause?.verb.lemma ?? ''
const ruleIs = (judged: Judged, ...rules: string[]) => rules.includes(judged.candidate.rule)

/** Names beyond nationalities: "the Israelis" anchor nothing. */
const strong = (judged: Judged) => [...judged.named].filter((entity) => entity.kind !== 'nationality').length
const underHeadline = (judged: Judged) => judged.context.strength === 'headline'
const contentWords = (judged: Judged) =>
  judged.words.filter(
    (word) =>
      word.length > 3 && !/^(?:which|when|what|whom|with|from|were|have|that|many|long)$/iu.test(word),
  ).length

function monthsBefore(month: string, day: string): number {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
  return Math.abs(months(day) - months(month))
}

function evidenceText(story: Judged['story'], sentence: number): string {
  const { start, end } = story.reading.sentences[sentence]!
  return story.reading.text.slice(start, end)
}

/** Its sentence names somebody or something of the headline, or that the article names at least three times. */
function isCentral({ story, candidate }: Judged): boolean {
  const span = story.reading.sentences[candidate.sentence]!
  for (let i = span.first; i < span.last; i++) {
    const entity = story.at[i]?.entity
    if (entity && (entity.mentions.length >= 3 || holdsName(story.headline, entity.name))) return true
  }
  return false
}

/** Every rule answers real bad questions; the first that refuses gives the code that is counted. */
export const STEM_RULES: StemRule[] = [
  {
    code: 'long',
    stops: '"Which minister said that the …" in forty words',
    refuses: ({ words, candidate }) => words.length > (candidate.kind === 'wh' ? 30 : 38),
  },
  { code: 'short', stops: '"Who fled?"', refuses: ({ words }) => words.length < 5 },
  {
    code: 'pronoun',
    stops: '"When did he leave?"',
    kind: 'wh',
    refuses: has(/\b(?:he|she|it|they|him|them|we|i|you|your|our|my)\b/iu),
  },
  {
    code: 'relative-time',
    stops: '"Who arrived on Tuesday?"',
    refuses: has(
      /\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this) (?:week|month|year|night|summer|winter|spring|autumn|fall)|ago|recently|now|currently|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u,
    ),
  },
  {
    code: 'deictic',
    stops: '"the above", "here"',
    refuses: has(/\b(?:here|above|below|aforementioned|respectively)\b/iu),
  },
  {
    code: 'signs',
    stops: 'brackets, colons and half quotations in a question',
    kind: 'wh',
    refuses: ({ stem }) =>
      /[()[\];:]|--|—|https?|www\./u.test(stem) || (stem.match(/"/gu)?.length ?? 0) % 2 === 1,
  },
  { code: 'doubled', stops: '"to to", "in in"', refuses: has(/\b(\p{L}+) \1\b/u) },
  {
    code: 'prepositions',
    stops: '"through to on 25 December"',
    kind: 'wh',
    refuses: has(
      /\b(?:in|on|at|to|by|of|for|with) (?:in|on|at(?! least)|to|by|of|for|with)\b|\b(?:on|in|at|of|by|for|from)\?$/u,
    ),
  },
  {
    code: 'leak',
    stops: '"Which country did the Syrian president rule?" Syria',
    refuses: ({ stem, candidate }) => toldBy(stem, tellingPhrases(candidate)) !== undefined,
  },
  {
    code: 'leak-country',
    stops: '"To which city …, strengthening ties with Russia?" Moscow among capitals',
    refuses: ({ stem, candidate }) => {
      const { value, hint, rule } = candidate
      const telling =
        (value.kind === 'city' && placeNamed(value.name)?.capital) ||
        (value.kind === 'person' && rule !== 'which-officer')
      return (
        Boolean(telling) &&
        hint.country !== undefined &&
        toldBy(stem, wordsThatTell(hint.country)) !== undefined
      )
    },
  },
  {
    code: 'leak-implied',
    stops: '"_____ flies fighters in support of Bashar al-Assad": a name that tells the country',
    refuses: ({ stem, story, candidate: { value, entity } }) =>
      value.kind === 'country' && impliesCountry(story, stem, value.name, entity),
  },
  {
    code: 'leak-state',
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
    code: 'leak-pair',
    stops: 'one Korea blanked beside the other',
    refuses: ({ stem, candidate }) => /Korea/u.test(candidate.answer) && /Korea/u.test(stem),
  },
  {
    code: 'source-is-answer',
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
    code: 'anchor-none',
    stops: '"In which year did the grip on power begin?"',
    refuses: (judged) => judged.named.size === 0 && !(underHeadline(judged) && judged.shared >= 2),
  },
  {
    code: 'anchor-weak',
    stops: '"Who discussed issues with senior Syrian officials?"',
    kind: 'wh',
    refuses: (judged) => {
      const needed = ruleIs(judged, 'who', 'which-place-subject') ? 2 : 1
      if (underHeadline(judged) && judged.shared >= 2 && strong(judged) >= needed - 1) return false
      return strong(judged) < (judged.dated ? 1 : needed)
    },
  },
  {
    code: 'anchor-undated',
    stops: '"Which country did Lutfur Rahman visit?": when?',
    kind: 'wh',
    refuses: (judged) =>
      !underHeadline(judged) &&
      !judged.dated &&
      !judged.candidate.asOf &&
      ruleIs(
        judged,
        'who',
        'which-officer',
        'which-place',
        'whom',
        'how-many',
        'how-many-subject',
        'which-place-subject',
      ) &&
      strong(judged) < 2 &&
      !/\b(?:first|only|last|most|\p{L}+est)\b/u.test(judged.stem),
  },
  {
    code: 'thin',
    stops: '"When did Spitzer call?", "Who won a medal?"',
    kind: 'wh',
    refuses: (judged) => contentWords(judged) < 3,
  },
  {
    code: 'vague-verb',
    stops: '"Who had concerns?", "Which country includes …?"',
    kind: 'wh',
    refuses: (judged) =>
      /^(?:say|believe|think|feel|want|hope|see|know|mean|use|need|include|involve|contain|have|seem|appear|do|come|express|note|continue|remain|consider|try|discuss|want|like|indicate|suggest|describe|show|reveal|base|clear)$/u.test(
        verbOf(judged),
      ),
  },
  {
    code: 'light-when',
    stops: '"When did the talks take a more personal turn?"',
    kind: 'wh',
    refuses: (judged) =>
      ruleIs(judged, 'when') &&
      /^(?:take|make|give|get|go|put|keep|be|become|call|return|report|start)$/u.test(verbOf(judged)) &&
      strong(judged) < 2,
  },
  {
    code: 'birth',
    stops: '"In which year was Doris Day born?" under "dies at 97"',
    refuses: ({ candidate, stem }) => candidate.clause?.verb.lemma === 'bear' || /\bborn\b/u.test(stem),
  },
  {
    code: 'cut-complement',
    stops: '"When did Day invite Rock Hudson?": to what?',
    kind: 'wh',
    refuses: (judged) =>
      /^(?:invite|ask|urge|allow|force|persuade|convince|let|help|pledge|promise|agree|decide|order|cause|lead|enable|require|face|accuse|blame)$/u.test(
        verbOf(judged),
      ) &&
      !judged.candidate.clause?.slots.some((slot) => slot.kind === 'infinitive' || slot.kind === 'clause') &&
      judged.candidate.rule !== 'casualties' &&
      judged.words.length < 12,
  },
  {
    code: 'beside-the-story',
    stops: '"In which city was UNESCO based?": no word of the headline, nobody that the article is about',
    refuses: (judged) => judged.shared === 0 && judged.candidate.sentence > 1 && !isCentral(judged),
  },
  {
    code: 'state-when',
    stops: '"In which year was Jacques Chirac an opponent of the war?"',
    kind: 'wh',
    refuses: (judged) => ruleIs(judged, 'when', 'how-many', 'which-place') && verbOf(judged) === 'be',
  },
  {
    code: 'with-how-many',
    stops: '"With how many inches of rain did the NHC warn of floods?"',
    kind: 'wh',
    refuses: has(
      /\bhow many (?:inches|feet|met(?:er|re)s|miles|kilomet\p{L}+|degrees|points|shots?|goals?)\b/iu,
    ),
  },
  {
    code: 'progressive',
    stops: '"When was the army assembling?"',
    kind: 'wh',
    refuses: (judged) => judged.candidate.clause?.verb.tag === 'VBG',
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
  {
    code: 'pruned',
    stops: '"NASA held a ceremony", cut before what the ceremony was',
    kind: 'wh',
    refuses: ({ candidate }) => candidate.flags.has('pruned-object') || candidate.flags.has('pruned'),
  },
  {
    code: 'relative-clause',
    stops: '"later", "earlier": the clause says when by what the question does not show',
    kind: 'wh',
    refuses: ({ candidate }) => candidate.flags.has('relative-time') || candidate.flags.has('w-when'),
  },
  {
    code: 'others',
    stops: '"How many others were injured?"',
    refuses: has(/[Hh]ow many (?:others|more|times|such)\b|_____ (?:others|more)\b/u),
  },
  {
    code: 'market',
    stops: 'closing prices',
    refuses: has(/\b(?:stock|cents|composite trading|net income|earnings|a share|Nasdaq|Dow Jones|FTSE)\b/u),
  },
  {
    code: 'office',
    stops: '"When did the foreign minister resign?": of which country?',
    refuses: (judged) =>
      /\b(?:[Mm]inister|[Pp]resident|[Gg]overnor|[Pp]arliament|[Mm]ayor|[Ss]enator|[Cc]abinet)\b/u.test(
        judged.stem,
      ) && judged.named.size === 0,
  },
  {
    code: 'person-unsure',
    stops: 'streets and ships taken for people',
    refuses: ({ candidate: { entity, value } }) => value.kind === 'person' && !entity?.sure,
  },
  {
    code: 'person-victim',
    stops: 'a quiz about who was killed',
    refuses: ({ candidate: { entity, value } }) => value.kind === 'person' && entity?.victim === true,
  },
  {
    code: 'person-unknown-role',
    stops: '"Who lit the lantern?" a name that means nothing to a reader',
    refuses: ({ candidate: { entity, value } }) =>
      value.kind === 'person' && !entity?.role && (entity?.mentions.length ?? 0) < 2,
  },
  {
    code: 'sensitive',
    stops: 'suicide, rape: no quiz',
    refuses: ({ stem, story, candidate }) =>
      /\b(?:suicide|raped?|molest\w*|sexual(?:ly)? (?:abused?|assault\w*))\b/iu.test(
        `${stem} ${evidenceText(story, candidate.sentence)} ${story.headline}`,
      ),
  },
  {
    code: 'blank-first',
    stops: '"_____ people." and blanks with nothing around them',
    kind: 'complete',
    refuses: ({ words }) => words.length < 9,
  },
  {
    code: 'patched',
    stops: 'a sentence with more brackets than words of its own',
    kind: 'complete',
    refuses: ({ stem }) => (stem.match(/\[/gu)?.length ?? 0) > 2,
  },
  {
    code: 'coordinated',
    stops: 'a place in a list: every neighbour would do',
    kind: 'complete',
    refuses: has(/(?:,|\band|\bor) _____,? (?:and|or)\b/u),
  },
  {
    code: 'incidental',
    stops:
      'a place or a length of time that is beside the story: no headline word, no event, late in the text',
    kind: 'complete',
    refuses: (judged) =>
      judged.shared === 0 &&
      judged.candidate.sentence > 4 &&
      ruleIs(judged, 'complete-city', 'complete-country', 'complete-duration', 'complete-percent') &&
      !judged.words.some((word) => EVENTS.has(word.toLowerCase())),
  },
]

/** The code of the first rule that refuses the stem. */
export function refusedStem(judged: Judged): string | undefined {
  return STEM_RULES.find(
    (rule) => (!rule.kind || rule.kind === judged.candidate.kind) && rule.refuses(judged),
  )?.code
}
