'use client'

import { AccountField } from '#components/accounts/account-field.tsx'
import { AccountForm } from '#components/accounts/account-form.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { changeEmailForm } from '#lib/accounts/account-forms.ts'
import { setEmailAddress } from './actions.ts'

export function EmailForm({ email, sendsLetters }: { email: string; sendsLetters: boolean }) {
  const { form, fields, send } = useAccountForm(setEmailAddress, changeEmailForm)
  return (
    <AccountForm form={form} send={send} submit="Change the address" pending="Changing it…">
      {/* So that a password manager knows whose it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <AccountField
        field={fields.newEmail}
        label="New e-mail address"
        hint={
          sendsLetters
            ? 'A letter with a link goes there. The present address is told, too.'
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
