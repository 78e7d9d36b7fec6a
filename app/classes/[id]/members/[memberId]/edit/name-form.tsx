'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { NameState } from './actions.ts'

type NameFormProps = { name: string; rename: (previous: NameState, form: FormData) => Promise<NameState> }

/** After a colleague's change: theirs is named, and the same button keeps what is typed. */
export function NameForm({ name, rename }: NameFormProps) {
  const [state, send] = useActionState(rename, { name, seen: name, theirs: null, errors: [], saved: false })
  return (
    <form action={send} noValidate className="grid gap-4">
      <div role="status">{state.saved ? <Notice tone="success">Saved.</Notice> : null}</div>
      {state.theirs ? (
        <Notice tone="warning" role="alert">
          A colleague has just called this person “{state.theirs}”. Keep yours, or load the page anew to take
          theirs.
        </Notice>
      ) : null}
      <input type="hidden" name="seen" value={state.seen} />
      <Field id="name" label="Name in this class" errors={state.errors}>
        {(control) => (
          <TextInput {...control} name="name" required autoComplete="off" defaultValue={state.name} />
        )}
      </Field>
      <SubmitButton variant="secondary" pendingLabel="Saving…" className="justify-self-start">
        {state.theirs ? 'Keep mine' : 'Save the name'}
      </SubmitButton>
    </form>
  )
}
