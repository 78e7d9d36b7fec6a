'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { HandOverState } from './actions.ts'

type HandOverFormProps = {
  colleagues: { memberId: string; name: string }[]
  handOver: (previous: HandOverState, form: FormData) => Promise<HandOverState>
}

/** Nobody is chosen at first: there is no way back. */
export function HandOverForm({ colleagues, handOver }: HandOverFormProps) {
  const [{ message }, send] = useActionState(handOver, { message: null })
  return (
    <form action={send} className="grid gap-4">
      <Field id="member" label="Teacher" errors={message ? [message] : []}>
        {(control) => (
          <Select {...control} name="member" required defaultValue="">
            <option value="" disabled>
              Choose a teacher
            </option>
            {colleagues.map(({ memberId, name }) => (
              <option key={memberId} value={memberId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <SubmitButton variant="secondary" pendingLabel="One moment…" className="justify-self-start">
        Hand it over
      </SubmitButton>
    </form>
  )
}
