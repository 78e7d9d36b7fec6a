import { PrintButton } from '#components/attempts/print-button.tsx'
import { REVIEW_CHOICES, type ReviewChoice } from '#components/attempts/review-choices.ts'
import { ReviewFilter } from '#components/attempts/review-filter.tsx'
import { ReviewQuestion } from '#components/attempts/review-question.tsx'
import { formatPoints, formatShare, shareOf } from '#components/format/numbers.ts'
import { formatMomentIn } from '#components/format/zones.ts'
import { workAddress } from '#components/results/gradebook-address.ts'
import { KickerLink } from '#components/ui/kicker-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { LearnersReview as View } from '#lib/attempts/read-learners-review.ts'

type LearnersReviewProps = { view: View; chosen: ReviewChoice }

/** What a learner answered, for those who teach or assist: with keys, whenever learners see them. */
export function LearnersReview({ view, chosen }: LearnersReviewProps) {
  const { fits } = REVIEW_CHOICES[chosen]
  const shown = view.questions
    .map((question, index) => ({ question, number: index + 1 }))
    .filter(({ question }) => fits(question))
  const share = formatShare(shareOf(view.score, view.maxScore))
  return (
    <>
      <PageHeader
        kicker={
          <KickerLink href={workAddress(view.classId, view.memberId, view.assignmentId)}>
            {view.learner}
          </KickerLink>
        }
        title={view.assignmentTitle}
        lead={`Attempt ${view.number}, submitted on ${formatMomentIn(view.submittedAt, view.timeZone)}: ${formatPoints(view.score)} of ${formatPoints(view.maxScore)} points, ${share}.`}
        actions={<PrintButton />}
      />
      <div className="max-w-reading print:max-w-none">
        <Notice className="mb-6 print:hidden">
          “You” in the answers below is {view.learner}. Keys are shown here whatever learners may see by now.
        </Notice>
        <ReviewFilter view={view} chosen={chosen} />
        {shown.length === 0 ? (
          <p className="border-t border-hairline py-10 text-lg">No question of this attempt is among them.</p>
        ) : null}
        {shown.map(({ question, number }) => (
          <ReviewQuestion key={question.position} question={question} number={number} />
        ))}
      </div>
    </>
  )
}
