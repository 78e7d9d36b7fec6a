'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import type { StartState } from './actions.ts'

type StartTaskProps = {
  /** What the button says. */
  words: string
  asksPassword: boolean
  start: (previous: StartState, form: FormData) => Promise<StartState>
}

/** The way into an assignment: a button, with a password where there is one. */
export function StartTask({ words, asksPassword, start }: StartTaskProps) {
  const [state, send] = useActionState(start, { message: null, errors: {} })
  const form = useFocusOnMistake(state)
  return (
    <form ref={form} action={send} className="space-y-4">
      {state.message && !state.errors.password ? <Notice tone="error">{state.message}</Notice> : null}
      {asksPassword ? (
        <Field
          id="password"
          label="Password"
          hint="Your teacher says it in class."
          errors={state.errors.password}
          className="max-w-80"
        >
          {(control) => <TextInput {...control} name="password" autoComplete="off" />}
        </Field>
      ) : null}
      <SubmitButton pendingLabel="Opening…">{words}</SubmitButton>
    </form>
  )
}
