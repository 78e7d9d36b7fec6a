'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import type { JoinState } from './actions.ts'

type JoinFormProps = {
  join: (previous: JoinState, form: FormData) => Promise<JoinState>
  name: string
  /** Whether the teachers know this person already, by that name. */
  isBack: boolean
}

/** Asks for the name that the teachers are to see, and joins. */
export function JoinForm({ join, name, isBack }: JoinFormProps) {
  const [state, send] = useActionState(join, { name, message: null, errors: {} })
  const form = useFocusOnMistake(state)
  return (
    <form ref={form} action={send} noValidate className="grid gap-5">
      {state.message && !state.errors.name ? <Notice tone="error">{state.message}</Notice> : null}
      {isBack ? (
        <p>
          You were in this class before, as <strong>{name}</strong>.
        </p>
      ) : (
        <Field
          id="name"
          label="Your name"
          hint="As your teachers are to see it, such as first and last name."
          errors={state.errors.name}
        >
          {(control) => (
            <TextInput {...control} name="name" required autoComplete="name" defaultValue={state.name} />
          )}
        </Field>
      )}
      <SubmitButton pendingLabel="Joining…" className="justify-self-start">
        {isBack ? 'Come back' : 'Join the class'}
      </SubmitButton>
    </form>
  )
}
