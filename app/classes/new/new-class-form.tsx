'use client'

import { useActionState } from 'react'
import { zoneName } from '#components/format/zones.ts'
import { Field } from '#components/ui/field.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import { type NewClassState, open } from './actions.ts'

const EMPTY: NewClassState = { name: '', message: null, errors: {} }

export function NewClassForm({ timeZone }: { timeZone: string }) {
  const [state, send] = useActionState(open, EMPTY)
  const form = useFocusOnMistake(state)
  return (
    <form ref={form} action={send} noValidate className="grid gap-6">
      <MistakeNotice>{state.message}</MistakeNotice>
      <Field
        id="name"
        label="Name"
        hint={`As learners see it, such as “Politics 10a”. Its dates are on the clocks of ${zoneName(timeZone)}; you can change both.`}
        errors={state.errors.name}
      >
        {(control) => (
          <TextInput {...control} name="name" required autoComplete="off" defaultValue={state.name} />
        )}
      </Field>
      <SubmitButton pendingLabel="Opening…" className="justify-self-start">
        Open the class
      </SubmitButton>
    </form>
  )
}
