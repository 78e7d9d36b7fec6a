'use client'

import { Check, Plus } from 'lucide-react'
import { createContext, useContext } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ComposedQuestion, Row } from '#lib/quizzes/composition.ts'

/** The rows of the quiz beside the search. */
export const AddedContext = createContext<Row[]>([])

/** Adds a question to the quiz; says so once it is in it. */
export function AddButton({ question, form }: { question: ComposedQuestion; form: string }) {
  const rows = useContext(AddedContext)
  const isThere = rows.some((row) => row.question?.questionId === question.questionId)
  return (
    <Button
      type="submit"
      form={form}
      name="do"
      value={`add:${question.versionId}`}
      variant={isThere ? 'quiet' : 'secondary'}
      size="sm"
      aria-disabled={isThere || undefined}
      aria-label={isThere ? `In the quiz: ${question.stem}` : `Add: ${question.stem}`}
      className="min-h-11 shrink-0"
    >
      {isThere ? (
        <>
          <Check aria-hidden /> In the quiz
        </>
      ) : (
        <>
          <Plus aria-hidden /> Add
        </>
      )}
    </Button>
  )
}
