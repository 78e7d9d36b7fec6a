import { holdsName } from '../verify/holds-name.ts'
import type { Draft, Rule } from './draft.ts'
import { quoted } from './words.ts'

/** Of a single letter or digit nobody can say what it tells. */
const told = ({ right }: Draft, where: string): string | undefined =>
  right.find((text) => text.length > 1 && holdsName(where, text))

const KEYED = ['wh', 'complete', 'number', 'short'] as const

/** What the question gives away around it, and what it needs to be trusted. */
export const PROOF_RULES: Rule[] = [
  {
    code: 'key-in-stem',
    field: 'stem',
    kinds: KEYED,
    warns: (draft) => {
      const key = told(draft, draft.stem)
      return key ? `The question itself tells the answer: ${quoted(key)}.` : null
    },
  },
  {
    code: 'key-in-context',
    field: 'contextLine',
    kinds: KEYED,
    warns: (draft) => {
      const key = told(draft, draft.contextLine)
      return key ? `The context line tells the answer: ${quoted(key)}.` : null
    },
  },
  {
    code: 'key-in-headline',
    field: 'contextLine',
    kinds: KEYED,
    warns: (draft) => {
      const key = told(draft, draft.headline)
      return key && !told(draft, draft.contextLine)
        ? `The headline of the article tells the answer, ${quoted(key)}: do not make it the title of the quiz.`
        : null
    },
  },
  {
    code: 'no-context',
    field: 'contextLine',
    warns: ({ contextLine, stem }) =>
      contextLine.trim() === '' && !/\b(?:1[5-9]|20)\d\d\b/u.test(stem)
        ? 'Neither the context line nor the question says when this was. News grows old: give the day.'
        : null,
  },
  {
    code: 'no-evidence',
    field: 'evidence',
    warns: ({ evidence }) =>
      evidence === 0
        ? 'There is no evidence: nobody can look up in the article why the answer is right.'
        : null,
  },
  {
    code: 'no-explanation',
    field: 'explanation',
    warns: ({ explanation }) =>
      explanation.trim() === ''
        ? 'There is no explanation: say in one sentence why the answer is right.'
        : null,
  },
]
