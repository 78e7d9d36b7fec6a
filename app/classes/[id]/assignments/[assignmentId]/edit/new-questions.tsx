'use client'

import { useActionState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

type NewQuestionsProps = { hasBegun: boolean; take: (problem: string | null) => Promise<string | null> }

/** The quiz has changed since it was assigned. */
export function NewQuestions({ hasBegun, take }: NewQuestionsProps) {
  const [problem, send] = useActionState(take, null)
  return (
    <Notice tone="warning" title="The quiz has changed since" className="mb-8">
      {hasBegun ? (
        <p>
          This assignment keeps the questions that it was given with, because somebody has begun: all learners
          get the same. Assign the quiz once more for its new questions, or regrade a question.
        </p>
      ) : (
        <form action={send}>
          <p>Nobody has begun: the assignment can ask the new questions instead.</p>
          <SubmitButton variant="secondary" size="sm" className="mt-3" pendingLabel="Taking them over…">
            Use the new questions
          </SubmitButton>
          {problem ? (
            <p role="alert" className="mt-2 text-wrong">
              {problem}
            </p>
          ) : null}
        </form>
      )}
    </Notice>
  )
}
