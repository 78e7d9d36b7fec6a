/** A question as it is being written, as far as the rules of item writing look at it. */
import type { QuestionKind } from '#lib/questions/kinds.ts'
import { ruleOf } from '#lib/questions/kinds.ts'
import { filledOptions, kindOf, type QuestionForm } from '#lib/questions/question-form.ts'

export type Draft = {
  kind: QuestionKind
  contextLine: string
  stem: string
  /** Headline of its article; empty without one. */
  headline: string
  explanation: string
  /** Texts of the options, of "true or false" none. */
  options: string[]
  /** What is right, as it would be read: options, accepted texts or the number. */
  right: string[]
  wrong: string[]
  /** Number of spans of evidence. */
  evidence: number
  /** Countries that may be right. */
  countries: readonly CountryWords[]
}

/** What a country is called, and the words that tell it: "Syrian", "Damascus". */
export type CountryWords = { names: string[]; words: string[] }

type Field = 'contextLine' | 'stem' | 'options' | 'explanation' | 'evidence'

export type Warning = {
  /** Of the rule. */
  code: string
  field: Field
  sentence: string
}

export type Rule = {
  code: string
  field: Field
  /** Kinds that it looks at; all without it. */
  kinds?: readonly QuestionKind[]
  /** One sentence of what may be wrong, or null. */
  warns: (draft: Draft) => string | null
}

/** `countries`: those that it looks for, from the server. Without them it does not see that “Syrian” tells Syria. */
export function draftOf(
  form: QuestionForm,
  headline: string,
  countries: readonly CountryWords[] = [],
): Draft {
  const kind = kindOf(form)
  const { contextLine, stem, explanation, spans } = form
  const said = {
    kind,
    contextLine,
    stem: stem.trim(),
    headline,
    explanation,
    evidence: spans.length,
    countries,
  }
  const rule = ruleOf(kind)
  if (rule.texts) return { ...said, options: [], right: [], wrong: [] }
  if (rule.key === 'number') return { ...said, options: [], right: texts([form.number]), wrong: [] }
  if (rule.key === 'texts')
    return { ...said, options: [], right: texts(form.accepted.split('\n')), wrong: [] }
  const rows = filledOptions(form.options)
  const isRight = (row: (typeof rows)[number]) => rule.key !== 'order' && row.right
  return {
    ...said,
    options: texts(rows.map(({ text }) => text)),
    right: texts(rows.filter(isRight).map(({ text }) => text)),
    wrong: rule.key === 'order' ? [] : texts(rows.filter((row) => !row.right).map(({ text }) => text)),
  }
}

const texts = (values: string[]): string[] => values.map((text) => text.trim()).filter((text) => text !== '')
