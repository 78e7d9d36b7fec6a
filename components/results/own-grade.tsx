import { formatPoints } from '#components/format/numbers.ts'
import type { WorkView } from '#lib/results/learner-view.ts'

/** What a teacher set or wrote by hand, for the learner; nothing while there is nothing, or it is not open. */
export function OwnGrade({ view: { grade, maxScore } }: { view: WorkView }) {
  if (grade.score === null && !grade.comment) return null
  return (
    <section aria-labelledby="own-grade" className="mb-8 border-l-3 border-accent pl-4">
      <h2 id="own-grade" className="font-semibold">
        From your teacher
      </h2>
      {grade.score === null ? null : (
        <p className="mt-1">
          <span className="tabular-nums">
            {formatPoints(grade.score)} of {formatPoints(maxScore)}
          </span>{' '}
          counts instead: {grade.reason}
        </p>
      )}
      {grade.comment ? <p className="mt-1 whitespace-pre-line">{grade.comment}</p> : null}
    </section>
  )
}
