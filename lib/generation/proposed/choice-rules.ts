import { personByName } from '#lib/knowledge/people.ts'
import { holdsName } from '../verify/holds-name.ts'
import type { DraftQuestion, ProposalRule } from './draft-question.ts'
import { isInTable, strangeName } from './grounds.ts'
import { numbersIn } from './numbers-in.ts'

const DATES = new Set(['day', 'month', 'year'])
const NAMES = new Set(['person', 'country', 'city', 'organisation'])
const isDate = ({ key }: DraftQuestion) => DATES.has(key.value.kind)
const isAmount = ({ key }: DraftQuestion) => 'amount' in key.value

/** Wrong options that are surely wrong, of the key's type, and about things that exist. */
export const CHOICE_RULES: ProposalRule[] = [
  {
    code: 'unlike-type',
    stops: 'a city among dates',
    refuses: ({ key, wrong }) =>
      (DATES.has(key.value.kind) ||
        'amount' in key.value ||
        key.value.kind === 'country' ||
        key.value.kind === 'person') &&
      wrong.some(({ value }) => value.kind !== key.value.kind),
  },
  {
    code: 'unknown-option',
    stops: 'an invented company among the options',
    refuses: (question) =>
      !isDate(question) &&
      !isAmount(question) &&
      question.wrong.some(
        ({ text }) => !isInTable(text) && strangeName(question.grounds, text, 'tables') !== undefined,
      ),
  },
  {
    code: 'unfit-person',
    stops: 'a victim, or somebody long dead, among the options',
    refuses: ({ wrong, story }) =>
      wrong.some(({ value, entity }) => {
        if (value.kind !== 'person') return false
        if (entity) return !entity.sure || entity.victim
        const died = personByName(value.name)?.died ?? ''
        return died !== '' && Number(died.slice(0, 4)) < Number(story.publishedOn.slice(0, 4))
      }),
  },
  {
    code: 'same-value',
    stops: '"1,200" beside "1.2 thousand"',
    refuses: ({ key, wrong }) => {
      const values = [key, ...wrong].map(({ value }) =>
        'amount' in value
          ? `${value.amount} ${value.kind}`
          : 'iso' in value
            ? `${value.iso}${value.part ?? ''}`
            : value.name.toLowerCase(),
      )
      return new Set(values).size < values.length
    },
  },
  {
    code: 'told-date',
    stops: 'another date of the article: it may be right for something that was not thought of',
    refuses: (question) =>
      isDate(question) &&
      question.wrong.some(({ value }) => 'iso' in value && question.story.isoDates.has(value.iso)),
  },
  {
    code: 'told-number',
    stops: 'another number of the same sentence',
    refuses: (question) => {
      if (!isAmount(question)) return false
      const told = new Set(numbersIn(question.evidence))
      return question.wrong.some(({ value }) => 'amount' in value && told.has(value.amount))
    },
  },
  {
    code: 'counts-other',
    doubts: true,
    stops: '"How many children …?" three, where the sentence tells of three days',
    refuses: ({ story, candidate, key, proposal }) => {
      const word = story.reading.words[candidate.answerWords.first]
      const counted = word && story.reading.words[word.head]
      if (!('amount' in key.value) || word?.dep !== 'nummod' || counted?.pos !== 'NOUN') return false
      const asked = [proposal.stem, ...proposal.options.map(({ text }) => text)].join(' ').toLowerCase()
      return !asked.includes(counted.lemma.toLowerCase().slice(0, 5))
    },
  },
  {
    code: 'beside-key',
    stops: 'one of two who did it together',
    refuses: ({ wrong, evidence, key, proposal }) => {
      const answer = proposal.options[proposal.key - 1]?.text ?? ''
      if (!NAMES.has(key.value.kind) && key.value.kind !== 'nounPhrase') return false
      return wrong.some(({ text }) => holdsName(evidence, text) && isJoined(evidence, answer, text))
    },
  },
  {
    code: 'in-evidence',
    doubts: true,
    stops: 'somebody else of the same sentence, of whom it may be true as well',
    refuses: ({ wrong, evidence }) => wrong.some(({ text }) => holdsName(evidence, text)),
  },
]

/** "A, B and C": nothing but commas, "and" and "or" between two of them, or a third name. */
function isJoined(text: string, one: string, other: string): boolean {
  const [a, b] = [
    text.toLowerCase().indexOf(one.toLowerCase()),
    text.toLowerCase().indexOf(other.toLowerCase()),
  ]
  if (a < 0 || b < 0) return false
  const between = a < b ? text.slice(a + one.length, b) : text.slice(b + other.length, a)
  return /^(?:[\s,&]|\band\b|\bor\b|\bthe\b|\bas well as\b|\p{Lu}[\p{L}'’-]*)*$/u.test(between)
}
