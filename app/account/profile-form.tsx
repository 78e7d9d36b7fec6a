'use client'

import { AccountField } from '#components/accounts/account-field.tsx'
import { AccountForm } from '#components/accounts/account-form.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { TimeZoneOptions } from '#components/ui/time-zone-options.tsx'
import { profileForm } from '#lib/accounts/account-forms.ts'
import type { TimeZoneGroup } from '#lib/accounts/time-zone.ts'
import { saveProfile } from './actions.ts'

type ProfileFormProps = { name: string; timeZone: string; groups: TimeZoneGroup[] }

export function ProfileForm({ name, timeZone, groups }: ProfileFormProps) {
  const { form, fields, send, succeeded } = useAccountForm(saveProfile, profileForm, { name, timeZone })
  return (
    <AccountForm form={form} send={send} submit="Save" pending="Saving…">
      {succeeded ? (
        <Notice tone="success" role="status">
          Saved.
        </Notice>
      ) : null}
      <AccountField field={fields.name} label="Name" autoComplete="name" />
      {fields.timeZone ? (
        <Field
          id={fields.timeZone.id}
          label="Time zone"
          hint="Your days of practice are counted in it."
          errors={fields.timeZone.errors}
        >
          {(control) => (
            <Select
              key={fields.timeZone?.key}
              name="timeZone"
              defaultValue={fields.timeZone?.initialValue}
              {...control}
            >
              <TimeZoneOptions groups={groups} />
            </Select>
          )}
        </Field>
      ) : null}
    </AccountForm>
  )
}
