import type { Metadata, Route } from 'next'
import { ClosedReview } from '#components/attempts/closed-review.tsx'
import { PreviewBanner } from '#components/attempts/preview-banner.tsx'
import { parseReviewChoice, type ReviewChoice } from '#components/attempts/review-choices.ts'
import { ReviewList } from '#components/attempts/review-list.tsx'
import { ReviewScore } from '#components/attempts/review-score.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { givenOf, type PreviewOf, previewPath, searchOf } from '#lib/attempts/preview-given.ts'
import { type PreviewReview, reviewPreview } from '#lib/attempts/review-preview.ts'
import { clock } from '#lib/clock.ts'
import { orNotFound } from '../../../../or-not-found.ts'
import { orTask } from '../../../../or-task.ts'
import { type PreviewParams, pageOf, previewOf, searchIn } from '../preview-of.ts'

export const metadata: Metadata = { title: 'Preview: the result' }

export default async function PreviewReviewPage({ params, searchParams }: PreviewParams) {
  const of = previewOf(await params)
  const actor = await actorOrSignIn(previewPath(of))
  const search = searchIn(await searchParams)
  const given = givenOf(search, clock.now())
  const review = await orTask(orNotFound(reviewPreview({ of, given }, actor)))
  const { questions, score } = review
  const address = (choice: ReviewChoice) =>
    `${previewPath(of)}/review?${searchOf(given)}${choice === 'all' ? '' : `&show=${choice}`}`
  return (
    <>
      <PreviewBanner end={pageOf(review)} />
      <PageHeader
        kicker={questions ? 'Your answers explained' : 'Your result'}
        title={review.quizTitle}
        lead={given.isOver ? 'The time was up. What was saved until then counts.' : 'Submitted just now'}
      />
      {questions && score !== null ? (
        <>
          <ReviewScore view={{ ...review, score, questions }} address={address('all')} />
          <div className="mt-10 max-w-reading print:mt-6 print:max-w-none">
            <ReviewList
              questions={questions}
              chosen={parseReviewChoice(search.get('show') ?? undefined)}
              address={address}
            />
          </div>
        </>
      ) : (
        <ClosedReview
          result={{ ...review, heldBy: null }}
          timeZone={review.task?.timeZone ?? actor.timeZone}
        />
      )}
      <AfterPreview of={of} review={review} />
    </>
  )
}

/** In place of what a learner goes on to. */
function AfterPreview({ of, review }: { of: PreviewOf; review: PreviewReview }) {
  const { mayPractise, task, quizId } = review
  return (
    <section aria-labelledby="after-heading" className="border-t border-hairline py-10 print:hidden">
      <h2 id="after-heading" className="headline text-xl">
        End of the preview
      </h2>
      <div className="mt-5 flex flex-wrap gap-3">
        <LinkButton href={previewPath(of) as Route}>Preview it again</LinkButton>
        {mayPractise ? (
          <LinkButton variant="secondary" href={previewPath({ kind: 'practice', id: quizId }) as Route}>
            Preview practising
          </LinkButton>
        ) : null}
        <LinkButton variant="secondary" href={pageOf(review) as Route}>
          {task ? 'Back to the assignment' : 'Back to the quiz'}
        </LinkButton>
      </div>
    </section>
  )
}
