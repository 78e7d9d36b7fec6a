'use client'

import { Field } from '#components/ui/field.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { TimeZoneOptions } from '#components/ui/time-zone-options.tsx'
import { useSentForm } from '#components/ui/use-sent-form.ts'
import type { TimeZoneGroup } from '#lib/accounts/time-zone.ts'
import type { ClassForm } from '#lib/classes/class-settings.ts'
import type { SettingsState } from './settings-state.ts'
import { Theirs } from './theirs.tsx'

type SettingsFormProps = {
  values: ClassForm
  revision: number
  groups: TimeZoneGroup[]
  save: (previous: SettingsState, form: FormData) => Promise<SettingsState>
}

/** Name, time zone, guests. */
export function ClassSettingsForm({ values: stored, revision, groups, save }: SettingsFormProps) {
  const start = { values: stored, revision, message: null, errors: {}, theirs: null, saved: false }
  const { state, send, form, unsent } = useSentForm(save, start)
  const { values, errors, theirs } = state
  return (
    <form ref={form} action={send} noValidate className="grid gap-6">
      <div role="status">{state.saved && !unsent ? <Notice tone="success">Saved.</Notice> : null}</div>
      {theirs ? <Theirs theirs={theirs} /> : null}
      <MistakeNotice>{unsent ?? (theirs ? null : state.message)}</MistakeNotice>
      <input type="hidden" name="revision" value={state.revision} />
      <Field id="name" label="Name" hint="As learners see it." errors={errors.name}>
        {(control) => (
          <TextInput {...control} name="name" required autoComplete="off" defaultValue={values.name} />
        )}
      </Field>
      <Field
        id="timeZone"
        label="Time zone"
        hint="All dates of the class are shown on these clocks. Those that are set stay the same moments; with another zone they only read otherwise."
        errors={errors.timeZone}
      >
        {(control) => (
          // A select keeps the option that was chosen first; with a key it is drawn anew.
          <Select {...control} key={values.timeZone} name="timeZone" defaultValue={values.timeZone}>
            <TimeZoneOptions groups={groups} />
          </Select>
        )}
      </Field>
      <Switch name="guests" isOn={values.guests === 'yes'} label="Guests may join with the code">
        Without an account, with a name that they type. Their work is on one device. Guests who have joined
        stay, whatever you choose here.
      </Switch>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Saving…">{theirs ? 'Keep mine' : 'Save'}</SubmitButton>
        {theirs ? <TakeTheirs /> : null}
      </div>
    </form>
  )
}

/** A plain link: the page is loaded anew, with what is stored. */
function TakeTheirs() {
  return (
    <a
      href="?theirs"
      className="inline-flex min-h-11 items-center rounded-md border border-edge bg-raised px-4 py-2 font-medium hover:border-ink hover:bg-sunken"
    >
      Take theirs
    </a>
  )
}
