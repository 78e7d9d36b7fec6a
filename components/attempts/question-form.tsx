import type { RefObject } from 'react'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { QuestionInput } from './inputs/question-input.tsx'
import type { Choice } from './player-state.ts'
import { Stem } from './stem.tsx'

type QuestionFormProps = {
  question: PlayerQuestion
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
  number,
  count,
  choice,
  open,
  headingRef,
  onChoose,
}: QuestionFormProps) {
  return (
    <fieldset className="min-w-0" disabled={!open}>
      <legend className="w-full">
        {/* All three are one heading, so that whoever arrives here by focus hears them in this order. */}
        <h2 ref={headingRef} tabIndex={-1} className="scroll-mt-6 text-left">
          <span className="kicker block">
            Question {number} of {count}
            <span className="sr-only">. </span>
          </span>
          <span className="mt-3 block text-sm text-ink-soft">{question.contextLine}</span>
          <span className="sr-only">. </span>
          <span className="headline mt-1.5 block text-2xl">
            <Stem text={question.stem} />
          </span>
        </h2>
      </legend>
      <QuestionInput key={question.position} question={question} choice={choice} onChoose={onChoose} />
    </fieldset>
  )
}
