import { Evidence } from '#components/attempts/evidence.tsx'
import { OtherOptions } from '#components/attempts/other-options.tsx'
import { ResponseReview } from '#components/attempts/responses/response-review.tsx'
import { Stem } from '#components/attempts/stem.tsx'
import { verdictOf } from '#components/attempts/verdict.ts'
import { VerdictSign } from '#components/attempts/verdict-sign.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { AnsweredCard } from '#lib/cards/review-view.ts'
import { FocusOnArrival } from './focus-on-arrival.tsx'
import { RatingForm } from './rating-form.tsx'

type CardAnswerProps = {
  answer: AnsweredCard
  /** Of this review, made with the page. */
  reviewId: string
  rate: (form: FormData) => Promise<void>
  takeOut: () => Promise<void>
}

/** A card with its answer explained, and the question how well it was known. */
export function CardAnswer({ answer, reviewId, rate, takeOut }: CardAnswerProps) {
  const verdict = verdictOf(answer)
  return (
    <FocusOnArrival label="The answer">
      <p
        data-verdict={verdict.kind}
        className="flex items-center gap-1 text-sm font-semibold text-ink-soft data-[verdict=partly]:text-caution data-[verdict=right]:text-right data-[verdict=wrong]:text-wrong"
      >
        <VerdictSign kind={verdict.kind} />
        {verdict.word}
      </p>
      <p className="mt-3 text-sm text-ink-soft">{answer.contextLine}</p>
      <h2 className="headline mt-1.5 text-xl">
        <Stem text={answer.stem} />
      </h2>
      <ResponseReview question={answer} />
      <Evidence evidence={answer.evidence} article={answer.article} />
      <OtherOptions options={answer.options} />
      <form action={takeOut} className="mt-6 mb-4">
        <SubmitButton variant="quiet" size="sm" className="-ml-3" pendingLabel="Taking it out…">
          Take it out of the deck
        </SubmitButton>
      </form>
      <RatingForm answer={answer} reviewId={reviewId} rate={rate} likely={LIKELY[verdict.kind]} />
    </FocusOnArrival>
  )
}

/** What most would press; the person decides. */
const LIKELY = { right: 3, partly: 2, wrong: 1, open: 1 } as const
