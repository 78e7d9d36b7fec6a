import { Fragment, type ReactNode } from 'react'
import type { ReviewQuestion as Question } from '#lib/attempts/review-view.ts'
import { REVIEW_CHOICES, type ReviewChoice } from './review-choices.ts'
import { ReviewFilter } from './review-filter.tsx'
import { ReviewQuestion } from './review-question.tsx'

type ReviewListProps = {
  questions: Question[]
  chosen: ReviewChoice
  /** Of the page that shows a choice. */
  address: (choice: ReviewChoice) => string
  /** Said where none is shown; what the choice says, if left out. */
  nothing?: string
  /** What can be done with a question. */
  tools?: (question: Question, number: number) => ReactNode
}

/** All questions of an attempt with their explanations, under their headings, or some of them alone. */
export function ReviewList({ questions, chosen, address, nothing, tools }: ReviewListProps) {
  const choice = REVIEW_CHOICES[chosen]
  const shown = questions
    .map((question, index) => ({ question, number: index + 1 }))
    .filter(({ question }) => choice.fits(question))
  return (
    <>
      <ReviewFilter questions={questions} chosen={chosen} address={address} />
      {shown.length === 0 ? (
        <p className="border-t border-hairline py-10 text-lg">{nothing ?? choice.nothing}</p>
      ) : null}
      {shown.map(({ question, number }, index) => (
        <Fragment key={question.position}>
          <SectionHeading section={question.section} above={shown[index - 1]?.question.section ?? null} />
          <ReviewQuestion question={question} number={number}>
            {tools?.(question, number)}
          </ReviewQuestion>
        </Fragment>
      ))}
    </>
  )
}

/** Where a new section begins. */
function SectionHeading({ section, above }: { section: string | null; above: string | null }) {
  if (section === null || section === above) return null
  return <h2 className="headline border-t border-hairline pt-8 pb-5 text-2xl print:pt-4">{section}</h2>
}
