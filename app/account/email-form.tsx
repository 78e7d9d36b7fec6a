'use client'

import { AccountField } from '#components/accounts/account-field.tsx'
import { AccountForm } from '#components/accounts/account-form.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { changeEmailForm } from '#lib/accounts/account-forms.ts'
import type { Profile } from '#lib/accounts/read-profile.ts'
import { setEmailAddress } from './actions.ts'

export function EmailForm({ profile }: { profile: Profile }) {
  const { form, fields, send } = useAccountForm(setEmailAddress, changeEmailForm)
  return (
    <AccountForm
      form={form}
      send={send}
      submit={profile.email ? 'Change the address' : 'Add the address'}
      pending="One moment…"
    >
      {/* So that a password manager knows whose it is. */}
      <input type="hidden" name="username" autoComplete="username" value={profile.signInName} readOnly />
      <AccountField
        field={fields.newEmail}
        label={profile.email ? 'New e-mail address' : 'E-mail address'}
        hint={
          profile.sendsLetters
            ? `A letter with a link goes there.${profile.email ? ' The present address is told, too.' : ''}`
            : 'It holds at once: no letters are sent from here, so look twice that it is right.'
        }
        type="email"
        autoComplete="email"
      />
      <AccountField
        field={fields.password}
        label="Your password"
        type="password"
        autoComplete="current-password"
      />
    </AccountForm>
  )
}
