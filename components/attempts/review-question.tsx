import { Flag } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ReviewQuestion as Question } from '#lib/attempts/review-view.ts'
import { Corrected } from './corrected.tsx'
import { Evidence } from './evidence.tsx'
import { OtherOptions } from './other-options.tsx'
import { ResponseReview } from './responses/response-review.tsx'
import { Stem } from './stem.tsx'
import { type Verdict, verdictOf } from './verdict.ts'
import { VerdictSign } from './verdict-sign.tsx'

const LEFT_OUT: Verdict = { kind: 'open', word: 'Left out' }

type ReviewQuestionProps = {
  question: Question
  number: number
  /** What can be done with it. */
  children?: ReactNode
}

/** One question with its explanation: what was answered, what is right and why, where it stands, why not the others. */
export function ReviewQuestion({ question, number, children }: ReviewQuestionProps) {
  const verdict = question.dropped ? LEFT_OUT : verdictOf(question)
  return (
    <article
      id={`q${number}`}
      aria-labelledby={`stem-${number}`}
      className="scroll-mt-6 break-inside-avoid border-t border-hairline py-10 print:py-5"
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-semibold">Question {number}</span>
        <span
          data-verdict={verdict.kind}
          className="inline-flex items-center gap-1 font-semibold text-ink-soft data-[verdict=partly]:text-caution data-[verdict=right]:text-right data-[verdict=wrong]:text-wrong"
        >
          <VerdictSign kind={verdict.kind} />
          {verdict.word}
        </span>
        {question.flagged ? (
          <span className="inline-flex items-center gap-1 text-ink-soft">
            <Flag aria-hidden className="size-4" />
            Flagged
          </span>
        ) : null}
      </p>
      <p className="mt-3 text-sm text-ink-soft">{question.contextLine}</p>
      <h2 id={`stem-${number}`} className="headline mt-1.5 text-xl">
        <Stem text={question.stem} />
      </h2>
      <Corrected question={question} />
      <ResponseReview question={question} />
      <Evidence evidence={question.evidence} article={question.article} />
      <OtherOptions options={question.options} />
      {children}
    </article>
  )
}
