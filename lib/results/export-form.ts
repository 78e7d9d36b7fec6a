/** The gradebook as lines of a table for spreadsheets. Pure; points are hundredths. */
import { cellText, csv, csvHead } from '#lib/csv.ts'
import { type GradebookCell, hasMark, shareIn } from './gradebook-cell.ts'

export const EXPORT_FORMS = ['wide', 'long'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

/** How spreadsheets write numbers where somebody is, and what they then expect between columns. */
export const NUMBERS = {
  point: { decimal: '.', delimiter: ',' },
  comma: { decimal: ',', delimiter: ';' },
} as const
export type Numbers = keyof typeof NUMBERS

/** By the languages that a browser asks for. */
export function numbersFor(languages: string | null): Numbers {
  const [first = ''] = (languages ?? '').split(/[,;]/)
  try {
    const parts = new Intl.NumberFormat(first.trim() || 'en').formatToParts(1.5)
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? 'comma' : 'point'
  } catch {
    return 'point'
  }
}

type ExportCell = {
  cell: GradebookCell
  comment: string
  /** On the clocks of the class, such as 2026-05-01 14:05; empty for nothing. */
  handedIn: string
}
type ExportAssignment = { title: string; due: string }
type ExportLearner = { name: string; userName: string }

const ABOUT_CELL = ['Points', 'Of', 'Percent', 'Late', 'Missing', 'Set by hand', 'Comment'] as const
const LONG = ['Name', 'User name', 'Assignment', 'Due', 'Submitted', ...ABOUT_CELL]

export type Writer = {
  head(assignments: ExportAssignment[]): string
  /** All lines of a learner; cells in the order of the assignments. */
  learner(learner: ExportLearner, assignments: ExportAssignment[], cells: ExportCell[]): string
}

export function writerOf(form: ExportForm, numbers: Numbers): Writer {
  const { delimiter } = NUMBERS[numbers]
  const about = (one: ExportCell) => aboutCell(one, numbers)
  const person = ({ name, userName }: ExportLearner) => [cellText(name), cellText(userName)]
  if (form === 'long') {
    return {
      head: () => csvHead(LONG, delimiter),
      learner: (learner, assignments, cells) =>
        csv(
          assignments.flatMap(({ title, due }, at) => {
            const one = cells[at]
            if (!one || hasMark(one.cell, 'notAssigned')) return []
            return [[...person(learner), cellText(title), due, one.handedIn, ...about(one)]]
          }),
          delimiter,
        ),
    }
  }
  return {
    head: (assignments) => {
      const columns = assignments.flatMap(({ title }) =>
        ABOUT_CELL.map((name) => cellText(`${title}: ${name}`)),
      )
      return csvHead(['Name', 'User name', ...columns], delimiter)
    },
    learner: (learner, _, cells) => csv([[...person(learner), ...cells.flatMap(about)]], delimiter),
  }
}

function aboutCell({ cell, comment }: ExportCell, numbers: Numbers): string[] {
  const [score, maxScore] = cell
  const share = shareIn(cell)
  const number = (value: number) => String(value).replace('.', NUMBERS[numbers].decimal)
  const isAsked = !hasMark(cell, 'notAssigned')
  return [
    score === null ? '' : number(score / 100),
    isAsked ? number(maxScore / 100) : '',
    share === null ? '' : number(Math.round(share * 1000) / 10),
    ...(['late', 'missing', 'overridden'] as const).map((mark) => (hasMark(cell, mark) ? 'yes' : '')),
    cellText(comment),
  ]
}
