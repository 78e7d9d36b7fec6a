'use client'

import { formatPoints } from '#components/format/numbers.ts'
import { workAddress } from '#components/results/gradebook-address.ts'
import { buttonStyle } from '#components/ui/button-style.ts'
import { Field } from '#components/ui/field.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { NumberField } from '#components/ui/number-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useSentForm } from '#components/ui/use-sent-form.ts'
import type { GradeView, WorkView } from '#lib/results/learner-view.ts'
import type { GradeState } from './grade-state.ts'

type GradeFieldsProps = {
  view: WorkView
  isSaved: boolean
  save: (previous: GradeState, form: FormData) => Promise<GradeState>
}

/** A score by hand with its reason, and a comment; works without JavaScript. */
export function GradeFields({ view, isSaved, save }: GradeFieldsProps) {
  const { grade } = view
  const { state, send, form, unsent } = useSentForm(save, {
    values: {
      score: grade.score === null ? '' : formatPoints(grade.score).replace(',', ''),
      reason: grade.reason,
      comment: grade.comment,
    },
    revision: grade.revision,
    message: null,
    errors: {},
    stored: null,
  })
  const { values, errors, stored } = state
  return (
    <form ref={form} action={send} noValidate className="space-y-6">
      {isSaved && !state.message && !unsent ? (
        <Notice tone="success" role="status">
          Saved.
        </Notice>
      ) : null}
      <MistakeNotice>{unsent ?? (stored ? null : state.message)}</MistakeNotice>
      {stored ? <Stored stored={stored} view={view} /> : null}
      <input type="hidden" name="revision" value={state.revision} />
      <NumberField
        id="score"
        label="Points"
        aside={`of ${formatPoints(view.maxScore)}`}
        hint="Counts instead of the computed score, which stays. Leave it empty to let the computed score count."
        value={values.score}
        errors={errors.score}
      />
      <Field
        id="reason"
        label="Reason"
        aside="with points by hand"
        hint="The learner reads it; it is kept in the log."
        errors={errors.reason}
      >
        {(control) => <TextInput {...control} name="reason" maxLength={500} defaultValue={values.reason} />}
      </Field>
      <Field
        id="comment"
        label="Comment"
        aside="optional"
        hint="For the learner to read, with the score."
        errors={errors.comment}
      >
        {(control) => <TextArea {...control} name="comment" rows={5} defaultValue={values.comment} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Saving…">{stored ? 'Save mine over it' : 'Save'}</SubmitButton>
        {stored ? (
          // A whole load: what was typed here is given up.
          <a
            href={workAddress(view.classId, view.memberId, view.assignment.id)}
            className={buttonStyle({ variant: 'secondary' })}
          >
            Take theirs
          </a>
        ) : null}
      </div>
    </form>
  )
}

/** What somebody else saved meanwhile, beside what is typed. */
function Stored({ stored, view }: { stored: GradeView; view: WorkView }) {
  return (
    <Notice
      tone="warning"
      role="alert"
      title={`${stored.by ?? 'Somebody else'} changed this while you were writing`}
    >
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
        <dt>Points</dt>
        <dd>
          {stored.score === null
            ? 'as computed'
            : `${formatPoints(stored.score)} of ${formatPoints(view.maxScore)}`}
        </dd>
        <dt>Reason</dt>
        <dd>{stored.reason || '–'}</dd>
        <dt>Comment</dt>
        <dd className="whitespace-pre-line">{stored.comment || '–'}</dd>
      </dl>
      <p className="mt-2">What you typed is below. Save it over theirs, or take theirs and lose yours.</p>
    </Notice>
  )
}
