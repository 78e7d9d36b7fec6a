/** What a button of the composer asks for, as its form sends it: "up:3" moves row 3 up. */
import type { Change, ComposedQuestion, Row } from '#lib/quizzes/composition.ts'

/** Null for a button that only saves, and for what makes no sense. */
export function changeOf(
  pressed: string,
  rows: readonly Row[],
  found: readonly ComposedQuestion[],
  newId: () => string,
): Change | null {
  const [what = '', which = ''] = pressed.split(':')
  const question = found.find(({ versionId }) => versionId === which)
  if (what === 'add') return question ? { what: 'add', question } : null
  if (what === 'group') return { what: 'group' }
  const at = Number(which)
  const row = rows[at]
  if (!row) return null
  const steps: Record<string, -1 | 1> = { up: -1, down: 1 }
  const step = steps[what]
  if (step) return stepOf(rows, at, step)
  if (what === 'out') return { what: 'take-out', at }
  if (what === 'head') return { what: 'head', at, id: `heading-${newId()}` }
  return what === 'renew' ? { what: 'renew', at } : null
}

/** A question goes past its neighbour, a heading past the next section with all that stands under it. */
export const stepOf = (rows: readonly Row[], at: number, step: -1 | 1): Change =>
  rows[at]?.question ? { what: 'move', from: at, to: at + step } : { what: 'move-section', at, step }
