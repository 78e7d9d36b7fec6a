import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { QuizOverview } from '#lib/quizzes/quiz.ts'

type CopyFormProps = { quiz: QuizOverview; copy: () => Promise<void> }

/** Makes the quiz one's own, to change it; or says when that can be done. */
export function CopyForm({ quiz: { copying, questions, isOwner }, copy }: CopyFormProps) {
  if (!copying || questions === 0) return null
  return (
    <section aria-labelledby="copying" className="mt-10 border-t border-hairline pt-6">
      <h2 id="copying" className="headline text-xl">
        {isOwner ? 'Another one like it' : 'Make it your own'}
      </h2>
      {copying.may ? (
        <form action={copy} className="mt-3">
          <p className="mb-4 text-ink-soft">
            {isOwner
              ? 'A copy asks the same questions, and is changed apart from this quiz.'
              : 'A copy is private, and its questions are yours to change. It tells where it was copied from.'}
          </p>
          <SubmitButton variant="secondary" pendingLabel="Copying…">
            Copy to my quizzes
          </SubmitButton>
        </form>
      ) : (
        <p className="mt-3 text-ink-soft">{copying.because}</p>
      )}
    </section>
  )
}
