import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ClosedReview } from '#components/attempts/closed-review.tsx'
import { NextSteps } from '#components/attempts/next-steps.tsx'
import { PrintButton } from '#components/attempts/print-button.tsx'
import { parseReviewChoice, type ReviewChoice, reviewAddress } from '#components/attempts/review-choices.ts'
import { ReviewList } from '#components/attempts/review-list.tsx'
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
  return (
    <>
      <ReviewScore view={view} address={reviewAddress(view.attemptId)} />
      <div className="mt-10 max-w-reading print:mt-6 print:max-w-none">
        <ReviewList
          questions={view.questions}
          chosen={chosen}
          address={(choice) => reviewAddress(view.attemptId, choice)}
          tools={(question, number) => (
            <QuestionTools
              question={question}
              place={{ attemptId: view.attemptId, position: question.position, number, choice: chosen }}
              isRefused={refused === String(number)}
            />
          )}
        />
        <NextSteps next={view.next} task={task} takeAgain={takeAgain.bind(null, view.quizId)} />
      </div>
    </>
  )
}

/** On the clocks of the class where it was taken for one, as the dates of its assignment are. */
function whenSubmitted({ endedBy, submittedAt, task }: ResultView, own: string): string {
  const moment = task
    ? formatMomentIn(submittedAt ?? '', task.timeZone)
    : formatMoment(submittedAt ?? '', own)
  if (endedBy === 'deadline') return `The time was up on ${moment}. What was saved until then counts.`
  return `Submitted on ${moment}`
}
