/** The analysis as a table for a spreadsheet: one line an answer, with the numbers of its question. Pure. */
import { cellText, csv, csvHead } from '#lib/csv.ts'
import { NUMBERS, type Numbers } from './export-form.ts'
import type { AnalysedQuestion, AnalysisView } from './item-analysis-view.ts'

const COLUMNS = [
  'Question',
  'Text',
  'Points',
  'Learners',
  'Facility',
  'Discrimination',
  'Median seconds',
  'Flags',
  'Answer',
  'Right',
  'Chosen',
  'Best scores',
  'In between',
  'Lowest scores',
]

export function analysisCsv({ questions }: AnalysisView, numbers: Numbers): string {
  const { decimal, delimiter } = NUMBERS[numbers]
  const written = (value: unknown) =>
    typeof value === 'number' ? String(value).replace('.', decimal) : cellText(String(value))
  const lines = questions.flatMap(linesOf).map((line) => line.map(written))
  return csvHead(COLUMNS, delimiter) + csv(lines, delimiter)
}

function linesOf({
  number,
  stem,
  points,
  statistics,
  flags,
  answers,
  isDropped,
}: AnalysedQuestion): unknown[][] {
  const { asked, facility, discrimination, seconds, unanswered } = statistics
  const head = [
    ...[number, stem, isDropped ? 0 : points / 100, asked],
    ...[rounded(facility), rounded(discrimination), seconds ?? ''],
    flags.map(({ flag }) => flag).join(' '),
  ]
  const lines = answers.map(({ words, isRight, counts }) => [words, isRight ? 'yes' : 'no', counts] as const)
  return [...lines, ['No answer', 'no', unanswered] as const].map(([words, right, counts]) => [
    ...head,
    ...[words, right, counts.all, counts.upper, counts.middle, counts.lower],
  ])
}

/** Four digits; empty where it is not defined. */
const rounded = (value: number | null): number | string =>
  value === null ? '' : Math.round(value * 10_000) / 10_000
