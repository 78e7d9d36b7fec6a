'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

export type LimitReply = { error: string | null; reviewsPerDay: string } | null

type LimitFormProps = {
  limit: number
  most: number
  change: (previous: LimitReply, form: FormData) => Promise<LimitReply>
}

/** How many cards are asked on a day at most. */
export function LimitForm({ limit, most, change }: LimitFormProps) {
  const [reply, send] = useActionState(change, null)
  return (
    <form action={send}>
      <Field
        id="reviews-per-day"
        label="Cards a day, at most"
        hint="What is due beyond it waits for the next day."
        errors={reply?.error ? [reply.error] : undefined}
      >
        {(control) => (
          <TextInput
            key={reply?.reviewsPerDay ?? limit}
            type="number"
            name="reviewsPerDay"
            inputMode="numeric"
            min={1}
            max={most}
            required
            defaultValue={reply?.reviewsPerDay ?? limit}
            {...control}
          />
        )}
      </Field>
      <div className="mt-3 flex items-center gap-3">
        <SubmitButton variant="secondary" pendingLabel="Saving…">
          Save
        </SubmitButton>
        <p role="status" className="text-sm text-ink-soft">
          {reply && !reply.error ? 'Saved.' : null}
        </p>
      </div>
    </form>
  )
}
