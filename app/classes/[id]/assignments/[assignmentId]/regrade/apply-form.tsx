'use client'

import type { Route } from 'next'
import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import type { RegradeFormState } from './regrade-state.ts'

type ApplyFormProps = {
  /** What was previewed, as name and value. */
  fields: [name: string, value: string][]
  /** A new key is explained anew. */
  asksExplanation: boolean
  /** Where something else can be chosen for the same question. */
  back: string
  send: (previous: RegradeFormState, form: FormData) => Promise<RegradeFormState>
}

/** Carries out what the preview shows; works without JavaScript. */
export function ApplyForm({ fields, asksExplanation, back, send }: ApplyFormProps) {
  const [state, submit] = useActionState(send, { reason: '', explanation: '', message: null, errors: {} })
  const form = useFocusOnMistake(state)
  return (
    <form ref={form} action={submit} noValidate className="mt-6 space-y-6">
      {state.message ? (
        <Notice tone="error" title="Nothing was changed">
          {state.message}
        </Notice>
      ) : null}
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {asksExplanation ? (
        <Field
          id="explanation"
          label="Why this is right"
          hint="It stands in the explanations from now on."
          errors={state.errors.explanation}
        >
          {(control) => (
            <TextArea {...control} name="explanation" rows={3} defaultValue={state.explanation} required />
          )}
        </Field>
      ) : null}
      <Field
        id="reason"
        label="Why you regrade it"
        hint="For you and the other teachers; it is kept with the regrade."
        errors={state.errors.reason}
      >
        {(control) => (
          <TextInput {...control} name="reason" maxLength={500} defaultValue={state.reason} required />
        )}
      </Field>
      <div>
        <p className="font-medium">When you regrade</p>
        <ul className="mt-1 list-disc space-y-1 pl-5 text-ink-soft">
          <li>Scores and the gradebook change as shown above. Scores set by hand stay.</li>
          <li>Learners who may see their score already are told when it changes.</li>
          <li>You can undo it on this page, for all learners at once.</li>
        </ul>
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Regrading…">Regrade it</SubmitButton>
        <LinkButton variant="quiet" href={back as Route}>
          Change nothing
        </LinkButton>
      </div>
    </form>
  )
}
