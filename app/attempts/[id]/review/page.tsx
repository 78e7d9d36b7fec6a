import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Fragment } from 'react'
import { ClosedReview } from '#components/attempts/closed-review.tsx'
import { NextSteps } from '#components/attempts/next-steps.tsx'
import { PrintButton } from '#components/attempts/print-button.tsx'
import {
  parseReviewChoice,
  REVIEW_CHOICES,
  type ReviewChoice,
  reviewAddress,
} from '#components/attempts/review-choices.ts'
import { ReviewFilter } from '#components/attempts/review-filter.tsx'
import { ReviewQuestion } from '#components/attempts/review-question.tsx'
import { ReviewScore } from '#components/attempts/review-score.tsx'
import { formatMoment } from '#components/format/dates.ts'
import { formatMomentIn } from '#components/format/zones.ts'
import { HeldBackNotice } from '#components/quizzes/held-back-notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readLearnersReview } from '#lib/attempts/read-learners-review.ts'
import { readResult } from '#lib/attempts/read-result.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import type { ResultView, ReviewView } from '#lib/attempts/review-view.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { orTask } from '../../../or-task.ts'
import { takeAgain } from './actions.ts'
import { LearnersReview } from './learners-review.tsx'
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
  const learners = await orTask(orNotFound(readLearnersReview({ attemptId: id }, actor)))
  if (learners) return <LearnersReview view={learners} chosen={chosen} />
  const result = await orNotFound(readResult({ attemptId: id }, actor))
  if (result.state !== 'submitted') redirect(`/attempts/${id}`)
  return (
    <>
      <PageHeader
        kicker={result.isExplained ? 'Your answers explained' : 'Your result'}
        title={result.quizTitle}
        lead={whenSubmitted(result, actor.timeZone)}
        actions={result.isExplained ? <PrintButton /> : null}
      />
      {result.isExplained ? (
        <Explanations
          view={await orNotFound(readReview({ attemptId: id }, actor))}
          task={result.task}
          chosen={chosen}
          refused={refused}
        />
      ) : (
        <>
          <ClosedReview result={result} timeZone={result.task?.timeZone ?? actor.timeZone} />
          {result.heldBy ? <HeldBackNotice task={result.heldBy} /> : null}
          <NextSteps next={null} task={result.task} takeAgain={takeAgain.bind(null, result.quizId)} />
        </>
      )}
    </>
  )
}

type ExplanationsProps = {
  view: ReviewView
  task: ResultView['task']
  chosen: ReviewChoice
  refused: string | string[] | undefined
}

function Explanations({ view, task, chosen, refused }: ExplanationsProps) {
  const { fits, nothing } = REVIEW_CHOICES[chosen]
  const shown = view.questions
    .map((question, index) => ({ question, number: index + 1 }))
    .filter(({ question }) => fits(question))
  return (
    <>
      <ReviewScore view={view} />
      <div className="mt-10 max-w-reading print:mt-6 print:max-w-none">
        <ReviewFilter view={view} chosen={chosen} />
        {shown.length === 0 ? <p className="border-t border-hairline py-10 text-lg">{nothing}</p> : null}
        {shown.map(({ question, number }, index) => (
          <Fragment key={question.position}>
            <SectionHeading section={question.section} above={shown[index - 1]?.question.section ?? null} />
            <ReviewQuestion question={question} number={number}>
              <QuestionTools
                question={question}
                place={{ attemptId: view.attemptId, position: question.position, number, choice: chosen }}
                isRefused={refused === String(number)}
              />
            </ReviewQuestion>
          </Fragment>
        ))}
        <NextSteps next={view.next} task={task} takeAgain={takeAgain.bind(null, view.quizId)} />
      </div>
    </>
  )
}

/** Where a new section begins. */
function SectionHeading({ section, above }: { section: string | null; above: string | null }) {
  if (section === null || section === above) return null
  return <h2 className="headline border-t border-hairline pt-8 pb-5 text-2xl print:pt-4">{section}</h2>
}

/** On the clocks of the class where it was taken for one, as the dates of its assignment are. */
function whenSubmitted({ endedBy, submittedAt, task }: ResultView, own: string): string {
  const moment = task
    ? formatMomentIn(submittedAt ?? '', task.timeZone)
    : formatMoment(submittedAt ?? '', own)
  if (endedBy === 'deadline') return `The time was up on ${moment}. What was saved until then counts.`
  return `Submitted on ${moment}`
}
