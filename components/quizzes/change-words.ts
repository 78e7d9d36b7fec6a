/** What a change of the composition did, in words for whoever does not see it. */
import type { Change, Row } from '#lib/quizzes/composition.ts'

const quoted = (row: Row | undefined): string =>
  `“${row?.question?.stem ?? (row?.value.trim() || 'Heading')}”`

export function changeWords(before: readonly Row[], after: readonly Row[], change: Change): string {
  if (before === after) return change.what === 'move' || change.what === 'move-section' ? 'No further.' : ''
  switch (change.what) {
    case 'move':
      return placeWords(after, change.to)
    case 'move-section':
      return `The section ${quoted(before[change.at])} has moved ${change.step < 0 ? 'up' : 'down'}.`
    case 'take-out':
      return before[change.at]?.question
        ? `${quoted(before[change.at])} is taken out.`
        : `The heading ${quoted(before[change.at])} is removed.`
    case 'head':
      return 'A heading is added. Type its words.'
    case 'add':
      return `${quoted(after.at(-1))} is added at the end.`
    case 'renew':
      return `${quoted(after[change.at])} is asked in its newest wording.`
    case 'group':
      return 'The questions are grouped by article.'
    case 'type':
      return ''
  }
}

/** "“When …?” is now question 2 of 8, under “Money”." */
function placeWords(rows: readonly Row[], at: number): string {
  const until = rows.slice(0, at + 1)
  const number = until.filter(({ question }) => question).length
  const count = rows.filter(({ question }) => question).length
  const heading = until.findLast(({ question }) => !question)
  const under = heading?.value.trim() ? `, under ${quoted(heading)}` : ''
  return `${quoted(rows[at])} is now question ${number} of ${count}${under}.`
}
