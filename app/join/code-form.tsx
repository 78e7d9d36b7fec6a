'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { type CodeState, typeCode } from './actions.ts'

/** Where the code is typed, as it is read from the wall. */
export function CodeForm({ typed, message }: CodeState) {
  const [state, send] = useActionState(typeCode, { typed, message })
  return (
    <form action={send} noValidate className="grid gap-5">
      <Field
        id="code"
        label="Code"
        hint="Large or small letters, with or without spaces."
        errors={state.message ? [state.message] : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            name="code"
            required
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={state.typed}
            className="max-w-72 font-mono text-xl tracking-wider uppercase placeholder:normal-case"
          />
        )}
      </Field>
      <SubmitButton pendingLabel="Looking…" className="justify-self-start">
        Go on
      </SubmitButton>
    </form>
  )
}
