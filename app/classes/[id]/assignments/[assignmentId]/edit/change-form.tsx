'use client'

import type { Route } from 'next'
import { AssignmentFields } from '#components/assignments/assignment-fields.tsx'
import { ChangeList } from '#components/assignments/change-list.tsx'
import { zoneName } from '#components/format/zones.ts'
import { buttonStyle } from '#components/ui/button-style.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useSentForm } from '#components/ui/use-sent-form.ts'
import { changesBetween } from '#lib/classes/assignment-changes.ts'
import type { AssignmentEdit } from '#lib/classes/read-assignment-form.ts'
import type { ChangeState } from './change-state.ts'

type ChangeFormProps = {
  edit: AssignmentEdit
  page: string
  change: (previous: ChangeState, form: FormData) => Promise<ChangeState>
}

/** All rules of an assignment that is there. What another teacher saved meanwhile stands beside what was typed. */
export function ChangeForm({ edit, page, change }: ChangeFormProps) {
  const { form: values, revision, timeZone, learners } = edit
  const first: ChangeState = { values, revision, message: null, errors: {}, theirs: null }
  const { state, send, form, unsent } = useSentForm(change, first)
  const { theirs } = state
  return (
    <form ref={form} action={send} noValidate className="space-y-8">
      <input type="hidden" name="revision" value={state.revision} />
      <MistakeNotice>{unsent ?? (theirs ? null : state.message)}</MistakeNotice>
      {theirs ? (
        <Notice tone="warning" role="alert" title="Somebody else changed this meanwhile">
          <p>Nothing of yours is saved yet. What they saved, and what you would make of it:</p>
          <ChangeList changes={changesBetween(theirs, state.values)} />
          <p className="mt-3 flex flex-wrap gap-3">
            <SubmitButton size="sm">Keep mine</SubmitButton>
            <a href={`${page}/edit`} className={buttonStyle({ variant: 'secondary', size: 'sm' })}>
              Take theirs
            </a>
          </p>
        </Notice>
      ) : null}
      <AssignmentFields
        values={state.values}
        errors={state.errors}
        clocks={`On the clocks of ${zoneName(timeZone)}.`}
        learners={learners}
        isOpen
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
        <LinkButton variant="secondary" href={page as Route}>
          Back
        </LinkButton>
      </div>
    </form>
  )
}
