'use client'

import type { Route } from 'next'
import { useActionState } from 'react'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { AssignmentEdit } from '#lib/classes/read-assignment-form.ts'
import type { NewQuestionsState } from './change-state.ts'

type NewQuestionsProps = {
  edit: Pick<AssignmentEdit, 'attempts' | 'editionId' | 'isCorrected'>
  /** Of the assignment. */
  page: string
  take: (previous: NewQuestionsState, form: FormData) => Promise<NewQuestionsState>
}

/** The quiz asks something else than the assignment. */
export function NewQuestions({ edit, page, take }: NewQuestionsProps) {
  return (
    <Notice tone="warning" title="The quiz asks something else now" className="mb-8">
      {edit.attempts > 0 ? (
        <p>
          This assignment keeps the questions that it was given with, because somebody has begun: all learners
          get the same. Assign the quiz once more for its new questions, or regrade a question.
        </p>
      ) : (
        <TakeForm edit={edit} page={page} take={take} />
      )}
    </Notice>
  )
}

/** What a colleague made of its questions meanwhile is told, with a choice: theirs, or those of the quiz. */
function TakeForm({ edit, page, take }: NewQuestionsProps) {
  const { editionId, isCorrected } = edit
  const [state, send] = useActionState(take, { seen: editionId, problem: null, isTheirs: false })
  return (
    <form action={send}>
      <input type="hidden" name="seen" value={state.seen} />
      <p>Nobody has begun: the assignment can ask the new questions instead.</p>
      {isCorrected ? (
        <p>What was corrected by a regrade of this assignment alone does not hold then.</p>
      ) : null}
      {state.problem ? (
        <p role="alert" className="mt-2 text-wrong">
          {state.problem}
        </p>
      ) : null}
      <p className="mt-3 flex flex-wrap gap-3">
        <SubmitButton variant="secondary" size="sm" pendingLabel="Taking them over…">
          {state.isTheirs ? 'Use those of the quiz' : 'Use the new questions'}
        </SubmitButton>
        {state.isTheirs ? (
          <LinkButton variant="quiet" size="sm" href={page as Route}>
            Keep theirs
          </LinkButton>
        ) : null}
      </p>
    </form>
  )
}
