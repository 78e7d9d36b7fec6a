import { Check } from 'lucide-react'
import type { RefObject } from 'react'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { letterOf } from './key-meaning.ts'
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

/** One question: context line, stem, and its options as radio buttons with big labels. */
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
      <div className="mt-6 grid gap-3">
        {question.options.map((option, index) => (
          <OptionLabel
            key={option.id}
            id={option.id}
            text={option.text}
            letter={letterOf(index)}
            chosen={choice?.includes(option.id) ?? false}
            onChoose={(id) => onChoose([id])}
          />
        ))}
      </div>
    </fieldset>
  )
}

type OptionLabelProps = {
  id: string
  text: string
  letter: string
  chosen: boolean
  onChoose: (optionId: string) => void
}

function OptionLabel({ id, text, letter, chosen, onChoose }: OptionLabelProps) {
  return (
    <label className="group relative flex min-h-14 cursor-pointer items-center gap-3 rounded-lg border border-edge bg-raised px-3 py-2.5 transition-colors hover:border-ink has-checked:border-accent has-checked:bg-accent-soft has-checked:outline-1 has-checked:outline-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed sm:px-4">
      {/* The real radio button covers the label: touch exploration finds it, and so does the browser's own focus. */}
      <input
        type="radio"
        name="choice"
        value={id}
        checked={chosen}
        onChange={() => onChoose(id)}
        className="absolute inset-0 cursor-[inherit] opacity-0"
      />
      <span className="grid size-8 shrink-0 place-items-center rounded-full border border-edge text-sm font-semibold text-ink-soft group-has-checked:border-accent group-has-checked:bg-accent group-has-checked:text-on-accent">
        {letter}
        <span className="sr-only">. </span>
      </span>
      <span className="min-w-0 grow py-0.5 text-lg leading-snug">{text}</span>
      <Check
        aria-hidden
        className="size-5 shrink-0 text-accent opacity-0 group-has-checked:opacity-100"
        strokeWidth={2.5}
      />
    </label>
  )
}
