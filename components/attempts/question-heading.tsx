import type { ReactNode, RefObject } from 'react'
import { Stem } from './stem.tsx'

type QuestionHeadingProps = {
  /** "Question 3 of 8". */
  place: ReactNode
  contextLine: string
  stem: string
  headingRef: RefObject<HTMLHeadingElement | null>
}

/** All three are one heading, so that whoever arrives here by focus hears them in this order. */
export function QuestionHeading({ place, contextLine, stem, headingRef }: QuestionHeadingProps) {
  return (
    <legend className="w-full">
      <h2 ref={headingRef} tabIndex={-1} className="scroll-mt-6 text-left">
        <span className="kicker block">
          {place}
          <span className="sr-only">. </span>
        </span>
        <span className="mt-3 block text-sm text-ink-soft">{contextLine}</span>
        <span className="sr-only">. </span>
        <span className="headline mt-1.5 block text-2xl">
          <Stem text={stem} />
        </span>
      </h2>
    </legend>
  )
}
