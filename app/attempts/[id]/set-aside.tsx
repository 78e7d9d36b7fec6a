import type { Route } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { ResultView } from '#lib/attempts/review-view.ts'

/** Stands in place of the player for an attempt that does not count. */
export function SetAside({ result: { quizTitle, quizId, task, discardReason } }: { result: ResultView }) {
  return (
    <div className="max-w-reading">
      <PageHeader kicker="Attempt set aside" title={quizTitle} />
      <p>
        This attempt does not count.{' '}
        {discardReason
          ? `Your teacher set it aside: ${discardReason}`
          : 'You had begun the same quiz twice, and the attempt that you worked on last goes on.'}
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        {task ? (
          <LinkButton href={`/classes/${task.classId}/assignments/${task.assignmentId}` as Route}>
            Back to the assignment
          </LinkButton>
        ) : (
          <LinkButton href={`/quizzes/${quizId}` as Route}>Go to the quiz</LinkButton>
        )}
      </p>
    </div>
  )
}
