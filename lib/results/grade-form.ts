/** What is typed to set a score by hand or to write a comment. Pure. */
import { AppError } from '#lib/errors.ts'

export const GRADE_FIELDS = ['score', 'reason', 'comment'] as const
/** As it is typed; an empty score takes back what was set. */
export type GradeForm = Record<(typeof GRADE_FIELDS)[number], string>

export type GradeContent = { score: number | null; reason: string; comment: string }

const MOST_REASON = 500
const MOST_COMMENT = 5000

/** Throws `invalid` with a sentence beside each field. `maxScore` is what the assignment is out of, in hundredths. */
export function parseGrade(form: GradeForm, maxScore: number): GradeContent {
  const score = parsePoints(form.score)
  const reason = score === null ? '' : form.reason.trim()
  const comment = form.comment.replaceAll('\r\n', '\n').trim()
  const fields: Record<string, string[]> = {}
  const most = 2 * maxScore
  if (Number.isNaN(score)) fields.score = ['Type points, such as 7 or 7.5.']
  else if (score !== null && score > most) {
    fields.score = [`These are points, not percent: at most ${most / 100}, which is twice what there is.`]
  }
  if (score !== null && reason === '') fields.reason = ['Say why: the learner reads it.']
  if (reason.length > MOST_REASON) fields.reason = [`At most ${MOST_REASON} characters.`]
  if (comment.length > MOST_COMMENT) fields.comment = [`At most ${MOST_COMMENT} characters.`]
  if (Object.keys(fields).length > 0) throw new AppError('invalid', 'It is not saved yet.', { fields })
  return { score, reason, comment }
}

/** Points as hundredths; null for nothing typed, NaN for what is no number of points. A comma is a point, too. */
function parsePoints(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  if (text === '') return null
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN
}
