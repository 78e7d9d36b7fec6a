'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { ExpiryState } from './code/actions.ts'

type ExpiryFormProps = {
  until: string
  timeZone: string
  expire: (previous: ExpiryState, form: FormData) => Promise<ExpiryState>
}

/** Until when one can join with the code. */
export function ExpiryForm({ until, timeZone, expire }: ExpiryFormProps) {
  const [state, send] = useActionState(expire, { until, errors: [] })
  return (
    <form action={send} noValidate>
      <Field
        id="until"
        label="Until when it opens the class"
        aside="optional"
        hint={`On the clocks of ${timeZone.replaceAll('_', ' ')}. Leave it empty for no end.`}
        errors={state.errors}
      >
        {(control) => (
          <TextInput {...control} type="datetime-local" name="until" defaultValue={state.until} />
        )}
      </Field>
      <SubmitButton variant="secondary" pendingLabel="Saving…" className="mt-3">
        Save the end
      </SubmitButton>
    </form>
  )
}
