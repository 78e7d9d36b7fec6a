'use client'

import { useRef } from 'react'
import { useSingleKeys } from '#components/attempts/use-single-keys.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { AnsweredCard } from '#lib/cards/review-view.ts'
import type { Rating } from '#lib/cards/schedule.ts'
import { RATING_NAMES, RATINGS } from './rating-names.ts'
import { useKeys } from './use-keys.ts'
import { waitWords } from './wait-words.ts'

type RatingFormProps = {
  answer: Pick<AnsweredCard, 'cardId' | 'versionId' | 'reps' | 'choice' | 'waits'>
  reviewId: string
  rate: (form: FormData) => Promise<void>
  likely: Rating
}

/** Again, hard, good or easy, each with its next date; always at the foot of the window. */
export function RatingForm({ answer, reviewId, rate, likely }: RatingFormProps) {
  const { cardId, versionId, reps, choice, waits } = answer
  const [singleKeys] = useSingleKeys()
  const form = useRef<HTMLFormElement>(null)
  useKeys((key) => {
    if (!singleKeys || !/^[1-4]$/.test(key)) return false
    form.current?.querySelector<HTMLButtonElement>(`button[value="${key}"]`)?.click()
    return true
  })
  return (
    <form
      ref={form}
      action={rate}
      className="border-t border-hairline bg-paper py-3 [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0"
    >
      <input type="hidden" name="card" value={cardId} />
      <input type="hidden" name="version" value={versionId} />
      <input type="hidden" name="review" value={reviewId} />
      <input type="hidden" name="reps" value={reps} />
      {choice?.map((entry) => (
        <input key={entry} type="hidden" name="choice" value={entry} />
      ))}
      <fieldset className="min-w-0">
        <legend className="text-sm font-semibold">How well did you know it?</legend>
        <div className="mt-2 grid grid-cols-4 gap-2 sm:gap-3">
          {RATINGS.map((rating) => (
            <SubmitButton
              key={rating}
              name="rating"
              value={rating}
              variant={rating === likely ? 'primary' : 'secondary'}
              className="flex-col !gap-0.5 max-sm:!px-1"
            >
              {RATING_NAMES[rating]}
              <span className="text-xs font-normal">{waitWords(waits[rating])}</span>
            </SubmitButton>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
