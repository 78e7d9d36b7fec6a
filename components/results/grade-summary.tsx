import type { ReactNode } from 'react'
import { formatMoment } from '#components/format/dates.ts'
import { formatCount, formatPoints, formatShare } from '#components/format/numbers.ts'
import { Notice } from '#components/ui/notice.tsx'
import { shareIn } from '#lib/results/gradebook-cell.ts'
import type { WorkView } from '#lib/results/learner-view.ts'

/** What counts, and where it comes from: computed and set by hand stay apart. */
export function GradeSummary({ view }: { view: WorkView }) {
  const { cell, computed, grade, isOwn, isSeen, maxScore } = view
  if (!cell) {
    return (
      <Notice title="Not open yet">
        Your score and what is written about it are shown when results open.
      </Notice>
    )
  }
  const share = shareIn(cell)
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" className="headline mb-2 text-xl">
        What counts
      </h2>
      <p className="headline text-4xl tabular-nums">
        {cell[0] === null ? '–' : formatPoints(cell[0])}
        <span className="text-ink-faint"> of {formatPoints(maxScore)}</span>
        <span className="block font-sans text-base font-normal tracking-normal text-ink-soft">
          {share === null ? 'No score yet' : `points · ${formatShare(share)}`}
        </span>
      </p>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 border-t border-hairline pt-4">
        <Line name="Computed">{computedWords(computed)}</Line>
        {grade.score !== null ? (
          <Line name="Set by hand">
            <span className="tabular-nums">{formatPoints(grade.score)}</span>: {grade.reason}
          </Line>
        ) : null}
        {grade.comment ? (
          <Line name="Comment">
            <span className="whitespace-pre-line">{grade.comment}</span>
          </Line>
        ) : null}
        {grade.updatedAt && (grade.score !== null || grade.comment) ? (
          <Line name="Written">
            {grade.by ? `by ${grade.by}, ` : ''}
            {formatMoment(grade.updatedAt, view.timeZone)}
          </Line>
        ) : null}
      </dl>
      {isOwn || isSeen ? null : (
        <p className="mt-4 text-sm text-ink-soft">The learner sees none of this before results open.</p>
      )}
    </section>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function computedWords(computed: WorkView['computed']): string {
  if (!computed) return 'Nothing submitted'
  const { score, maxScore, lateDays } = computed
  const late = lateDays > 0 ? `, ${formatCount(lateDays, 'day', 'days')} late` : ''
  return `${formatPoints(score)} of ${formatPoints(maxScore)}${late}`
}
