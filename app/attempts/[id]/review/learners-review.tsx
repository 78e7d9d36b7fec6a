import { PrintButton } from '#components/attempts/print-button.tsx'
import { type ReviewChoice, reviewAddress } from '#components/attempts/review-choices.ts'
import { ReviewList } from '#components/attempts/review-list.tsx'
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
        <ReviewList
          questions={view.questions}
          chosen={chosen}
          address={(choice) => reviewAddress(view.attemptId, choice)}
          nothing="No question of this attempt is among them."
        />
      </div>
    </>
  )
}
