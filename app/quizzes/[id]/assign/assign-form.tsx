'use client'

import type { Route } from 'next'
import { AssignmentFields } from '#components/assignments/assignment-fields.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useSentForm } from '#components/ui/use-sent-form.ts'
import type { AssignOptions } from '#lib/classes/read-assign-options.ts'
import type { AssignState } from './assign-state.ts'
import { ClassFields } from './class-fields.tsx'

type AssignFormProps = {
  /** Of this form: sent twice, it assigns once. */
  once: string
  options: AssignOptions
  /** The teacher's own, which a new class has. */
  timeZone: string
  assign: (previous: AssignState, form: FormData) => Promise<AssignState>
}

/** A class, a due date, and the quiz is given; works without JavaScript. */
export function AssignForm({ once, options, timeZone, assign }: AssignFormProps) {
  const { chosen, classes, quizId } = options
  const only = classes.length === 1 ? classes[0]?.id : undefined
  const values = { ...options.form, classId: chosen?.id ?? only ?? '', className: '' }
  const { state, send, form, unsent } = useSentForm(assign, { values, message: null, errors: {} })
  const zones = new Set([timeZone, ...classes.map((one) => one.timeZone)])
  const zone = (chosen?.timeZone ?? timeZone).replaceAll('_', ' ')
  const isOneZone = chosen !== null || zones.size === 1
  return (
    <form ref={form} action={send} noValidate className="space-y-8">
      <input type="hidden" name="once" value={once} />
      <MistakeNotice>{unsent ?? state.message}</MistakeNotice>
      <ClassFields options={options} values={state.values} errors={state.errors} namesZones={!isOneZone} />
      <AssignmentFields
        values={state.values}
        errors={state.errors}
        clocks={isOneZone ? `On the clocks of ${zone}.` : 'On the clocks of the class.'}
        learners={chosen?.learners ?? null}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Assigning…">Assign</SubmitButton>
        <LinkButton variant="secondary" href={`/quizzes/${quizId}` as Route}>
          Back to the quiz
        </LinkButton>
      </div>
    </form>
  )
}
