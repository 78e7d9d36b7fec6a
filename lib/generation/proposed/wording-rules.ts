import { emptyForm } from '#lib/questions/question-form.ts'
import { countryWords } from '../lint/country-words.ts'
import { draftOf } from '../lint/draft.ts'
import { lint } from '../lint/lint.ts'
import type { DraftQuestion } from './draft-question.ts'

/** What only makes a question worse. All else that the rules of item writing warn of refuses it. */
const MILD = new Set(
  'longest-is-key shortest-is-key unlike-form unlike-end absolute clang negative two-dates light-when long vague-verb'.split(
    ' ',
  ),
)

/** What the rules of item writing say of it, as they would of a person's question (../lint): codes that refuse, and doubts. */
export function lintProposal({ proposal, story, context }: DraftQuestion): {
  refused?: string
  doubts: string[]
} {
  const { stem, options, key } = proposal
  const form = {
    ...emptyForm,
    contextLine: context.text,
    stem,
    explanation: '-',
    spans: ['0-1'],
    options: options.map(({ text }, index) => ({
      id: '',
      text,
      why: '',
      right: index === key - 1,
      place: '',
    })),
  }
  const countries = countryWords([story.reading.text, ...options.map(({ text }) => text)])
  const codes = lint(draftOf(form, '', countries)).map(({ code }) => code)
  const refused = codes.find((code) => !MILD.has(code))
  return { ...(refused ? { refused } : {}), doubts: codes.filter((code) => MILD.has(code)) }
}
