import type { ReactNode, RefObject } from 'react'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { QuestionInput } from './inputs/question-input.tsx'
import type { Choice } from './player-state.ts'
import { QuestionHeading } from './question-heading.tsx'

type QuestionFormProps = {
  question: PlayerQuestion
  /** The heading under which it stands, drawn by the server. */
  section: ReactNode
  number: number
  count: number
  choice: Choice
  /** False once nothing can be changed any more. */
  open: boolean
  headingRef: RefObject<HTMLHeadingElement | null>
  onChoose: (choice: string[]) => void
}

/** One question: context line, stem, and the input of its kind. */
export function QuestionForm({
  question,
  section,
  number,
  count,
  choice,
  open,
  headingRef,
  onChoose,
}: QuestionFormProps) {
  return (
    <fieldset className="min-w-0" disabled={!open}>
      <QuestionHeading
        place={
          <>
            {section}
            {`Question ${number} of ${count}`}
          </>
        }
        contextLine={question.contextLine}
        stem={question.stem}
        headingRef={headingRef}
      />
      <QuestionInput key={question.position} question={question} choice={choice} onChoose={onChoose} />
    </fieldset>
  )
}
