'use client'

import { useActionState } from 'react'
import { zoneName } from '#components/format/zones.ts'
import { MomentField } from '#components/ui/moment-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { ExpiryState } from './code/actions.ts'

type ExpiryFormProps = {
  code: string
  until: string
  timeZone: string
  expire: (previous: ExpiryState, form: FormData) => Promise<ExpiryState>
}

/** Until when one can join with the code. */
export function ExpiryForm({ code, until, timeZone, expire }: ExpiryFormProps) {
  const [state, send] = useActionState(expire, { until, seen: until, code, errors: [] })
  return (
    <form action={send} noValidate>
      <input type="hidden" name="seen" value={state.seen} />
      <input type="hidden" name="code" value={state.code} />
      <MomentField
        id="until"
        label="Until when it opens the class"
        aside="optional"
        hint={`On the clocks of ${zoneName(timeZone)}. Leave it empty for no end.`}
        value={state.until}
        errors={state.errors}
      />
      <SubmitButton variant="secondary" pendingLabel="Saving…" className="mt-3">
        Save the end
      </SubmitButton>
    </form>
  )
}
