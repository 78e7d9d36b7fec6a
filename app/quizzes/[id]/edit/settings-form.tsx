'use client'

import type { Route } from 'next'
import { useActionState } from 'react'
import { zoneName } from '#components/format/zones.ts'
import { Choices } from '#components/ui/choices.tsx'
import { Field } from '#components/ui/field.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { MomentField } from '#components/ui/moment-field.tsx'
import { NumberField } from '#components/ui/number-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import type { StoredSettings } from '#lib/quizzes/quiz-settings.ts'
import { ChangedElsewhere } from './changed-elsewhere.tsx'
import { FEEDBACKS, VISIBILITIES } from './choice-lists.ts'
import { ClassChoices } from './class-choices.tsx'

import type { SettingsState } from './settings-state.ts'

type SettingsFormProps = {
  quizId: string
  stored: StoredSettings
  timeZone: string
  save: (previous: SettingsState, form: FormData) => Promise<SettingsState>
}

/** All settings of a quiz on one page; works without JavaScript. */
export function SettingsFormFields({ quizId, stored, timeZone, save }: SettingsFormProps) {
  const [state, send] = useActionState(save, {
    ...{ values: stored.form, classIds: stored.classIds, seen: stored.seen },
    ...{ message: null, errors: {}, conflict: null },
  })
  const { values, errors } = state
  const form = useFocusOnMistake(state)
  return (
    <form ref={form} action={send} noValidate className="space-y-8">
      <input type="hidden" name="seen" value={state.seen} />
      {state.conflict ? (
        <ChangedElsewhere quizId={quizId} stored={state.conflict} values={values} classIds={state.classIds} />
      ) : null}
      <MistakeNotice>{state.conflict ? null : state.message}</MistakeNotice>
      <Field id="title" label="Title" hint="It stands above every question." errors={errors.title}>
        {(control) => <TextInput {...control} name="title" required defaultValue={values.title} />}
      </Field>
      <Field id="description" label="Description" aside="optional" errors={errors.description}>
        {(control) => <TextArea {...control} name="description" rows={3} defaultValue={values.description} />}
      </Field>
      <Choices
        legend="When people see what is right, and why"
        name="feedback"
        choices={FEEDBACKS}
        chosen={values.feedback}
        errors={errors.feedback}
      />
      <MomentField
        id="dueAt"
        label="The day"
        aside="for “From a day on”"
        hint={`On the clocks of ${zoneName(timeZone)}.`}
        value={values.dueAt}
        errors={errors.dueAt}
      />
      <NumberField
        id="timeLimit"
        label="Time limit in minutes"
        aside="optional"
        hint="It runs from the start. When it is up, what is saved is submitted."
        value={values.timeLimit}
        errors={errors.timeLimit}
      />
      <Switch name="practice" isOn={values.practice === 'yes'} label="People may also practise">
        Without a limit, each answer explained as it is checked. You always may; others not while explanations
        wait for a day, or never come.
      </Switch>
      <Choices
        legend="Who may take it"
        name="visibility"
        choices={VISIBILITIES}
        chosen={values.visibility}
        errors={errors.visibility}
      />
      <ClassChoices classes={stored.classes} chosen={state.classIds} errors={errors.classIds} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
        <LinkButton variant="secondary" href={`/quizzes/${quizId}` as Route}>
          Back to the quiz
        </LinkButton>
      </div>
    </form>
  )
}
