import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NextSteps } from '#components/attempts/next-steps.tsx'
import { parseReviewChoice, REVIEW_CHOICES, reviewAddress } from '#components/attempts/review-choices.ts'
import { ReviewFilter } from '#components/attempts/review-filter.tsx'
import { ReviewQuestion } from '#components/attempts/review-question.tsx'
import { ReviewScore } from '#components/attempts/review-score.tsx'
import { formatMoment } from '#components/format/dates.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { takeAgain } from './actions.ts'
import { QuestionTools } from './question-tools.tsx'

export const metadata: Metadata = { title: 'Your answers explained' }

type ReviewPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ show?: string | string[]; refused?: string | string[] }>
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { id } = await params
  const { show, refused } = await searchParams
  const chosen = parseReviewChoice(show)
  const actor = await actorOrSignIn(reviewAddress(id, chosen))
  const view = await orNotFound(readReview({ attemptId: id }, actor).catch(playFirst(id)))
  const { fits, nothing } = REVIEW_CHOICES[chosen]
  const shown = view.questions
    .map((question, index) => ({ question, number: index + 1 }))
    .filter(({ question }) => fits(question))
  return (
    <>
      <PageHeader
        kicker="Your answers explained"
        title={view.quizTitle}
        lead={`Submitted on ${formatMoment(view.submittedAt, actor.timeZone)}`}
      />
      <ReviewScore view={view} />
      <div className="mt-10 max-w-reading">
        <ReviewFilter view={view} chosen={chosen} />
        {shown.length === 0 ? <p className="border-t border-hairline py-10 text-lg">{nothing}</p> : null}
        {shown.map(({ question, number }) => (
          <ReviewQuestion key={question.position} question={question} number={number} article={view.article}>
            <QuestionTools
              question={question}
              place={{ attemptId: id, position: question.position, number, choice: chosen }}
              isRefused={refused === String(number)}
            />
          </ReviewQuestion>
        ))}
        <NextSteps next={view.next} takeAgain={takeAgain.bind(null, view.quizId)} />
      </div>
    </>
  )
}

/** What is not submitted has no review: back to the player. */
const playFirst = (id: string) => (error: unknown) => {
  if (error instanceof AppError && error.code === 'conflict') redirect(`/attempts/${id}`)
  throw error
}
