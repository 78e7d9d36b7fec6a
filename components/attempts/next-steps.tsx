import type { Route } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

type NextStepsProps = {
  next: { id: string; title: string } | null
  /** The task that the attempt was for: it says itself whether there is another one. */
  task: { classId: string; assignmentId: string } | null
  takeAgain: () => Promise<void>
}

/** Where to go from a review: the next quiz, the same again, the score over time. */
export function NextSteps({ next, task, takeAgain }: NextStepsProps) {
  return (
    <section aria-labelledby="next-heading" className="border-t border-hairline py-10 print:hidden">
      <h2 id="next-heading" className="headline text-xl">
        What next?
      </h2>
      {next ? <p className="mt-2 text-ink-soft">A quiz you have not taken yet: “{next.title}”</p> : null}
      <form action={takeAgain} className="mt-5 flex flex-wrap gap-3">
        {next ? <LinkButton href={`/quizzes/${next.id}` as Route}>Next quiz</LinkButton> : null}
        {task ? (
          <LinkButton
            variant={next ? 'secondary' : 'primary'}
            href={`/classes/${task.classId}/assignments/${task.assignmentId}` as Route}
          >
            Back to the assignment
          </LinkButton>
        ) : (
          <SubmitButton variant="secondary" pendingLabel="Starting…">
            Take it again
          </SubmitButton>
        )}
        <LinkButton variant="quiet" href={'/progress' as Route}>
          Your progress
        </LinkButton>
      </form>
    </section>
  )
}
