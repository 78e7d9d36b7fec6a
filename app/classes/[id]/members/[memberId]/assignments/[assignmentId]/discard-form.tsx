'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import type { WorkView } from '#lib/results/learner-view.ts'
import type { DiscardState } from './discard-actions.ts'

type DiscardFormProps = {
  attempts: WorkView['attempts']
  discard: (previous: DiscardState, form: FormData) => Promise<DiscardState>
}

/** Sets an attempt aside, with a reason that the learner reads. */
export function DiscardForm({ attempts, discard }: DiscardFormProps) {
  const [state, send] = useActionState(discard, { reason: '', message: null, errors: {} })
  const form = useFocusOnMistake(state)
  const open = attempts.filter(({ state: of }) => of !== 'discarded')
  if (open.length === 0) return null
  return (
    <details open={state.message !== null || undefined} className="border-y border-hairline py-1">
      <summary className="min-h-11 content-center font-medium">Set an attempt aside</summary>
      <form ref={form} action={send} className="space-y-4 pt-2 pb-5">
        <MistakeNotice>{state.errors.reason ? null : state.message}</MistakeNotice>
        <p className="text-ink-soft">
          It does not count, uses up no attempt, and leaves the learner’s own scores. This cannot be undone.
        </p>
        <Field id="attemptId" label="Attempt">
          {(control) => (
            <Select {...control} name="attemptId">
              {open.map(({ id, number, state: of }) => (
                <option key={id} value={id}>
                  Attempt {number}
                  {of === 'inProgress' ? ', in progress' : ''}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="discard-reason" label="Reason" hint="The learner reads it." errors={state.errors.reason}>
          {(control) => <TextInput {...control} name="reason" maxLength={500} defaultValue={state.reason} />}
        </Field>
        <SubmitButton variant="danger" pendingLabel="Setting it aside…">
          Set it aside
        </SubmitButton>
      </form>
    </details>
  )
}
