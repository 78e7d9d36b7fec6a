import { EVENTS } from '../words.ts'
import { holdsName } from './holds-name.ts'
import type { Judged } from './judged.ts'
import { has, ruleIs, type StemRule, strong, verbOf } from './stem-rule.ts'
import { LIGHT_VERBS, MARKET_WORDS, VAGUE_VERBS } from './wording.ts'

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

const VAGUE = new RegExp(`^(?:${VAGUE_VERBS})$`, 'u')
const LIGHT = new RegExp(`^(?:${LIGHT_VERBS}|call|return|report|start)$`, 'u')
const MARKET = new RegExp(`\\b(?:stock|cents|a share|${MARKET_WORDS})\\b`, 'u')
const DAY = /\b\p{Lu}\p{Ll}+ \d{1,2}, \d{4}\b/u

/** Worth asking: facts of the story, of people who matter in it. */
export const WORTH_RULES: StemRule[] = [
  {
    code: 'vague-verb',
    stops: '"Who had concerns?", "Which country includes …?"',
    kind: 'wh',
    refuses: (judged) => !ruleIs(judged, 'which-topics') && VAGUE.test(verbOf(judged)),
  },
  {
    code: 'light-when',
    stops: '"When did the talks take a more personal turn?"',
    kind: 'wh',
    refuses: (judged) => ruleIs(judged, 'when') && LIGHT.test(verbOf(judged)) && strong(judged) < 2,
  },
  {
    code: 'birth',
    stops: '"In which year was Doris Day born?" under "dies at 97"',
    refuses: ({ candidate, stem }) => candidate.clause?.verb.lemma === 'bear' || /\bborn\b/u.test(stem),
  },
  {
    code: 'survived-by',
    always: true,
    stops: '"She is survived by _____ children"',
    refuses: ({ stem }) => /\bsurvived by\b/u.test(stem),
  },
  {
    code: 'beside-the-story',
    stops: '"In which city was UNESCO based?": no word of the headline, nobody that the article is about',
    refuses: (judged) => judged.shared === 0 && judged.candidate.sentence > 1 && !isCentral(judged),
  },
  {
    code: 'one-of-many',
    stops: '"With whom did Putin speak by phone in February 2025?": with many',
    kind: 'wh',
    refuses: (judged) =>
      ruleIs(judged, 'whom', 'who') &&
      /^(?:speak|talk|call|meet|phone|telephone)$/u.test(verbOf(judged)) &&
      !DAY.test(judged.stem),
  },
  {
    code: 'market',
    always: true,
    stops: 'closing prices',
    refuses: has(MARKET),
  },
  {
    code: 'person-unsure',
    always: true,
    stops: 'streets and ships taken for people',
    refuses: ({ candidate: { entity, value } }) => value.kind === 'person' && !entity?.sure,
  },
  {
    code: 'person-victim',
    always: true,
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
    always: true,
    stops: 'suicide, rape: no quiz',
    refuses: ({ stem, story, candidate }) =>
      /\b(?:suicide|raped?|molest\w*|sexual(?:ly)? (?:abused?|assault\w*))\b/iu.test(
        `${stem} ${evidenceText(story, candidate.sentence)} ${story.headline}`,
      ),
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
