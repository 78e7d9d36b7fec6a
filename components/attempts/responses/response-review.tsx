import type { ComponentType } from 'react'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import { OneReview } from './one-review.tsx'
import { OrderReview } from './order-review.tsx'
import type { Reviewed } from './reviewed.ts'
import { SeveralReview } from './several-review.tsx'
import { TypedReview } from './typed-review.tsx'

const REVIEWS: Record<QuestionKind, ComponentType<{ question: Reviewed }>> = {
  wh: OneReview,
  complete: OneReview,
  several: SeveralReview,
  trueFalse: OneReview,
  order: OrderReview,
  number: TypedReview,
  short: TypedReview,
}

/** A response of any kind against the key, and why the key is right. */
export function ResponseReview({ question }: { question: Reviewed }) {
  const Review = REVIEWS[question.kind]
  return (
    <div className="mt-5 grid gap-2">
      <Review question={question} />
    </div>
  )
}
