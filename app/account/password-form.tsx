'use client'

import { AccountField } from '#components/accounts/account-field.tsx'
import { AccountForm } from '#components/accounts/account-form.tsx'
import { NewPasswordField } from '#components/accounts/new-password-field.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { changePasswordForm } from '#lib/accounts/account-forms.ts'
import { changePassword } from './actions.ts'

export function PasswordForm({ signInName }: { signInName: string }) {
  const { form, fields, send } = useAccountForm(changePassword, changePasswordForm)
  return (
    <AccountForm form={form} send={send} submit="Change the password" pending="Changing it…">
      {/* So that a password manager knows whose it is. */}
      <input type="hidden" name="username" autoComplete="username" value={signInName} readOnly />
      <AccountField
        field={fields.currentPassword}
        label="Present password"
        type="password"
        autoComplete="current-password"
      />
      <NewPasswordField field={fields.newPassword} label="New password" />
    </AccountForm>
  )
}
